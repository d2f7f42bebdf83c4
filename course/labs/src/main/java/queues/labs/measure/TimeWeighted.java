package queues.labs.measure;

/**
 * The average over time of something that jumps, such as a depth: each value counts for as long as it lasted. Constant memory.
 */
public final class TimeWeighted {
    private final double start;
    private double since;
    private double value;
    private double area;
    private double max;

    /** Begins at that time, in nanoseconds, with value 0. */
    public TimeWeighted(double start) {
        this.start = start;
        since = start;
    }

    /** From now on it is that much. */
    public void set(double now, double newValue) {
        area += value * (now - since);
        since = now;
        value = newValue;
        max = Math.max(max, newValue);
    }

    public double value() {
        return value;
    }

    /** The largest value there was, even if it lasted no time. */
    public double max() {
        return max;
    }

    /** Value times time, in nanoseconds, up to now. */
    public double area(double now) {
        return area + value * (now - since);
    }

    /** The average up to now; not a number if no time has passed. */
    public double mean(double now) {
        return area(now) / (now - start);
    }
}
