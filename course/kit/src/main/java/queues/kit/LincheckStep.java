package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One line of an interleaving.
 *
 * @param thread counted from 0; negative for the line that separates what comes before, during and afterwards
 * @param text as Lincheck indents it
 * @param file the source file without its ending, or null if the place is not known
 * @param line the line in that file, or null
 */
record LincheckStep(int thread, String text, String file, String line) {
    /** What Lincheck writes where a method calls another one of the same name, which is no recursion to a reader. */
    private static final String RECURSION = " *\\[recursive call x \\d+ times?\\]";

    private static final Pattern PLACE = Pattern.compile(" at (\\S+)\\((\\S+?)\\.(java|kt):(\\d+)\\)$");

    boolean separates() {
        return thread < 0;
    }

    LincheckStep saying(String other) {
        return new LincheckStep(thread, other, file, line);
    }

    int indent() {
        return text.length() - text.stripLeading().length();
    }

    /** Lincheck's signs in words: a read, a write, a call that hangs, the point at which the other thread goes on. */
    String told() {
        String step = text.strip();
        String words = step.matches("switch( \\(reason: .*\\))?")
                ? "(the other thread goes on)"
                : step.replaceAll(" #\\d+$", "")
                        .replaceAll("^result: ", "→ ")
                        .replaceAll("^(\\S+) ➜ ", "read $1: ")
                        .replaceAll("^(\\S+) = ", "write $1 = ")
                        .replaceAll("^loop\\((\\d+) iterations\\)", "turns $1 times in a loop")
                        .replaceAll("^(?:\\w+\\.)*(\\w+)\\.<init>(\\(.*\\)): .*", "new $1$2")
                        .replace("MONITORENTER", "synchronized")
                        .replace(": <hung>", " …")
                        .replace("): ", ") → ");
        return (indent() == 0 ? "" : text.startsWith("  result") ? "  " : "    ") + words;
    }

    private static List<String> rowsAfter(String title, String text) {
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

    /** The steps of the table of Lincheck's that follows {@code title}: a rule, a header, a rule, then steps and rules. */
    static List<LincheckStep> after(String title, String text) {
        List<String> rows = rowsAfter(title, text);
        List<LincheckStep> steps = new ArrayList<>();
        if (rows.size() < 3) {
            return steps;
        }
        int[] edges = edges(rows.get(1));
        for (String row : rows.subList(3, rows.size())) {
            if (row.startsWith("| ---")) {
                steps.add(new LincheckStep(-1, "", null, null));
                continue;
            }
            for (int thread = 0; thread + 1 < edges.length; thread++) {
                String cell = row.substring(edges[thread] + 2, edges[thread + 1])
                        .replaceAll(RECURSION, "")
                        .stripTrailing();
                if (!cell.isEmpty()) {
                    Matcher place = PLACE.matcher(cell);
                    boolean placed = place.find();
                    steps.add(new LincheckStep(
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
}
