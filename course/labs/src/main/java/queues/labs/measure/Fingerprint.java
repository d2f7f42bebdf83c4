package queues.labs.measure;

/**
 * One number for all the bits of a run: FNV-1a with 64 bits over every number that is put in. Two runs with the same fingerprint
 * went the same way; it is compared between machines, and is no protection against malice.
 */
public final class Fingerprint {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int DIGITS = 16;

    private long hash = BASIS;

    /** Adds the 64 bits of a number. All that are not numbers count as the same. */
    public Fingerprint add(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            hash = (hash ^ (bits >>> shift & 0xff)) * PRIME;
        }
        return this;
    }

    /** Adds a series: its windows, gaps included. */
    public Fingerprint add(Series series) {
        add(series.width());
        add(series.length());
        for (int window = 0; window < series.length(); window++) {
            add(series.min(window));
            add(series.max(window));
            add(series.mean(window));
        }
        return this;
    }

    /** Adds a histogram: its count, sum, largest, and three percentiles. */
    public Fingerprint add(LatencyHistogram histogram) {
        return add(histogram.count())
                .add(histogram.sum())
                .add(histogram.max())
                .add(histogram.percentile(0.5))
                .add(histogram.percentile(0.99))
                .add(histogram.percentile(0.999));
    }

    /** Sixteen hexadecimal digits. */
    public String digits() {
        StringBuilder digits = new StringBuilder();
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            digits.append("0123456789abcdef".charAt((int) (hash >>> 4 * digit & 0xf)));
        }
        return digits.toString();
    }
}
