package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.kit.FailureReport.Kind;
import queues.learn.judge.Status;

class CommandsTest {
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
    @DisplayName("The map marks what is done, where the learner is, and what is ahead")
    void map() throws Exception {
        started();
        course.answer("first", Status.DONE, TinyCourse.green("r"));

        assertThat(course.run("status")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text())
                .contains("1 of 2 done")
                .contains("A room for trying things.")
                .containsPattern("✓ 1.1  First +1 test")
                .containsPattern("● 1.2  Second +you are here");
    }

    @Test
    @DisplayName("An untouched starter is to do, and no test runs to know that")
    void untouched() {
        assertThat(course.run("status")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("0 of 2 done");
    }

    @Test
    @DisplayName("Green ends with 0, red with 1, no verdict with 4")
    void exitCodes() {
        for (Status each : Status.values()) {
            course.answer("first", each);
            int expected = each == Status.DONE ? 0 : each == Status.UNKNOWN ? 4 : 1;
            assertThat(course.run("check", "first")).as(each.toString()).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("Checking several ends with the gravest")
    void gravest() {
        course.answer("first", Status.DONE, TinyCourse.green("r"));
        course.answer("second", Status.WRONG, TinyCourse.red("The rule", Kind.WRONG, "", null));

        assertThat(course.run("check", "all")).isEqualTo(ExitCode.RED);
        assertThat(course.run("check", "room")).isEqualTo(ExitCode.RED);
        assertThat(course.text()).contains("The rule");
    }

    @Test
    @DisplayName("A name that does not exist is bad input, and the nearest is offered")
    void didYouMean() {
        assertThat(course.run("check", "frst")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString()).contains("Did you mean 'first'?");
        assertThat(course.run("chek")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString()).contains("Did you mean './learn check'?");
        assertThat(course.run("first")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString()).contains("Did you mean './learn check first'?");
        assertThat(course.run("check", "roo")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString()).contains("Did you mean 'room'?");
        assertThat(course.run("read", "1.9")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString()).contains("The exercises are numbered 1.1 to 1.2.");
        assertThat(course.run("check", "--sed", "1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.run("check", "--seed", "x")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    @DisplayName("A file that went away is said to be missing, and reset brings the starter back")
    void missingFile() throws Exception {
        Path file = folder.resolve("room/src/main/java/a/First.java");
        Files.delete(file);

        assertThat(course.run("check", "first")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString())
                .contains("a/First.java is missing")
                .contains("./learn reset first");
        assertThat(course.run("reset", "first")).isEqualTo(ExitCode.GREEN);
        assertThat(file).hasContent(TinyCourse.STARTER);
    }

    @Test
    @DisplayName("reset keeps a copy each time it is asked, and says where")
    void resetKeeps() throws Exception {
        Path file = folder.resolve("room/src/main/java/a/First.java");
        for (String mine : new String[] {"one", "two"}) {
            Files.writeString(file, mine);
            assertThat(course.run("reset", "first")).isEqualTo(ExitCode.GREEN);
        }

        assertThat(file).hasContent(TinyCourse.STARTER);
        try (Stream<Path> all = Files.walk(folder.resolve(".learn/kept/first"))) {
            assertThat(all.filter(Files::isRegularFile).map(Workshop::text)).containsExactlyInAnyOrder("one", "two");
        }
        assertThat(course.text()).contains(".learn/kept/first/");
        course.run("reset", "first");
        assertThat(course.text()).contains("Nothing was changed");
    }

    @Test
    @DisplayName("The solution is shown after green, or to whoever asks to peek")
    void solution() throws Exception {
        started();
        course.answer("first", Status.WRONG, TinyCourse.red("The rule", Kind.WRONG, "", null));
        assertThat(course.run("solution", "first")).isEqualTo(ExitCode.RED);
        assertThat(course.text()).doesNotContain("return 1");
        assertThat(course.run("solution", "first", "--peek")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("+        return 1;").contains("Because.");
        course.answer("first", Status.DONE, TinyCourse.green("r"));
        assertThat(course.run("solution", "first")).isEqualTo(ExitCode.GREEN);
    }

    @Test
    @DisplayName("read shows the task and its section of the chapter, and not the next one")
    void read() {
        assertThat(course.run("read", "first")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("Build it.").contains("The section.").doesNotContain("Not this.");
    }

    @Test
    @DisplayName("JSON has the same shape whatever the verdict is")
    void json() throws Exception {
        course.answer("first", Status.WRONG, TinyCourse.red("The rule", Kind.WRONG, "says", "First.java:3"));
        assertThat(course.run("check", "first", "--json")).isEqualTo(ExitCode.RED);
        JsonNode verdict = new ObjectMapper().readTree(course.text()).at("/verdicts/0");
        assertThat(verdict.get("exercise").asText()).isEqualTo("first");
        assertThat(verdict.get("status").asText()).isEqualTo("wrong");
        assertThat(verdict.at("/tests/0/rule").asText()).isEqualTo("The rule");
        assertThat(verdict.at("/tests/0/at").asText()).isEqualTo("First.java:3");
        assertThat(verdict.at("/tests/0/try_next").asText()).isEqualTo("Look here.");
        assertThat(verdict.get("compile_errors").isArray()).isTrue();
    }

    @Test
    @DisplayName("A source of the course that is newer than the build asks for a build, a learner's own does not")
    void rebuild() throws Exception {
        Path stamp = course.write("course/runner/target/built", "then");
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        course.answer("first", Status.DONE, TinyCourse.green("r"));
        Path test = course.write("room/src/test/java/a/FirstTest.java", "");
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.GREEN);

        started();
        Files.setLastModifiedTime(
                folder.resolve("room/src/main/java/a/First.java"),
                FileTime.fromMillis(System.currentTimeMillis() + 90_000));
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.GREEN);

        Files.setLastModifiedTime(test, FileTime.fromMillis(System.currentTimeMillis() + 90_000));
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.REBUILD);
    }

    @Test
    @DisplayName("A command that old classes do not know, newer ones may: a build is asked for first, with --help too")
    void rebuildForANewCommand() throws Exception {
        Path stamp = course.write("course/runner/target/built", "then");
        Path source = course.write("course/runner/src/main/java/queues/learn/X.java", "");
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(course.run("brand-new")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.run("brand-new", "--help")).isEqualTo(ExitCode.GREEN);

        started();
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 90_000));
        assertThat(course.run("brand-new")).isEqualTo(ExitCode.REBUILD);
        assertThat(course.run("brand-new", "--help")).isEqualTo(ExitCode.REBUILD);
        assertThat(course.run("--help")).isEqualTo(ExitCode.GREEN);
    }

    @Test
    @DisplayName("help, and a command behind it, is the same as the command with --help")
    void helpAsAWord() {
        assertThat(CommandLines.asOption("help")).containsExactly("--help");
        assertThat(CommandLines.asOption("help", "race")).containsExactly("race", "--help");
        assertThat(CommandLines.asOption("race", "help")).containsExactly("race", "help");
        assertThat(CommandLines.asOption()).isEmpty();
    }

    @Test
    @DisplayName(
            "What old classes cannot read, newer ones may: where their sources are newer, a build is asked for first")
    void rebuildBeforeAComplaint() throws Exception {
        course.write("room/exercises/01-first/exercise.yaml", "nobody: knows this key");
        Path stamp = course.write("course/runner/target/built", "then");
        Path source = course.write("course/runner/src/main/java/queues/learn/X.java", "");
        Files.setLastModifiedTime(stamp, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.BAD_INPUT);

        started();
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 90_000));
        assertThat(course.run("check", "first")).isEqualTo(ExitCode.REBUILD);
    }

    @Test
    @DisplayName("Piped, it shows the map and the first unsolved exercise's verdict, and ends")
    void piped() {
        course.answer("first", Status.TODO, TinyCourse.red("r", Kind.TODO, "TODO 1: write it", "First.java:3"));
        assertThat(course.run()).isEqualTo(ExitCode.RED);
        assertThat(course.text()).containsSubsequence("0 of 2 done", "1 method to write", "write it", "Edit");
    }

    @Test
    @DisplayName("Every command can be asked for help, and help is green")
    void help() {
        for (String each : CommandLines.of(new Learn(course.workshop()), false)
                .getSubcommands()
                .keySet()) {
            assertThat(course.run(each, "--help")).as(each).isEqualTo(ExitCode.GREEN);
        }
        assertThat(course.text()).contains("Exit codes:");
    }

    @Test
    @DisplayName("The completion script knows the commands")
    void completion() {
        assertThat(course.run("completion")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("solution").contains("--peek");
    }
}
