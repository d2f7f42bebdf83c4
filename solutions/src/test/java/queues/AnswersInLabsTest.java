package queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Run;
import queues.labs.Settings;
import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.fork.Compiled;
import queues.learn.fork.Scratch;
import queues.learn.loop.Guest;
import queues.learn.loop.LoopRunner;
import queues.learn.loop.Outcome;
import queues.learn.loop.Seam;
import queues.learn.loop.Whose;

/** Starters and wrong answers in labs. Runs after everything is packaged, because it takes what was built. */
class AnswersInLabsTest {
    private static final String IN_THE_FLOOD = "standard begun in the flood, after its first ten minutes";
    private static final Course COURSE = Course.find(Path.of(System.getProperty("course.root", "")));

    private static Guest starter(Seam seam) {
        try (Scratch scratch = Scratch.open("lab-test")) {
            Exercise exercise = seam.exercise();
            List<Path> roots = List.of(exercise.starterSources(), exercise.learnerSources());
            return run(seam, Compiled.compile(exercise, roots, scratch.folder("classes")), scratch);
        }
    }

    /** The reference with something else in it. */
    private static Guest changed(String lab, UnaryOperator<String> change) throws IOException {
        try (Scratch scratch = Scratch.open("lab-test")) {
            Seam seam = Seam.of(COURSE, Labs.named(lab)).orElseThrow();
            Exercise exercise = seam.exercise();
            String file = exercise.files().get(0);
            String reference = Files.readString(exercise.referenceFile(file));
            String changed = change.apply(reference);
            assertThat(changed).isNotEqualTo(reference);
            Path root = scratch.folder("sources");
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), changed);
            List<Path> roots = List.of(root, exercise.learnerSources());
            return run(seam, Compiled.compile(exercise, roots, scratch.folder("classes")), scratch);
        }
    }

    private static Guest run(Seam seam, Compiled compiled, Scratch scratch) {
        return LoopRunner.run(seam, Whose.MINE, compiled, Settings.preset(seam.lab()), scratch);
    }

    private static double figure(String lab, String variant, String figure) {
        Lab named = Labs.named(lab);
        return named.run(variant, Settings.preset(named)).get(figure);
    }

    static Stream<Seam> seams() {
        return Labs.all().stream().flatMap(lab -> Seam.of(COURSE, lab).stream());
    }

    @ParameterizedTest
    @MethodSource("seams")
    @DisplayName("A starter is told by its first TODO")
    void starters(Seam seam) {
        Guest guest = starter(seam);

        assertThat(guest.outcome()).isEqualTo(Outcome.TODO);
        assertThat(guest.says())
                .matches("is not finished: TODO 1: .* \\(" + seam.exercise().title() + "\\.java:\\d+\\)\\.");
    }

    @Test
    @DisplayName("Lanes without a bound run, and nobody standard is served in the flood")
    void strict() throws IOException {
        Run run = changed("two-lanes", text -> text.replace(" || passedOver == maxUrgentInARow", ""))
                .run();

        assertThat(run.get(IN_THE_FLOOD)).isZero();
        assertThat(run.fingerprint())
                .isEqualTo(Labs.named("two-lanes")
                        .run("strict", Settings.preset(Labs.named("two-lanes")))
                        .fingerprint());
    }

    @Test
    @DisplayName("Lanes that change after every urgent one run, and serve the standard ones sooner than the repair")
    void inTurns() throws IOException {
        Run run = changed("two-lanes", text -> text.replace("passedOver == maxUrgentInARow", "passedOver == 1"))
                .run();

        assertThat(run.get(IN_THE_FLOOD)).isGreaterThan(figure("two-lanes", "bounded", IN_THE_FLOOD));
    }

    @Test
    @DisplayName("Lanes that lose a task are told, with the moment and the rule")
    void losing() throws IOException {
        Guest guest = changed(
                "two-lanes",
                text -> text.replace("return urgent.poll();", "urgent.poll();\n        return urgent.poll();"));

        assertThat(guest.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(guest.says()).matches("broke a rule 0:.* into the run \\(call .*\\): .* inside\\.");
    }

    @Test
    @DisplayName("Holders that are lent nothing run, and the urgent ones wait as in the inversion")
    void lendsNothing() throws IOException {
        Run run = changed(
                        "priority-inversion",
                        text -> text.replace(
                                "int most = task.priority();",
                                "if (true) {\n            return task.priority();\n        }\n        int most = 0;"))
                .run();

        assertThat(run.get("urgent longest")).isEqualTo(figure("priority-inversion", "inversion", "urgent longest"));
    }

    @Test
    @DisplayName("A gate that never opens again sheds all that comes afterwards")
    void neverOpens() throws IOException {
        Run run = changed("40-gb-queue", text -> text.replace("shedding &= inUse > resumeLevel;", ""))
                .run();

        assertThat(run.get("shed")).isGreaterThan(10 * figure("40-gb-queue", "shed", "shed"));
    }

    @Test
    @DisplayName("A gate that does not come back is told with its line")
    void stuck() throws IOException {
        Guest guest = changed(
                "40-gb-queue",
                text -> text.replace(
                        "inUse -= size;\n",
                        "while (size > 0) {\n            shedding = !shedding;\n        }\n        inUse -= size;\n"));

        assertThat(guest.outcome()).isEqualTo(Outcome.STUCK);
        assertThat(guest.says())
                .matches(
                        "did not come back .*it runs in circles in LoadShedder\\.release \\(LoadShedder\\.java:\\d+\\)\\.");
    }
}
