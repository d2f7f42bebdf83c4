package queues.learn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import queues.kit.FailureReport;
import queues.learn.course.Exercise;
import queues.learn.course.Module;
import queues.learn.judge.Answer;
import queues.learn.judge.Judge;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/** Two exercises in a temporary folder, a judge that says what it is told to say, and a screen that can be read. */
final class TinyCourse {
    static final String STARTER = "class First {\n    int poll() {\n        return 0;\n    }\n}\n";
    final Path root;
    final Map<String, Verdict> verdicts = new HashMap<>();
    final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    final StringWriter complained = new StringWriter();
    int width = 80;
    boolean coloured;
    /** Whether whoever read the output has gone. */
    boolean closed;

    boolean ascii;

    TinyCourse(Path root) throws IOException {
        this.root = root;
        write("pom.xml", "<project/>");
        Files.createDirectories(root.resolve("course"));
        write("room/pom.xml", "<description>A room for trying things.</description>");
        exercise("01-first", "1.1", "First");
        exercise("02-second", "1.2", "Second");
        write("docs/room.md", "# Room\n\n## 1.1 First\n\nThe section.\n\n## 1.2 Second\n\nNot this.\n");
    }

    private void exercise(String folder, String number, String title) throws IOException {
        String at = "room/exercises/" + folder + "/";
        write(
                at + "exercise.yaml",
                "number: \"%s\"\ntitle: %s\npromise: It holds.\nchapter: docs/room.md#%s-%s\nfiles: [a/%s.java]\ntests: [a.%sTest]\nstress: [a.%sStress]\nbenchmarks: [a.%sBenchmark]\n"
                        .formatted(
                                number,
                                title,
                                number.replace(".", ""),
                                title.toLowerCase(),
                                title,
                                title,
                                title,
                                title));
        write(at + "task.md", "# " + number + " " + title + "\n\nBuild it.\n");
        write(at + "hints.md", "## Hint 1\n\nLook.\n\n## Hint 2\n\nLook *again*.\n");
        write(at + "why.md", "Because.\n");
        write(at + "starter/a/" + title + ".java", STARTER);
        write("room/src/main/java/a/" + title + ".java", STARTER);
        write("solutions/src/main/java/a/" + title + ".java", STARTER.replace("return 0", "return 1"));
    }

    Path write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    Workshop workshop() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        if (closed) {
            out.close();
        }
        Screen screen = new Screen(out, width, new Ink(coloured), ascii, false, false);
        return new Workshop(root, root.resolve(".learn"), screen, course -> new Told());
    }

    /** Runs one command line and returns its exit code. */
    int run(String... arguments) {
        CommandLine line = CommandLines.of(new Learn(workshop()), false);
        return line.setErr(new PrintWriter(complained, true)).execute(arguments);
    }

    String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    void answer(String exercise, Status status, TestResult... tests) {
        verdicts.put(
                exercise,
                new Verdict(
                        exercise,
                        status,
                        List.of(tests),
                        List.of(),
                        "A sentence about it.",
                        List.of(),
                        Duration.ofMillis(120),
                        false));
    }

    static TestResult green(String rule) {
        return new TestResult("FirstTest.x", rule, TestResult.Outcome.PASSED, null, "", Duration.ZERO);
    }

    static TestResult red(String rule, FailureReport.Kind kind, String says, String at) {
        FailureReport report = new FailureReport(
                "FirstTest.y",
                kind,
                rule,
                List.of("offer(a) → true", "poll()   → null"),
                says,
                at,
                "poll",
                "Look here.");
        return new TestResult("FirstTest.y", rule, TestResult.Outcome.FAILED, report, "", Duration.ZERO);
    }

    static TestResult hung(String rule) {
        FailureReport report = new FailureReport(
                "FirstTest.z",
                FailureReport.Kind.WRONG,
                rule,
                List.of("thread 'test' runs, and has used 9.0 s of processor time"),
                "",
                "First.java:3",
                null,
                "Look at the loop.");
        String reason = "it did not come back in 9 s. A thread runs in circles in your code.";
        return new TestResult("FirstTest.z", rule, TestResult.Outcome.UNFINISHED, report, reason, Duration.ZERO);
    }

    static TestResult notReached(String rule) {
        return new TestResult("FirstTest.w", rule, TestResult.Outcome.NOT_REACHED, null, "no turn", Duration.ZERO);
    }

    private final class Told implements Judge {
        @Override
        public Verdict check(Exercise exercise, Answer answer, Options options) {
            return verdicts.get(exercise.id());
        }

        @Override
        public void warm(Module module) {}

        @Override
        public void close() {}
    }
}
