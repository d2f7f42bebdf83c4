package queues.learn.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table whose cells are wrapped until it fits the width. */
final class TableText {
    private static final String BETWEEN = " │ ";
    private static final int NARROWEST = 4;
    private final InlineText inline;
    private final Ink ink;
    private final int width;

    TableText(InlineText inline, Ink ink, int width) {
        this.inline = inline;
        this.ink = ink;
        this.width = width;
    }

    List<String> draw(Node table, String indent) {
        List<List<String>> rows = new ArrayList<>();
        collect(table, rows);
        int[] widths = fit(widths(rows), width - Text.width(indent));
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            lines.addAll(row(rows.get(at), widths, indent));
            if (at == 0) {
                lines.add(indent + ink.dim(ruler(widths)));
            }
        }
        return lines;
    }

    private void collect(Node parent, List<List<String>> rows) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof TableRow row) {
                boolean head = row.getParent() instanceof TableHead;
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    String text = cell instanceof TableCell ? inline.of(cell) : "";
                    cells.add(head ? ink.bold(text) : text);
                }
                rows.add(cells);
            } else {
                collect(each, rows);
            }
        }
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(widths[at], Math.max(1, Text.width(row.get(at))));
            }
        }
        return widths;
    }

    /** Takes from the widest column until all of them fit. */
    private static int[] fit(int[] widths, int available) {
        int room = available - BETWEEN.length() * Math.max(0, widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int at = 1; at < widths.length; at++) {
                widest = widths[at] > widths[widest] ? at : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return widths;
            }
            widths[widest]--;
        }
        return widths;
    }

    private List<String> row(List<String> cells, int[] widths, String indent) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int at = 0; at < widths.length; at++) {
            String cell = at < cells.size() ? cells.get(at) : "";
            List<String> wrapped = Text.wrap(cell, widths[at], "", "");
            columns.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            List<String> parts = new ArrayList<>();
            for (int at = 0; at < widths.length; at++) {
                List<String> column = columns.get(at);
                parts.add(Text.pad(line < column.size() ? column.get(line) : "", widths[at]));
            }
            lines.add((indent + String.join(ink.dim(BETWEEN), parts)).stripTrailing());
        }
        return lines;
    }

    private static String ruler(int[] widths) {
        List<String> parts = new ArrayList<>();
        for (int each : widths) {
            parts.add("─".repeat(each));
        }
        return String.join("─┼─", parts);
    }
}
