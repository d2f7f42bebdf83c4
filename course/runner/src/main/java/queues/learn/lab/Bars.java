package queues.learn.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;

/** Times as bars, where the longest is thousands of times the shortest: each mark on the axis is ten times the one before it. */
final class Bars {
    private static final String INDENT = "  ";
    private static final int WIDEST_VALUE = 8;
    private final Screen screen;
    private final Map<String, Double> bars = new LinkedHashMap<>();

    Bars(Screen screen) {
        this.screen = screen;
    }

    /** @param nanos more than 0 */
    void bar(String name, double nanos) {
        bars.put(name, nanos);
    }

    List<String> draw() {
        double least = bars.values().stream().mapToDouble(each -> each).min().orElse(1);
        double most = bars.values().stream().mapToDouble(each -> each).max().orElse(1);
        int from = (int) Math.floor(Math.log10(least) + 1e-9);
        int until = Math.max(from + 1, (int) Math.ceil(Math.log10(most) - 1e-9));
        int names = bars.keySet().stream().mapToInt(Text::width).max().orElse(0);
        int decade = Math.max(1, (screen.prose() - INDENT.length() - names - 3 - WIDEST_VALUE) / (until - from));
        List<String> lines = new ArrayList<>();
        bars.forEach((name, nanos) -> {
            int cells = Math.max(1, (int) Math.round((Math.log10(nanos) - from) * decade));
            String bar = screen.ink().cyan("█".repeat(cells));
            lines.add(INDENT + Text.pad(name, names) + screen.ink().dim(" │") + bar + " " + show(nanos));
        });
        lines.addAll(axis(from, until, names, decade));
        return lines;
    }

    private List<String> axis(int from, int until, int names, int decade) {
        StringBuilder line = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int power = from; power <= until; power++) {
            line.append(power == from ? "└" : "┴");
            line.append(power == until ? "" : "─".repeat(decade - 1));
            int room = (power - from) * decade;
            String mark = show(Math.pow(10, power));
            if (marks.length() == 0 || marks.length() + 1 <= room) {
                marks.append(" ".repeat(room - marks.length())).append(mark);
            }
        }
        String indent = INDENT + " ".repeat(names + 1);
        return List.of(
                indent + screen.ink().dim(line.toString()),
                indent + screen.ink().dim(marks.toString()));
    }

    /** A time in the unit in which it is easiest to read: {@code 21 ns}, {@code 1.5 ms}. */
    static String show(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        double value = nanos;
        int unit = 0;
        for (; value >= 999.5 && unit < units.length - 1; unit++) {
            value /= 1000;
        }
        return Scale.number(value) + " " + units[unit];
    }
}
