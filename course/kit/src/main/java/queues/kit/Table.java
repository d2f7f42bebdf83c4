package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text with their columns lined up. */
final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(cells);
        return this;
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            char[] padding = new char[widths[i] - row[i].length()];
            Arrays.fill(padding, ' ');
            line.append(row[i]).append(padding).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
