package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ObstructionFreedomViolationFailure;
import org.jetbrains.kotlinx.lincheck.strategy.TimeoutFailure;
import org.jetbrains.kotlinx.lincheck.strategy.UnexpectedExceptionFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;

/**
 * Lincheck's report, cut to what a learner reads: the interleaving, a column per thread, with the learner's own steps
 * and their lines. Steps inside the JDK and inside the test are left out; the order of what is left is Lincheck's.
 */
final class LincheckReport {
    private static final int MOST_ROWS = 20;
    private static final int STEPS_OF_A_HANG = 6;
    private static final int COLUMN = 42;
    private static final Pattern PLACE = Pattern.compile(" at (\\S+)\\((\\S+?)\\.(java|kt):(\\d+)\\)$");

    private static final String NOISE = "<iteration.*|loop\\(1 iterations\\).*|MONITOREXIT|Object(#\\d+)?\\.<init>.*";

    private final LincheckEngine.Found found;
    private final Class<?> operations;

    private LincheckReport(LincheckEngine.Found found, Class<?> operations) {
        this.found = found;
        this.operations = operations;
    }

    static LincheckReport of(LincheckEngine.Found found, Class<?> operations) {
        if (found.failure() instanceof UnexpectedExceptionFailure unexpected) {
            throw new EngineFailed(
                    "Lincheck stopped on an exception of its own, so nothing is known about this code: "
                            + unexpected.getException(),
                    unexpected.getException());
        }
        if (found.failure() instanceof TimeoutFailure) {
            throw new EngineFailed("Lincheck lost hold of a call that does not return where it can see it", null);
        }
        LincheckReport report = new LincheckReport(found, operations);
        String name = operations.getName().replace('.', '/');
        if (report.thrown() instanceof NoClassDefFoundError missing && name.equals(missing.getMessage())) {
            throw new EngineFailed("Lincheck does not find " + name + ", so nothing is known about this code", missing);
        }
        return report;
    }

    /** What went wrong when it is not an answer that went wrong. */
    String sentence() {
        return found.failure() instanceof ObstructionFreedomViolationFailure
                ? "one thread was stopped where the table shows it, and the other one cannot finish without it"
                : "a call never returns: it waits, or turns in a loop, and nobody is left who could end that";
    }

    /** The first exception that an operation threw, or null; its trace leads to the learner's line. */
    Throwable thrown() {
        LincheckFailure failure = found.failure();
        for (List<ResultWithClock> thread : failure.getResults().getThreadsResultsWithClock()) {
            for (ResultWithClock each : thread) {
                if (each != null && each.getResult() instanceof ExceptionResult thrown) {
                    return thrown.getThrowable();
                }
            }
        }
        return null;
    }

    /** One step of one thread: the text as Lincheck indents it, and where in the source it was, or null. */
    private record Step(int thread, String text, String file, String line) {
        boolean separates() {
            return thread < 0;
        }

        Step saying(String other) {
            return new Step(thread, other, file, line);
        }

        int indent() {
            return text.length() - text.stripLeading().length();
        }
    }

    List<String> table() {
        List<Step> detailed = steps(after("Detailed trace:"));
        List<Step> steps = withPlaces(steps(after("The following interleaving leads to the error:")), detailed);
        List<Step> read = steps.stream().filter(this::isRead).toList();
        List<Step> kept = tidy(answersLast(withWhereItHangs(read, detailed)));
        int threads = 1 + kept.stream().mapToInt(Step::thread).max().orElse(0);
        List<String> rows = new ArrayList<>();
        if (threads > 1) {
            rows.add(header(threads));
        }
        kept.forEach(step -> rows.add(row(step, threads)));
        return shortened(rows);
    }

    private List<String> after(String title) {
        int from = found.text().indexOf(title);
        if (from < 0) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        for (String line :
                found.text().substring(from + title.length()).stripLeading().split("\n")) {
            if (!line.startsWith("|")) {
                break;
            }
            rows.add(line);
        }
        return rows;
    }

    /** Reads a table of Lincheck's: a rule, a header, a rule, then steps and rules. */
    private static List<Step> steps(List<String> rows) {
        List<Step> steps = new ArrayList<>();
        if (rows.size() < 3) {
            return steps;
        }
        int[] edges = edges(rows.get(1));
        for (String row : rows.subList(3, rows.size())) {
            if (row.startsWith("| ---")) {
                steps.add(new Step(-1, "", null, null));
                continue;
            }
            for (int thread = 0; thread + 1 < edges.length; thread++) {
                String cell =
                        row.substring(edges[thread] + 2, edges[thread + 1]).stripTrailing();
                if (!cell.isEmpty()) {
                    Matcher place = PLACE.matcher(cell);
                    boolean placed = place.find();
                    steps.add(new Step(
                            thread,
                            placed ? cell.substring(0, place.start()) : cell,
                            placed ? place.group(2) : null,
                            placed ? place.group(4) : null));
                }
            }
        }
        return steps;
    }

    private static int[] edges(String header) {
        return header.chars().filter(each -> each == '|').count() < 2
                ? new int[0]
                : java.util.stream.IntStream.range(0, header.length())
                        .filter(at -> header.charAt(at) == '|')
                        .toArray();
    }

    /** The short table has no places; every step of it stands, in the same order, in the detailed one, which has. */
    private static List<Step> withPlaces(List<Step> steps, List<Step> detailed) {
        List<Step> placed = new ArrayList<>();
        int from = 0;
        for (Step step : steps) {
            int at = from;
            while (at < detailed.size() && !same(step, detailed.get(at))) {
                at++;
            }
            if (at < detailed.size() && !step.separates()) {
                Step known = detailed.get(at);
                placed.add(new Step(step.thread(), step.text(), known.file(), known.line()));
                from = at + 1;
            } else {
                placed.add(step);
            }
        }
        return placed;
    }

    private static boolean same(Step one, Step other) {
        return one.thread() == other.thread()
                && one.text().strip().equals(other.text().strip());
    }

    private boolean isRead(Step step) {
        if (step.separates() || step.indent() == 0 || step.file() == null) {
            return !step.text().strip().startsWith("<iteration");
        }
        return isLearners(step.file()) && !step.text().strip().matches(NOISE);
    }

    /** A source file counts as the learner's if it has a class beside the operations, and is not theirs. */
    private boolean isLearners(String file) {
        String name = operations.getPackageName().isEmpty() ? file : operations.getPackageName() + "." + file;
        if (name.equals(operations.getName().split("\\$")[0])) {
            return false;
        }
        try {
            Class.forName(name, false, operations.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return false;
        }
    }

    private static List<Step> tidy(List<Step> steps) {
        List<Step> tidied = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            boolean doubled = step.separates()
                    && (tidied.isEmpty()
                            || at == steps.size() - 1
                            || tidied.get(tidied.size() - 1).separates());
            if (!doubled) {
                tidied.add(step);
            }
        }
        return tidied;
    }

    private static String header(int threads) {
        StringBuilder header = new StringBuilder();
        for (int thread = 1; thread <= threads; thread++) {
            header.append(pad("thread " + thread));
        }
        return header.toString().stripTrailing();
    }

    private String row(Step step, int threads) {
        if (step.separates()) {
            return "─".repeat(threads * COLUMN / 2);
        }
        StringBuilder row = new StringBuilder();
        for (int thread = 0; thread < threads; thread++) {
            row.append(pad(thread == step.thread() ? reworded(step) : ""));
        }
        if (step.file() != null && !step.line().equals("0") && isLearners(step.file())) {
            row.append(step.file()).append(".java:").append(step.line());
        }
        return row.toString().stripTrailing();
    }

    /** An operation that is shown in steps ends with its answer; at its beginning the answer is not known yet. */
    private static List<Step> answersLast(List<Step> steps) {
        List<Step> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            boolean opened = step.indent() == 0 && !step.separates() && endsLater(steps, at);
            shown.add(opened ? step.saying(step.text().replaceFirst("\\): .*", ")")) : step);
        }
        return shown;
    }

    private static boolean endsLater(List<Step> steps, int at) {
        for (Step later : steps.subList(at + 1, steps.size())) {
            if (later.thread() == steps.get(at).thread()) {
                if (later.indent() == 0) {
                    return false;
                }
                if (later.text().startsWith("  result: ")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A call that hangs is a single line in the short table; the detailed one knows where it hangs. */
    private List<Step> withWhereItHangs(List<Step> steps, List<Step> detailed) {
        List<Step> shown = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            shown.add(step);
            boolean closed = at + 1 == steps.size() || steps.get(at + 1).indent() == 0;
            if (step.text().endsWith("<hung>") && closed) {
                int from = detailed.indexOf(step);
                detailed.subList(from + 1, detailed.size()).stream()
                        .takeWhile(each -> each.indent() > 0)
                        .filter(each -> each.file() != null && isRead(each))
                        .limit(STEPS_OF_A_HANG)
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    /** Lincheck's signs in words: a read, a write, a call that hangs, the point at which the other thread goes on. */
    private static String reworded(Step step) {
        String text = step.text().strip();
        String words = text.equals("switch")
                ? "(the other thread goes on)"
                : text.replaceAll(" #\\d+$", "")
                        .replaceAll("^result: ", "→ ")
                        .replaceAll("^(\\S+) ➜ ", "read $1: ")
                        .replaceAll("^(\\S+) = ", "write $1 = ")
                        .replaceAll("^loop\\((\\d+) iterations\\)", "turns $1 times in a loop")
                        .replaceAll("^(?:\\w+\\.)*(\\w+)\\.<init>(\\(.*\\)): .*", "new $1$2")
                        .replace("MONITORENTER", "synchronized")
                        .replace(": <hung>", " …")
                        .replace("): ", ") → ");
        return (step.indent() == 0 ? "" : step.text().startsWith("  result") ? "  " : "    ") + words;
    }

    private static String pad(String text) {
        return text.length() < COLUMN
                ? text + " ".repeat(COLUMN - text.length())
                : text.substring(0, COLUMN - 2) + "… ";
    }

    private static List<String> shortened(List<String> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<String> shown = new ArrayList<>(rows.subList(0, MOST_ROWS / 2));
        int from = rows.size() - MOST_ROWS / 2 + 1;
        shown.add("… " + (from - MOST_ROWS / 2) + " steps left out …");
        shown.addAll(rows.subList(from, rows.size()));
        return shown;
    }
}
