package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Variant;
import queues.learn.cli.Ink;
import queues.learn.cli.Screen;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;
import queues.learn.loop.Guest;
import queues.learn.loop.Outcome;
import queues.learn.loop.Whose;

class GuestsTest {
    private static final Lab LANES = Labs.named("two-lanes");

    @TempDir
    private Path folder;

    private Course course;

    @BeforeEach
    void write() {
        Fixture fixture = Fixture.in(folder);
        fixture.about("exercise.yaml", Samples.YAML + "labs:\n  two-lanes: room.labs.BoxInTwoLanes\n");
        course = fixture.course();
    }

    private List<Whose> invited(boolean variantsNamed, String... named) {
        return Guests.of(course, LANES, List.of(named), variantsNamed).invited();
    }

    private void begin() throws Exception {
        Files.writeString(folder.resolve("boxes/src/main/java/room/Box.java"), "package room; class Box { int one; }");
    }

    @Test
    @DisplayName("The reader's class comes as soon as it is begun, and not before")
    void begun() throws Exception {
        Files.copy(
                course.exercise("box").starterFile("room/Box.java"),
                folder.resolve("boxes/src/main/java/room/Box.java"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(invited(false)).isEmpty();
        assertThat(Guests.of(course, LANES, List.of(), false).untouched()).isTrue();
        begin();
        assertThat(invited(false)).containsExactly(Whose.MINE);
        assertThat(invited(true)).isEmpty();
        Files.delete(folder.resolve("boxes/src/main/java/room/Box.java"));
        assertThat(invited(false)).isEmpty();
    }

    @Test
    @DisplayName("Who is named comes, each once, beside named variants as well")
    void named() throws Exception {
        begin();
        assertThat(invited(true, "reference", "mine", "mine")).containsExactly(Whose.REFERENCE, Whose.MINE);
        assertThat(invited(false, "none")).isEmpty();
        assertThatThrownBy(() -> invited(false, "none", "mine"))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining("stands alone");
        assertThatThrownBy(() -> invited(false, "yours"))
                .isInstanceOf(CourseError.class)
                .hasMessage("--with takes mine, reference, mine,reference or none; you gave 'yours'.");
    }

    @Test
    @DisplayName("Into a lab that no exercise names no class can be put, and the labs into which one can are named")
    void noSeam() {
        Lab december = Labs.named("9-december");
        assertThat(Guests.of(course, december, List.of(), false).invited()).isEmpty();
        assertThatThrownBy(() -> Guests.of(course, december, List.of("mine"), false))
                .isInstanceOf(CourseError.class)
                .hasMessage(
                        "Into the lab 9-december the class of 6.1 backoff is to be put, and that chapter is yet to come."
                                + " It can into these: two-lanes.");
        assertThatThrownBy(() -> Guests.of(course, Labs.named("littles-law"), List.of("reference"), true))
                .isInstanceOf(CourseError.class)
                .hasMessageStartingWith("Into the lab littles-law no class of an exercise can be put.");
    }

    @Test
    @DisplayName("A guest that ran has the column behind the incident, and one that did not has none")
    void seated() {
        Run run = new Run();
        Guest ran = new Guest(Whose.MINE, course.exercise("box"), Outcome.RAN, "", List.of(), 0, run);
        Guest failed = new Guest(
                Whose.REFERENCE, course.exercise("box"), Outcome.TODO, "is not finished.", List.of(), 0, null);
        Map<String, Run> runs = new LinkedHashMap<>();
        runs.put("strict", new Run());
        runs.put("bounded", new Run());

        assertThat(Guests.seated(runs, List.of(ran, failed)).keySet()).containsExactly("strict", "mine", "bounded");
    }

    @Test
    @DisplayName(
            "It is said whose class ran, which variant went the same way, what did not run and why, and what was printed")
    void told() {
        Run strict = LANES.run("strict", Settings.preset(LANES));
        Run bounded = LANES.run("bounded", Settings.preset(LANES));
        Map<String, Run> runs = Map.of("strict", strict, "bounded", bounded);

        assertThat(told(new Guest(Whose.MINE, box(), Outcome.RAN, "", List.of("a"), 2, bounded), runs))
                .contains("mine: your Box (1.1), where bounded has the model's own.")
                .contains("the same as that of bounded, to the last bit", "'./learn check box' tries many")
                .contains("It printed 2 lines, the first: a");
        assertThat(told(new Guest(Whose.MINE, box(), Outcome.RAN, "", List.of(), 0, strict), runs))
                .contains("the same as that of strict, to the last bit, and not as that of bounded.")
                .doesNotContain("printed");
        assertThat(told(new Guest(Whose.REFERENCE, box(), Outcome.RAN, "", List.of(), 0, new Run()), runs))
                .contains("reference: the reference's Box (1.1)", "not the same as that of bounded.")
                .doesNotContain("learn check");
        assertThat(told(
                        new Guest(Whose.MINE, box(), Outcome.TODO, "is not finished: TODO 1.", List.of(), 0, null),
                        runs))
                .contains("mine: no run. Your Box (1.1) is not finished: TODO 1. The lab went on without it.");
        assertThat(told(
                        new Guest(Whose.MINE, box(), Outcome.TODO, "Box.java:9 cannot find symbol", List.of(), 0, null),
                        runs))
                .contains("cannot find symbol. The lab went on without it.");
    }

    private Exercise box() {
        return course.exercise("box");
    }

    private String told(Guest guest, Map<String, Run> runs) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(out, 100, new Ink(false), false, false, false);
        new GuestReport(screen, Guests.of(course, LANES, List.of("mine"), false), List.of(guest)).tell(runs);
        return printed.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName("No variant of a lab has the name of a guest")
    void names() {
        for (Lab lab : Labs.all()) {
            assertThat(lab.variants()).extracting(Variant::name).doesNotContain("mine", "reference", "none");
        }
    }
}
