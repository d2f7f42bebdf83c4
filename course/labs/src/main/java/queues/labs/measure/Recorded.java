package queues.labs.measure;

/** A series that was measured elsewhere: the same numbers, window by window. */
public final class Recorded extends Series {
    private final boolean rate;
    private final double[] min;
    private final double[] max;
    private final double[] mean;

    /**
     * @param rate whether it was a {@link Rate}
     * @param width the length of a window, in nanoseconds
     * @param min one for each window that the run has reached; not a number in a gap, and so are the two others
     */
    public Recorded(String name, String unit, boolean rate, double width, double[] min, double[] max, double[] mean) {
        super(name, unit, new Windows(min.length + (min.length & 1) + 2, width));
        this.rate = rate;
        this.min = min.clone();
        this.max = max.clone();
        this.mean = mean.clone();
        for (int window = 0; window < min.length; window++) {
            windows().add(window, 0, Double.isNaN(mean[window]) ? 0 : 1);
        }
    }

    @Override
    public boolean isRate() {
        return rate;
    }

    @Override
    public double min(int window) {
        return min[window];
    }

    @Override
    public double max(int window) {
        return max[window];
    }

    @Override
    public double mean(int window) {
        return mean[window];
    }
}
