package queues.kit;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, and the same as a table: a step is what one thread did before another one went on. */
final class StepTable {
    /** What is left of 80 columns behind the indentation of a story. */
    private static final int ROOM = 74;

    private static final int WIDEST = 88;
    private static final int NARROWEST = 14;
    private static final int FIRST_ROWS = 14;
    private static final int LAST_ROWS = 8;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(StepAgent agent, String what) {}

    void add(StepAgent agent, String what) {
        entries.add(new Entry(agent, what));
    }

    int turns() {
        int turns = 0;
        for (int i = 0; i < entries.size(); i++) {
            turns += i == 0 || entries.get(i).agent() != entries.get(i - 1).agent() ? 1 : 0;
        }
        return turns;
    }

    int size() {
        return entries.size();
    }

    /** As wide as its longest turn, unless the whole would not fit; then its turns are broken over more lines. */
    List<String> lines(List<StepAgent> agents) {
        int width = Math.max(NARROWEST, WIDEST / agents.size() - 3);
        List<String> lines = lines(agents, width);
        while (width > NARROWEST && lines.stream().anyMatch(line -> line.length() > ROOM)) {
            width--;
            lines = lines(agents, width);
        }
        return lines;
    }

    private List<String> lines(List<StepAgent> agents, int width) {
        List<String[]> rows = new ArrayList<>();
        int turn = 0;
        for (int from = 0; from < entries.size(); ) {
            int to = endOfTurn(from);
            int column = agents.indexOf(entries.get(from).agent());
            List<String> cells = wrapped(entries.subList(from, to), width);
            for (int line = 0; line < cells.size(); line++) {
                String[] row = new String[agents.size() + 1];
                row[0] = line == 0 ? String.valueOf(turn + 1) : "";
                row[column + 1] = cells.get(line);
                rows.add(row);
            }
            turn++;
            from = to;
        }
        return rendered(agents, rows);
    }

    private int endOfTurn(int from) {
        int to = from;
        while (to < entries.size()
                && entries.get(to).agent() == entries.get(from).agent()) {
            to++;
        }
        return to;
    }

    private static List<String> wrapped(List<Entry> turn, int width) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (Entry entry : turn) {
            String joined = cell.length() == 0 ? "" : joint(cell, entry.what());
            if (cell.length() + joined.length() + entry.what().length() > width && cell.length() > 0) {
                cells.add(cell.toString());
                cell.setLength(0);
                joined = "  ";
            }
            cell.append(joined).append(entry.what());
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String joint(CharSequence before, String what) {
        return before.charAt(before.length() - 1) == ':' || what.startsWith("→") ? " " : ", ";
    }

    private static List<String> rendered(List<StepAgent> agents, List<String[]> rows) {
        String[] head = new String[agents.size() + 1];
        head[0] = "step";
        for (int i = 0; i < agents.size(); i++) {
            head[i + 1] = agents.get(i).name;
        }
        List<String[]> all = new ArrayList<>(rows);
        all.add(0, head);
        List<String> lines = new ArrayList<>();
        all.forEach(row -> lines.add(line(row, all)));
        int leftOut = lines.size() - FIRST_ROWS - LAST_ROWS;
        if (leftOut > 1) {
            lines.subList(FIRST_ROWS, FIRST_ROWS + leftOut).clear();
            lines.add(FIRST_ROWS, "   … " + leftOut + " lines left out …");
        }
        return lines;
    }

    private static String line(String[] row, List<String[]> all) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            int column = i;
            int width = all.stream()
                    .mapToInt(each -> each[column] == null ? 0 : each[column].length())
                    .max()
                    .orElse(0);
            String cell = row[i] == null ? "" : row[i];
            String padding = " ".repeat(width - cell.length());
            line.append(i == 0 ? padding + cell : " │ " + cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
