package queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import queues.bounded.labs.ShedderBeforeMails;
import queues.labs.Labs;
import queues.labs.PartMaker;
import queues.labs.Repairable;
import queues.labs.Run;
import queues.labs.Settings;
import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.loop.Seam;

/** The references as parts of the labs that they repair: they do what the model's own repair does. */
class ReferencesInLabsTest {
    private static final Course COURSE = Course.find(Path.of(System.getProperty("course.root", "")));

    @TestFactory
    @DisplayName("With the reference in it a lab gives the run of its repair, to the last bit")
    Stream<DynamicTest> sameRun() {
        List<Seam> seams = Labs.all().stream()
                .flatMap(lab -> Seam.of(COURSE, lab).stream())
                .toList();
        assertThat(seams).hasSizeGreaterThanOrEqualTo(4);
        return seams.stream()
                .flatMap(seam -> Stream.of(42, 7)
                        .map(seed -> DynamicTest.dynamicTest(
                                seam.lab().card().name() + ", seed " + seed, () -> isSame(seam, seed))));
    }

    private static void isSame(Seam seam, int seed) throws ReflectiveOperationException {
        Settings settings = Settings.preset(seam.lab()).withSeed(seed);
        Run run = with(seam.lab(), seam.maker(), settings);

        assertThat(run.fingerprint())
                .isEqualTo(seam.lab().run(seam.lab().repair(), settings).fingerprint());
    }

    @SuppressWarnings("unchecked")
    private static <P> Run with(Repairable<P> lab, String maker, Settings settings)
            throws ReflectiveOperationException {
        PartMaker<P> made = (PartMaker<P>) Class.forName(maker).getConstructor().newInstance();
        return lab.runWith(made.make(settings), settings);
    }

    @Test
    @DisplayName("Every lab that an exercise names is there, and takes a part")
    void named() {
        for (Exercise exercise : COURSE.exercises()) {
            for (String lab : exercise.labs().keySet()) {
                assertThat(Labs.named(lab)).as(exercise.id() + " names " + lab).isInstanceOf(Repairable.class);
                assertThat(Labs.named(lab).card().fix()).contains(exercise.number() + " " + exercise.id());
            }
        }
    }

    @Test
    @DisplayName("Shares that a shedder has to refuse are no fault of the shedder")
    void impossible() {
        Settings settings = Settings.preset(Labs.named("40-gb-queue")).with("shed-until", 70);

        assertThatThrownBy(() -> new ShedderBeforeMails().make(settings)).isInstanceOf(PartMaker.Impossible.class);
    }
}
