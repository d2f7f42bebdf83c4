package queues.learn.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import queues.labs.Curve;
import queues.labs.Run;
import queues.labs.measure.Series;
import queues.learn.cli.Ink;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;

/** Series before and after, side by side on the same axes; below each other on a narrow screen. */
final class Charts {
    private static final int NARROW = 64;
    private static final int BETWEEN = 3;
    private static final String INDENT = "  ";
    private final Screen screen;
    private final Ink ink;
    private final boolean stacked;

    /** One variant and how it went. */
    record Side(String name, Run run) {
        Series series(String wanted) {
            return run.series().stream()
                    .filter(each -> each.name().equals(wanted))
                    .findFirst()
                    .orElse(null);
        }
    }

    Charts(Screen screen) {
        this.screen = screen;
        ink = screen.ink();
        stacked = screen.prose() < NARROW;
    }

    /** How long the longest of the runs was, in nanoseconds: rates are followed to the end of a run, whatever happens in it. */
    private static double end(List<Side> sides) {
        List<Series> all =
                sides.stream().flatMap(side -> side.run().series().stream()).toList();
        boolean rated = all.stream().anyMatch(Series::isRate);
        return all.stream()
                .filter(each -> !rated || each.isRate())
                .mapToDouble(Plot::end)
                .max()
                .orElse(0);
    }

    /** The charts of one series; nothing if no side has it. */
    List<String> draw(String name, List<Side> sides) {
        Series known = sides.stream()
                .map(side -> side.series(name))
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        double end = end(sides);
        if (known == null || !(end > 0)) {
            return List.of();
        }
        int room = (screen.prose() - INDENT.length() - (stacked ? 0 : BETWEEN)) / (stacked ? 1 : 2);
        double most = sides.stream()
                .mapToDouble(side -> plot(side.series(name), end, room).most())
                .max()
                .orElse(0);
        Scale y = Scale.of(known.unit(), most);
        List<List<String>> charts = new ArrayList<>();
        for (Side side : sides) {
            charts.add(chart(side, name, end, y, room, charts.isEmpty() ? ink::yellow : ink::cyan));
        }
        List<String> lines = new ArrayList<>(List.of(INDENT + ink.bold(name + ", " + y.unit())));
        lines.addAll(beside(charts, room));
        return lines;
    }

    private List<String> chart(Side side, String name, double end, Scale y, int room, UnaryOperator<String> colour) {
        int axis = y.end().length() + 2;
        Scale x = Scale.of("s", end / 1e9);
        List<String> chart = new ArrayList<>(List.of(" ".repeat(axis) + ink.bold(side.name())));
        chart.addAll(framed(plot(side.series(name), end, room - axis), y.top() * y.per(), y.end(), colour));
        chart.add(footer(axis, "0", x.show(end / 1e9) + " " + x.unit(), room - axis));
        return chart;
    }

    /** A curve over the whole width, and where it is highest. */
    List<String> draw(Curve curve) {
        int room = screen.prose() - INDENT.length();
        Plot all = new Plot(curve.y());
        Scale y = Scale.of(curve.yUnit().symbol(), all.most());
        int width = Math.min(2 * curve.y().length, room - y.end().length() - 2);
        int highest = 0;
        for (int at = 0; at < curve.y().length; at++) {
            highest = curve.y()[at] > curve.y()[highest] ? at : highest;
        }
        List<String> lines = new ArrayList<>();
        String title = ink.bold(curve.yName() + " over " + curve.xName() + ", " + curve.name()) + ", " + y.unit();
        lines.addAll(Text.wrap(title, screen.prose(), INDENT, INDENT));
        framed(Plot.of(curve.y(), width), y.top() * y.per(), y.end(), ink::green)
                .forEach(each -> lines.add(INDENT + each));
        String last = curve.xUnit().show(curve.x()[curve.x().length - 1]);
        lines.add(INDENT + footer(y.end().length() + 2, Scale.number(curve.x()[0]), last, width));
        lines.add(INDENT + "Highest at " + curve.xUnit().show(curve.x()[highest]) + ": "
                + curve.yUnit().show(curve.y()[highest]) + ".");
        return lines;
    }

    private static Plot plot(Series series, double end, int width) {
        return series == null ? new Plot(new double[0]) : Plot.of(series, end, width);
    }

    private List<String> framed(Plot plot, double top, String label, UnaryOperator<String> colour) {
        List<String> lines = new ArrayList<>();
        for (String each : plot.draw(top, screen.ascii())) {
            String head = lines.isEmpty() ? label + " ┤" : " ".repeat(label.length()) + " │";
            lines.add(ink.dim(head) + colour.apply(each));
        }
        String zero = " ".repeat(label.length() - 1) + "0 └" + "─".repeat(plot.columns().length);
        lines.add(ink.dim(zero));
        return lines;
    }

    private String footer(int indent, String from, String until, int width) {
        int gap = Math.max(1, width - from.length() - until.length());
        return " ".repeat(indent) + ink.dim(from + " ".repeat(gap) + until);
    }

    private List<String> beside(List<List<String>> charts, int room) {
        List<String> lines = new ArrayList<>();
        if (stacked || charts.size() == 1) {
            charts.forEach(chart -> chart.forEach(each -> lines.add((INDENT + each).stripTrailing())));
            return lines;
        }
        for (int row = 0; row < charts.get(0).size(); row++) {
            String left = Text.pad(charts.get(0).get(row), room + BETWEEN);
            lines.add((INDENT + left + charts.get(1).get(row)).stripTrailing());
        }
        return lines;
    }
}
