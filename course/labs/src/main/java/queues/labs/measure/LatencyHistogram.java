package queues.labs.measure;

import queues.labs.engine.Numbers;
import queues.labs.engine.Time;

/**
 * How long things took, in a fixed amount of memory (20 kB), however many there were.
 *
 * <p>Buckets are log-linear, as in Gil Tene's HdrHistogram: {@value #HALF} of equal width between each power of two and the next.
 * A percentile is the middle of its bucket, so that it is off by at most 1 part in {@value #PARTS} of itself, or by a microsecond if that
 * is more; what took less than one took no time. Count, mean, least and largest are exact. Recording takes constant time.
 */
public final class LatencyHistogram {
    private static final int HALF = 64;
    private static final int PARTS = 2 * HALF;

    /** 128 µs, doubled that often, is beyond the last moment of virtual time. */
    private static final int DOUBLINGS = 37;

    private static final double UNIT = Time.MICROSECOND;

    private final double[] counts = new double[HALF * (DOUBLINGS + 2)];
    private double count;
    private double sum;
    private double min;
    private double max;

    /** Counts one that took that many nanoseconds, from 0 to {@link Time#LAST}. */
    public void record(double nanos) {
        counts[bucket(nanos)]++;
        sum += nanos;
        min = count == 0 ? nanos : Math.min(min, nanos);
        max = count == 0 ? nanos : Math.max(max, nanos);
        count++;
    }

    /** Values up to 2·HALF units have a bucket each; from there on the width doubles with every power of two. */
    private static int bucket(double nanos) {
        double units = nanos / UNIT;
        int doubling = 0;
        for (; units >= 0x1p8 * PARTS; doubling += 8) {
            units *= 0x1p-8;
        }
        for (; units >= PARTS; doubling++) {
            units *= 0.5;
        }
        return doubling * HALF + Numbers.floor(units);
    }

    private static double middle(int bucket) {
        double width = UNIT;
        int rest = bucket;
        for (; rest >= PARTS; rest -= HALF) {
            width *= 2;
        }
        return bucket == 0 ? 0 : (rest + 0.5) * width;
    }

    /**
     * The value that so large a share of all stayed at or below, in nanoseconds; not a number if nothing was recorded.
     *
     * @param share 0.99 for the 99th percentile
     */
    public double percentile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = Math.max(1, Math.ceil(share * count));
        double seen = 0;
        int bucket = -1;
        while (seen < rank && bucket < counts.length - 1) {
            bucket++;
            seen += counts[bucket];
        }
        return Math.max(min, Math.min(max, middle(bucket)));
    }

    public double count() {
        return count;
    }

    /** The mean, in nanoseconds; not a number if nothing was recorded. */
    public double mean() {
        return sum / count;
    }

    /** The sum of all, in nanoseconds. */
    public double sum() {
        return sum;
    }

    public double max() {
        return count == 0 ? Double.NaN : max;
    }

    /** How many numbers it keeps: the same before the first value and after the last. */
    public int cells() {
        return counts.length;
    }
}
