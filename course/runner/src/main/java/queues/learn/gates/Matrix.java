package queues.learn.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.WrongAnswer;
import queues.learn.judge.Answer;
import queues.learn.judge.Judge;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/** Which wrong answer is caught by which test: run, written as Markdown, and compared with what is committed. */
final class Matrix {
    static final String FILE = "docs/kill-matrix.md";

    private static final Duration FOR_A_HANG = Duration.ofSeconds(5);
    private static final String HEAD = """
            # Which test catches which mistake

            Every test of the course is itself on trial. Below stand the wrong answers, one misconception each, and the
            tests that catch them. A wrong answer *must* be caught by the tests in the third column, every time; the
            build fails if one is not. The fourth column was found by running every other test as well.

            This page is written by `./learn matrix`.
            """;

    private final Judge judge;
    private final Exercise exercise;

    private Matrix(Judge judge, Exercise exercise) {
        this.judge = judge;
        this.exercise = exercise;
    }

    static String of(Course course, Judge judge, Consumer<String> progress) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Exercise each : course.exercises()) {
            page.append(new Matrix(judge, each).section(progress));
        }
        return page.toString();
    }

    private String section(Consumer<String> progress) {
        Verdict reference = judge.check(exercise, new Answer.Reference(), Options.all());
        List<String> tests =
                reference.tests().stream().map(TestResult::test).distinct().toList();
        StringBuilder section = new StringBuilder("\n" + heading(exercise) + "\n\n");
        section.append("| wrong answer | what its author believed | must be caught by | is caught by as well |\n");
        section.append("|---|---|---|---|\n");
        for (WrongAnswer wrong : exercise.wrong()) {
            progress.accept(exercise.id() + " / " + wrong.name());
            Set<String> killers = killers(wrong, tests);
            wrong.killedBy().forEach(killers::remove);
            section.append(row(wrong)).append(cell(List.copyOf(killers))).append(" |\n");
        }
        return section.toString();
    }

    private static String heading(Exercise exercise) {
        return "## " + exercise.number() + " " + exercise.title();
    }

    /** The first three columns, which follow from the wrong answer's own header. */
    private static String row(WrongAnswer wrong) {
        return "| `" + wrong.name() + "` | " + wrong.misconception().replace("|", "\\|") + " | "
                + cell(wrong.killedBy()) + " | ";
    }

    private static String cell(List<String> tests) {
        return tests.isEmpty() ? "–" : "`" + String.join("`, `", tests) + "`";
    }

    /** The tests that catch it in every run. */
    private Set<String> killers(WrongAnswer wrong, List<String> tests) {
        Set<String> always = new LinkedHashSet<>(tests);
        for (int run = 0; run < wrong.repeat(); run++) {
            always.retainAll(killersOnce(wrong, tests));
        }
        return always;
    }

    private Set<String> killersOnce(WrongAnswer wrong, List<String> tests) {
        Verdict all = judge.check(exercise, new Answer.Patched(wrong), options(wrong));
        if (all.status() == Status.WRONG || all.status() == Status.DONE) {
            return failed(all);
        }
        Set<String> found = new LinkedHashSet<>();
        for (String test : tests) {
            Verdict one = judge.check(
                    exercise, new Answer.Patched(wrong), options(wrong).only(List.of(test)));
            if (one.status() == Status.HUNG
                    || one.status() == Status.OUT_OF_MEMORY
                    || !failed(one).isEmpty()) {
                found.add(test);
            }
        }
        return found;
    }

    private static Options options(WrongAnswer wrong) {
        return wrong.hangs() ? Options.all().budget(FOR_A_HANG) : Options.all();
    }

    private static Set<String> failed(Verdict verdict) {
        Set<String> names = new LinkedHashSet<>();
        verdict.tests().stream()
                .filter(TestResult::failed)
                .map(TestResult::test)
                .forEach(names::add);
        return names;
    }

    /** Compares the committed page with the wrong answers there are: the same ones, with the same cells. */
    static void check(Exercise exercise, Findings findings) {
        Map<String, String> rows = rows(exercise);
        List<String> missing = new ArrayList<>();
        for (WrongAnswer wrong : exercise.wrong()) {
            String committed = rows.remove(wrong.name());
            if (committed == null) {
                missing.add(wrong.name());
            } else {
                findings.check(
                        committed.startsWith(row(wrong)),
                        FILE + " tells " + wrong.name() + " differently from its patch.");
            }
        }
        findings.check(missing.isEmpty(), FILE + " lacks " + String.join(", ", missing) + ".");
        findings.check(rows.isEmpty(), FILE + " has rows without a wrong answer: " + rows.keySet());
        findings.check(findings.isEmpty(), "Write it anew with ./learn matrix.");
    }

    /** The rows of the exercise's section, by the name of the wrong answer. */
    private static Map<String, String> rows(Exercise exercise) {
        Map<String, String> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : lines(exercise.root().resolve(FILE))) {
            if (line.startsWith("## ")) {
                inside = line.equals(heading(exercise));
            } else if (inside && line.startsWith("| `")) {
                rows.put(line.substring(3, line.indexOf('`', 3)), line);
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new CourseError(FILE + " is missing. Write it with ./learn matrix.", missing);
        }
    }
}
