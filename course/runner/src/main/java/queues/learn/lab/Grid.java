package queues.learn.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;

/**
 * A table: a head, a first column of words that is wrapped, and columns of figures that are flush right. Where not all columns fit, the
 * others follow in a second table, again beside the first column of figures.
 */
final class Grid {
    private static final int MOST_WORDS = 30;
    private static final int FEWEST_WORDS = 9;
    private static final int BETWEEN = 2;
    private static final String INDENT = "  ";
    private final Screen screen;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(Screen screen, List<String> head) {
        this.screen = screen;
        rows.add(head);
    }

    void row(List<String> cells) {
        rows.add(cells);
    }

    List<String> draw() {
        int columns = rows.get(0).size();
        int words = words(columns);
        List<String> lines = new ArrayList<>();
        for (int first = 1; first < columns; ) {
            List<Integer> shown = new ArrayList<>(first > 1 ? List.of(1) : List.of());
            int used = INDENT.length() + words + (first > 1 ? BETWEEN + width(1) : 0);
            int next = first;
            while (next < columns && (next == first || used + BETWEEN + width(next) <= screen.prose())) {
                used += BETWEEN + width(next);
                shown.add(next++);
            }
            if (first > 1) {
                lines.add("");
            }
            part(words, shown, lines);
            first = next;
        }
        return lines;
    }

    /** So wide that two columns of figures fit beside it. */
    private int words(int columns) {
        int widest = IntStream.range(Math.min(2, columns - 1), columns)
                .map(this::width)
                .max()
                .orElse(0);
        int room = screen.prose() - INDENT.length() - 2 * BETWEEN - width(1) - widest;
        return Math.min(width(0), Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, room)));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0);
    }

    private void part(int words, List<Integer> columns, List<String> lines) {
        for (List<String> row : rows) {
            boolean head = row == rows.get(0);
            List<String> name = Text.wrap(row.get(0), words, "", head ? "" : "  ");
            StringBuilder line = new StringBuilder(INDENT + Text.pad(name.get(name.size() - 1), words));
            for (int at : columns) {
                String cell = row.get(at);
                line.append(" ".repeat(BETWEEN + width(at) - Text.width(cell))).append(cell);
            }
            name.subList(0, name.size() - 1).forEach(each -> lines.add(INDENT + each));
            String told = line.toString().stripTrailing();
            lines.add(head ? screen.ink().bold(told) : told);
            if (head) {
                lines.add(INDENT + screen.ink().dim("─".repeat(line.length() - INDENT.length())));
            }
        }
    }
}
