package queues.labs.measure;

/**
 * How something went over the whole of a run, in a fixed number of windows of equal length: least, largest and mean of each.
 * When the run outgrows the windows, each two become one, and the windows are twice as long. So a series takes the same memory
 * for a second as for a year.
 *
 * <p>A window in which nothing was seen is a gap, and not zero: its three numbers are not numbers.
 */
public abstract class Series {
    private final String name;
    private final String unit;
    private final Windows windows;

    Series(String name, String unit, Windows windows) {
        this.name = name;
        this.unit = unit;
        this.windows = windows;
    }

    final Windows windows() {
        return windows;
    }

    public final String name() {
        return name;
    }

    /** The unit of the three numbers, to be written on the axis. */
    public final String unit() {
        return unit;
    }

    /** How many windows the run has reached. */
    public final int length() {
        return windows.used();
    }

    /** How many windows there is room for: always the same. */
    public final int room() {
        return windows.room();
    }

    /** The length of a window, in nanoseconds. */
    public final double width() {
        return windows.width();
    }

    /** Whether nothing was seen in that window. */
    public boolean isGap(int window) {
        return windows.isGap(window);
    }

    /** The smallest value of that window; not a number in a gap. */
    public double min(int window) {
        return isGap(window) ? Double.NaN : windows.min(window);
    }

    /** The largest value of that window; not a number in a gap. */
    public double max(int window) {
        return isGap(window) ? Double.NaN : windows.max(window);
    }

    /** The mean of that window; not a number in a gap. */
    public double mean(int window) {
        return isGap(window) ? Double.NaN : windows.sum(window) / windows.weight(window);
    }

    /** Whether it is how often something happens: it is followed to the end of the run, whatever happens in it. */
    public boolean isRate() {
        return false;
    }

    /** To be told when the run is over. */
    public void close(double now) {}
}
