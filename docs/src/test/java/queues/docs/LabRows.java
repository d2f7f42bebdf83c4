package queues.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table of figures. The name of a row may take several lines, of which the last has the figures. */
final class LabRows {
    private LabRows() {}

    /**
     * The head of the table, and the rows with these names, in that order. Behind its name a row may have a unit.
     *
     * @param names with " / " between them
     */
    static List<String> of(List<String> table, String names) {
        List<String> lines = new ArrayList<>(table.subList(0, 2));
        List<List<String>> rows = rows(table.subList(2, table.size()));
        for (String name : names.split(" / ")) {
            lines.addAll(row(rows, name.strip()));
        }
        return lines;
    }

    private static List<String> row(List<List<String>> rows, String name) {
        for (String wanted : List.of(name, name + ", ")) {
            for (List<String> row : rows) {
                boolean whole = wanted.equals(name);
                if (whole ? name(row).equals(name) : name(row).matches("\\Q" + wanted + "\\E\\S+")) {
                    return row;
                }
            }
        }
        throw new IllegalArgumentException("the lab prints no figure '" + name + "'");
    }

    private static List<List<String>> rows(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        return rows;
    }

    private static String name(List<String> row) {
        return row.stream().map(line -> line.strip().split(" {2,}")[0]).collect(Collectors.joining(" "));
    }
}
