package queues.learn.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import queues.labs.Run;
import queues.labs.Run.Figure;
import queues.labs.Unit;
import queues.labs.measure.Series;
import queues.labs.model.Loss;
import queues.learn.cli.Screen;

/** The figures of several runs, a column for each run. */
final class Figures {
    private static final String AGE = "age of the oldest";
    private static final Set<String> LOSSES =
            Arrays.stream(Loss.values()).map(Loss::told).collect(Collectors.toUnmodifiableSet());

    private Figures() {}

    /** @param runs by the name of their variant, in the order of the columns */
    static List<String> table(Screen screen, Map<String, Run> runs) {
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(runs.keySet());
        Grid grid = new Grid(screen, head);
        rows(runs).forEach(grid::row);
        return grid.draw();
    }

    /** A row for each figure: what it is, and its value in each of the runs. */
    static List<List<String>> rows(Map<String, Run> runs) {
        List<List<Figure>> columns = runs.values().stream().map(Figures::of).toList();
        List<List<String>> rows = new ArrayList<>();
        for (String name : names(columns)) {
            rows.add(cells(
                    name, columns.stream().map(column -> named(name, column)).toList()));
        }
        return rows;
    }

    /** The figures of a run, and the age of its oldest task, which is a series. */
    static List<Figure> of(Run run) {
        List<Figure> figures = new ArrayList<>(run.figures());
        for (Series each : run.series()) {
            if (each.name().equals(AGE)) {
                double most = 0;
                for (int window = 0; window < each.length(); window++) {
                    most = Plot.isMeasured(each, window) ? Math.max(most, each.max(window)) : most;
                }
                Figure peak = named("peak depth", figures);
                int at = peak == null ? figures.size() : figures.indexOf(peak) + 1;
                figures.add(at, new Figure(AGE + ", at most", Unit.SECONDS, most));
            }
        }
        return figures;
    }

    private static Figure named(String name, List<Figure> figures) {
        return figures.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** All names; one that only some runs have stands where it stands in them. */
    private static List<String> names(List<List<Figure>> columns) {
        List<String> names = new ArrayList<>();
        for (List<Figure> column : columns) {
            int next = 0;
            for (Figure each : column) {
                int known = names.indexOf(each.name());
                if (known < 0) {
                    names.add(next, each.name());
                }
                next = known < 0 ? next + 1 : Math.max(next, known + 1);
            }
        }
        return names;
    }

    private static List<String> cells(String name, List<Figure> row) {
        Figure known = row.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        String unit = known.unit().symbol();
        boolean plain = known.unit() == Unit.TASKS || known.unit() == Unit.SECONDS || unit.isEmpty();
        List<String> cells = new ArrayList<>(List.of(plain ? name : name + ", " + unit));
        for (Figure each : row) {
            cells.add(each != null ? value(each) : LOSSES.contains(name) ? "0" : "–");
        }
        return cells;
    }

    /** Times with a unit of their own: those of one table may be milliseconds and hours. */
    private static String value(Figure figure) {
        return Double.isNaN(figure.value())
                ? "none"
                : figure.unit() == Unit.SECONDS
                        ? LabList.show(figure.unit(), figure.value())
                        : Scale.number(figure.value());
    }
}
