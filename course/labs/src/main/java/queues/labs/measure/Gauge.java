package queues.labs.measure;

/**
 * A series of something that always has a value, such as a depth: each value counts for as long as it lasted. From the first
 * value to the close there is no gap.
 */
public final class Gauge extends Series {
    private double since;
    private double value = Double.NaN;

    public Gauge(String name, String unit, int windows, double width) {
        super(name, unit, new Windows(windows, width));
    }

    /** From now on it is that much; and from now on it is unknown if that is not a number. */
    public void set(double now, double newValue) {
        if (!Double.isNaN(value)) {
            spread(now);
        }
        since = now;
        value = newValue;
        if (!Double.isNaN(newValue)) {
            windows().touch(windows().at(now), newValue);
        }
    }

    /** Gives the value that lasted until now to each window in which it did. */
    private void spread(double now) {
        Windows windows = windows();
        windows.at(now);
        double from = since;
        while (from < now) {
            int window = windows.at(from);
            double until = Math.min(now, (window + 1) * windows.width());
            windows.add(window, value, until - from);
            from = until;
        }
    }

    @Override
    public void close(double now) {
        set(now, Double.NaN);
    }
}
