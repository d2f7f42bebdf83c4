package queues.labs.measure;

import queues.labs.engine.Time;

/**
 * A series of how often something happens, per second. A window without any is zero if the run was there to see it, and a gap
 * if it was not. Least and largest are the mean: within a window nothing smaller is known.
 */
public final class Rate extends Series {
    private double until;

    public Rate(String name, String unit, int windows, double width) {
        super(name, unit, new Windows(windows, width));
    }

    /** It happened now. */
    public void mark(double now) {
        windows().add(windows().at(now), 1, 1);
        until = now;
    }

    /** When the run was over, in nanoseconds; before that, when it last happened. */
    public double until() {
        return until;
    }

    @Override
    public void close(double now) {
        until = now;
        int last = windows().at(Math.max(0, now - 1));
        for (int window = 0; window <= last; window++) {
            windows().add(window, 0, Double.MIN_NORMAL);
        }
    }

    /** What happens at the very moment of the end happens in no length of time: that is no rate, and least of all an infinite one. */
    @Override
    public boolean isGap(int window) {
        return super.isGap(window) || !(until > window * width());
    }

    @Override
    public boolean isRate() {
        return true;
    }

    @Override
    public double mean(int window) {
        double length = Math.min(until, (window + 1) * width()) - window * width();
        return isGap(window) ? Double.NaN : windows().sum(window) / length * Time.SECOND;
    }

    @Override
    public double min(int window) {
        return mean(window);
    }

    @Override
    public double max(int window) {
        return mean(window);
    }
}
