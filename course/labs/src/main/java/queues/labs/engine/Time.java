package queues.labs.engine;

/**
 * Virtual time: a {@code double} that holds a whole number of nanoseconds.
 *
 * <p>Whole, so that sums and differences are exact up to 2<sup>53</sup> ns (104 days): two events that should fall together do,
 * and an area under a curve does not depend on the order in which it was added up. A {@code double}, because the simulator also
 * runs as JavaScript, where a double is the only fast number of more than 32 bits; a {@code long} is exact there as well, but is
 * made of two halves and costs about a third of the speed. In seconds as fractions, 0.1 + 0.2 would not be 0.3.
 */
public final class Time {
    public static final double MICROSECOND = 1e3;
    public static final double MILLISECOND = 1e6;
    public static final double SECOND = 1e9;
    public static final double MINUTE = 60 * SECOND;
    public static final double HOUR = 60 * MINUTE;

    /** The last moment there is: beyond it not every whole number is a double. */
    public static final double LAST = 9_007_199_254_740_992.0;

    private Time() {}

    public static double seconds(double seconds) {
        return whole(seconds * SECOND);
    }

    public static double millis(double millis) {
        return whole(millis * MILLISECOND);
    }

    public static double inSeconds(double time) {
        return time / SECOND;
    }

    /** The nearest whole number of nanoseconds; halves go up. */
    public static double whole(double time) {
        return Math.floor(time + 0.5);
    }
}
