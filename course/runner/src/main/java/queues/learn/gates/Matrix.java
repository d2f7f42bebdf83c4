package queues.learn.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.course.WrongAnswer;

/** Which wrong answer is caught by which test: run, written as Markdown, and compared with what is committed. */
final class Matrix {
    static final String FILE = "docs/kill-matrix.md";

    private static final String HEAD = """
            # Which test catches which mistake

            Every test of the course is itself on trial. Below stand the wrong answers, one misconception each, and the
            tests that catch them. A wrong answer *must* be caught by the tests in the third column, every time; the
            build fails if one is not. Other tests may catch it too: where there is a fourth column, all of them were run.

            This page is written by `./learn matrix`.
            """;

    private Matrix() {}

    /** Answers which tests catch a wrong answer, in the order in which they run; null if they were not run. */
    interface Kills {
        Set<String> of(Exercise exercise, WrongAnswer wrong);
    }

    static String page(Course course, Kills kills) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Exercise exercise : course.exercises()) {
            page.append("\n" + heading(exercise) + "\n\n");
            Map<WrongAnswer, Set<String>> found = new LinkedHashMap<>();
            exercise.wrong().forEach(wrong -> found.put(wrong, kills.of(exercise, wrong)));
            boolean all = !found.containsValue(null);
            page.append("| wrong answer | what its author believed | must be caught by |");
            page.append(all ? " is caught by as well |\n|---|---|---|---|\n" : "\n|---|---|---|\n");
            found.forEach((wrong, killers) -> page.append(row(wrong))
                    .append(all ? " " + others(wrong, killers) + " |" : "")
                    .append("\n"));
        }
        return page.toString();
    }

    private static String others(WrongAnswer wrong, Set<String> killers) {
        List<String> others = new ArrayList<>(killers);
        others.removeAll(wrong.killedBy());
        return cell(others);
    }

    private static String heading(Exercise exercise) {
        return "## " + exercise.number() + " " + exercise.title();
    }

    /** The first three columns, which follow from the wrong answer's own header. */
    private static String row(WrongAnswer wrong) {
        return "| `" + wrong.name() + "` | " + wrong.misconception().replace("|", "\\|") + " | "
                + cell(wrong.killedBy()) + " |";
    }

    private static String cell(List<String> tests) {
        return tests.isEmpty() ? "–" : "`" + String.join("`, `", tests) + "`";
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
        findings.check(findings.isEmpty(), "Write it anew with ./learn matrix --write.");
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
            throw new CourseError(FILE + " is missing. Write it with ./learn matrix --write.", missing);
        }
    }
}
