package queues.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import queues.kit.HistoryLog.Op;

/** Some operations of a history as rows by the clock, a column for each thread they are from. */
final class Timeline {
    private static final int SHOWN = 5;
    private static final int ROWS = 10;

    private final List<Op> ops;

    /** @param ops all operations, by their start */
    Timeline(List<Op> ops) {
        this.ops = ops;
    }

    /** The operations on these elements, and where there is room, the ones just before and after. */
    List<String> around(List<Integer> elements) {
        TreeSet<Integer> shown = new TreeSet<>();
        for (int i = 0; i < ops.size() && shown.size() < SHOWN; i++) {
            if (elements.contains(ops.get(i).element()) && ops.get(i).kind() != HistoryLog.Kind.EMPTY) {
                shown.add(i);
            }
        }
        if (shown.isEmpty() && !ops.isEmpty()) {
            shown.add(ops.size() - 1);
        }
        List<Integer> focus = List.copyOf(shown);
        for (int distance = 1; distance < ops.size() && shown.size() < Math.min(SHOWN, ops.size()); distance++) {
            addNeighbours(focus, distance, shown);
        }
        return rows(shown.stream().map(ops::get).toList());
    }

    private void addNeighbours(List<Integer> focus, int distance, TreeSet<Integer> shown) {
        for (int each : focus) {
            for (int neighbour : new int[] {each - distance, each + distance}) {
                if (neighbour >= 0 && neighbour < ops.size() && shown.size() < SHOWN) {
                    shown.add(neighbour);
                }
            }
        }
    }

    private static List<String> rows(List<Op> shown) {
        List<String> threads = shown.stream().map(Op::thread).distinct().toList();
        List<Moment> moments = new ArrayList<>();
        shown.forEach(op -> moments.addAll(momentsOf(op, shown)));
        moments.sort(Comparator.comparing(Moment::time, (a, b) -> Long.signum(a - b)));
        Table table = new Table().row(threads.toArray(String[]::new));
        moments.stream().limit(ROWS).forEach(moment -> {
            String[] cells = new String[threads.size()];
            Arrays.fill(cells, "");
            cells[threads.indexOf(moment.thread())] = moment.text();
            table.row(cells);
        });
        return table.lines();
    }

    private static List<Moment> momentsOf(Op op, List<Op> shown) {
        String call = op.words().call();
        String result = op.words().result();
        boolean alone = shown.stream().allMatch(other -> other == op || other.before(op) || op.before(other));
        return alone
                ? List.of(new Moment(op.start(), op.thread(), call + " → " + result))
                : List.of(
                        new Moment(op.start(), op.thread(), call + " …"),
                        new Moment(op.end(), op.thread(), "… " + call + " → " + result));
    }

    /** Something that shows in one row. */
    private record Moment(long time, String thread, String text) {}
}
