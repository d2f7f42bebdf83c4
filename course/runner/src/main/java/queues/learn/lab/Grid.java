package queues.learn.lab;

import java.util.ArrayList;
import java.util.List;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;

/**
 * A table: a head, a first column of words that is wrapped, and columns of figures that are flush right. Where not all columns fit, the
 * others follow in a second table below the first.
 */
final class Grid {
    private static final int MOST_WORDS = 30;
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
        int words = Math.min(MOST_WORDS, width(0));
        int columns = rows.get(0).size();
        List<String> lines = new ArrayList<>();
        for (int first = 1; first < columns; ) {
            int used = INDENT.length() + words;
            int next = first;
            while (next < columns && (next == first || used + BETWEEN + width(next) <= screen.prose())) {
                used += BETWEEN + width(next++);
            }
            if (first > 1) {
                lines.add("");
            }
            part(words, first, next, lines);
            first = next;
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0);
    }

    private void part(int words, int first, int next, List<String> lines) {
        for (List<String> row : rows) {
            boolean head = row == rows.get(0);
            List<String> name = Text.wrap(row.get(0), words, "", head ? "" : "  ");
            StringBuilder line = new StringBuilder(INDENT + Text.pad(name.get(name.size() - 1), words));
            for (int at = first; at < next; at++) {
                String cell = row.get(at);
                line.append(" ".repeat(BETWEEN + width(at) - Text.width(cell))).append(cell);
            }
            name.subList(0, name.size() - 1).forEach(each -> lines.add(INDENT + each));
            lines.add(head ? screen.ink().bold(line.toString()) : line.toString());
            if (head) {
                lines.add(INDENT + screen.ink().dim("─".repeat(line.length() - INDENT.length())));
            }
        }
    }
}
