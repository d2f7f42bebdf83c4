package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import queues.kit.FailureReport.Kind;
import queues.learn.judge.Status;

/** What a learner is shown next: failures, hints, and what is left when all is solved. */
class AdviceTest {
    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void prepare() throws Exception {
        course = new TinyCourse(folder);
    }

    private void started() throws Exception {
        course.write("room/src/main/java/a/First.java", TinyCourse.STARTER + "// mine\n");
    }

    @Test
    @DisplayName("One more hint each time, and never more than there are")
    void hints() {
        for (int each = 0; each < 3; each++) {
            assertThat(course.run("hint", "first")).isEqualTo(ExitCode.GREEN);
        }
        assertThat(course.text()).containsSubsequence("Hint 1 of 2", "Look.", "Hint 2 of 2", "Hint 2 of 2");
        assertThat(course.run("hint", "second")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).endsWith("says more\n\n").contains("Hint 1 of 2");
    }

    @Test
    @DisplayName("A hint that could not be printed does not count")
    void lostHint() {
        course.closed = true;
        course.run("hint", "first");
        course.closed = false;
        course.run("hint", "first");

        assertThat(course.text()).contains("Hint 1 of 2");
    }

    @Test
    @DisplayName("A hint without a name is one on the first unsolved exercise, whatever was last on the screen")
    void hintsOnTheNext() throws Exception {
        started();
        course.answer("first", Status.DONE, TinyCourse.green("r"));
        course.run("check", "first");
        course.printed.reset();

        assertThat(course.run("hint")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("Hint 1 of 2", "1.2 Second");
    }

    @Test
    @DisplayName("When everything is solved, what is left to look at is named")
    void allDone() throws Exception {
        started();
        course.write("room/src/main/java/a/Second.java", TinyCourse.STARTER + "// mine\n");
        course.answer("first", Status.DONE, TinyCourse.green("r"));
        course.answer("second", Status.DONE, TinyCourse.green("r"));

        assertThat(course.run("next")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text())
                .contains("./learn solution", "./learn race second", "./learn bench second", "docs/room.md");
    }

    @Test
    @DisplayName("Every failure is shown in full to whoever asks for all of them")
    void allFailures() {
        course.answer(
                "first",
                Status.WRONG,
                TinyCourse.red("The first rule", Kind.WRONG, "says", null),
                TinyCourse.red("The second rule", Kind.WRONG, "has something to say", null));
        course.run("check", "first");
        assertThat(course.text()).doesNotContain("has something to say").contains("-v shows every failure");
        course.printed.reset();

        assertThat(course.run("check", "first", "-v")).isEqualTo(ExitCode.RED);
        assertThat(course.text()).contains("The first rule", "The second rule", "has something to say");
    }

    @Test
    @DisplayName("A test that hung hides nothing: what broke before it is told first, and all tests are counted")
    void hung() {
        course.answer(
                "first",
                Status.HUNG,
                TinyCourse.green("ok"),
                TinyCourse.red("The rule", Kind.WRONG, "says", null),
                TinyCourse.hung("Ends"),
                TinyCourse.notReached("Later"));
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.RED);
        assertThat(course.text())
                .containsSubsequence(
                        "1 of 4 tests green", "✗ The rule", "✗ HUNG · FirstTest.z", "1 test did not get a turn");

        course.printed.reset();
        course.answer("first", Status.HUNG, TinyCourse.green("ok"), TinyCourse.hung("Ends"));
        course.run("check", "first");
        assertThat(course.text())
                .containsSubsequence("✗ HUNG · FirstTest.z", "✗ Ends", "thread 'test' runs", "First.java:3", "Try");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXITED", "OUT_OF_MEMORY", "UNKNOWN"})
    @DisplayName("What broke before the JVM ended is told before that, however it ended")
    void endedEarly(Status status) {
        course.answer(
                "first",
                status,
                TinyCourse.green("ok"),
                TinyCourse.red("The rule", Kind.WRONG, "", null),
                TinyCourse.notReached("Later"));
        course.run("check", "first");

        assertThat(course.text())
                .containsSubsequence(
                        "✗ The rule",
                        "✗ " + status.name().replace('_', ' ') + " · A sentence about it.",
                        "1 test did not get a turn");
    }
}
