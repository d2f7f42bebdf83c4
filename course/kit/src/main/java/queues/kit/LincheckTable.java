package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Lincheck's table of an interleaving, cut to the learner's own steps and their lines. Steps inside the JDK and inside
 * the test are left out; the order of what is left is Lincheck's.
 */
final class LincheckTable {
    private static final int MOST_ROWS = 20;
    private static final int STEPS_OF_A_HANG = 6;
    private static final int WIDEST = 54;
    private static final Pattern PLACE = Pattern.compile(" at (\\S+)\\((\\S+?)\\.(java|kt):(\\d+)\\)$");
    /** A loop that turned fewer than a hundred times is no news. */
    private static final String NOISE =
            "<iteration.*|loop\\(\\d{1,2} iterations\\).*|MONITOREXIT|Object(#\\d+)?\\.<init>.*";

    private final String text;
    private final Class<?> operations;

    /** @param text all that Lincheck says */
    LincheckTable(String text, Class<?> operations) {
        this.text = text;
        this.operations = operations;
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

    List<String> rows() {
        List<Step> detailed = steps(after("Detailed trace:"));
        List<Step> steps = withPlaces(steps(after("The following interleaving leads to the error:")), detailed);
        List<Step> read = steps.stream().filter(this::isRead).toList();
        List<Step> kept = tidy(answersLast(withWhereItHangs(read, detailed)));
        return shortened(laidOut(kept));
    }

    private List<String> after(String title) {
        int from = text.indexOf(title);
        if (from < 0) {
            return List.of();
        }
        List<String> rows = new ArrayList<>();
        for (String line : text.substring(from + title.length()).stripLeading().split("\n")) {
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
        return IntStream.range(0, header.length())
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

    private List<String> laidOut(List<Step> steps) {
        int[] widths = new int[1 + steps.stream().mapToInt(Step::thread).max().orElse(0)];
        Arrays.fill(widths, "thread 1".length());
        for (Step step : steps) {
            if (!step.separates()) {
                widths[step.thread()] = Math.max(
                        widths[step.thread()], Math.min(WIDEST, reworded(step).length()));
            }
        }
        List<String> rows = new ArrayList<>();
        if (widths.length > 1) {
            rows.add(row(widths, thread -> "thread " + (thread + 1)).stripTrailing());
        }
        for (Step step : steps) {
            if (step.separates()) {
                rows.add("─".repeat(Arrays.stream(widths).sum()));
            } else {
                rows.add((row(widths, thread -> thread == step.thread() ? reworded(step) : "") + place(step))
                        .stripTrailing());
            }
        }
        return rows;
    }

    private static String row(int[] widths, IntFunction<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int thread = 0; thread < widths.length; thread++) {
            String cell = cells.apply(thread);
            String shown = cell.length() <= widths[thread] ? cell : cell.substring(0, widths[thread] - 1) + "…";
            row.append(shown).append(" ".repeat(widths[thread] + 3 - shown.length()));
        }
        return row.toString();
    }

    private String place(Step step) {
        boolean known = step.file() != null && !step.line().equals("0") && isLearners(step.file());
        return known ? step.file() + ".java:" + step.line() : "";
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
