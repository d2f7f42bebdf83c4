package queues.learn.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import queues.labs.measure.Series;

/**
 * A row of columns, drawn with characters. A column in which nothing was measured stays empty; one in which zero was measured does not.
 *
 * @param columns the values; not a number where nothing was measured
 */
record Plot(double[] columns) {
    static final int HEIGHT = 5;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_=#";

    /** A series from 0 to {@code end} nanoseconds: the mean of a rate, the highest value of anything else. */
    static Plot of(Series series, double end, int width) {
        double[] columns = new double[width];
        for (int column = 0; column < width; column++) {
            int first = (int) Math.floor(end * column / width / series.width());
            int next = (int) Math.ceil(end * (column + 1) / width / series.width());
            columns[column] = value(series, first, Math.min(series.length(), Math.max(first + 1, next)));
        }
        return new Plot(columns);
    }

    private static double value(Series series, int first, int next) {
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        int seen = 0;
        for (int window = first; window < next; window++) {
            if (isMeasured(series, window)) {
                sum += series.mean(window);
                most = Math.max(most, series.max(window));
                seen++;
            }
        }
        return seen == 0 ? Double.NaN : series.isRate() ? sum / seen : most;
    }

    /** A moment has no rate: what falls on the very last one is left out. */
    static boolean isMeasured(Series series, int window) {
        return !series.isGap(window) && Double.isFinite(series.max(window));
    }

    /** When the last window ends in which anything was measured, in nanoseconds. */
    static double end(Series series) {
        int last = series.length();
        while (last > 0 && !isMeasured(series, last - 1)) {
            last--;
        }
        return last * series.width();
    }

    /** A curve of points at equal distances. */
    static Plot of(double[] points, int width) {
        double[] columns = new double[width];
        Arrays.setAll(columns, column -> points[column * points.length / width]);
        return new Plot(columns);
    }

    /** The highest column; 0 if there is nothing. */
    double most() {
        return Arrays.stream(columns).filter(each -> !Double.isNaN(each)).max().orElse(0);
    }

    /** The lines, from the top, each as wide as there are columns. */
    List<String> draw(double top, boolean ascii) {
        String levels = ascii ? ASCII : BLOCKS;
        List<String> lines = new ArrayList<>();
        for (int row = HEIGHT - 1; row >= 0; row--) {
            StringBuilder line = new StringBuilder();
            for (double each : columns) {
                line.append(cell(each / top, row, levels));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Zero is the lowest level of the lowest row. */
    private static char cell(double share, int row, String levels) {
        if (Double.isNaN(share)) {
            return ' ';
        }
        int level = Math.max(1, (int) Math.round(share * HEIGHT * levels.length())) - row * levels.length();
        return level <= 0 ? ' ' : levels.charAt(Math.min(level, levels.length()) - 1);
    }
}
