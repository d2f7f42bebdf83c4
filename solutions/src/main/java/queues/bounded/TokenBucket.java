package queues.bounded;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Lets so many things a second happen in the long run, and so many at once: a token bucket. J. Turner, "New directions
 * in communications (or which way to the information age?)", IEEE Communications Magazine 24(10), 1986, describes its
 * mirror image, a counter that leaks.
 *
 * <p><b>The bucket.</b> It holds {@code burst} tokens at most, and is full at first. Tokens flow in all the time and
 * evenly, {@code tokens} of them in each {@code period}: {@code d} nanoseconds bring exactly
 * {@code d × tokens / period} tokens, fractions included. What the full bucket has no room for is lost. Nothing is
 * rounded, so it makes no difference how often somebody asks, and the bucket is as exact after a hundred years as after
 * a second. Only whole tokens are taken.
 *
 * <p><b>The time</b> is what the clock says that is handed in, in nanoseconds. It is read by the constructor and by
 * every method, and as {@link System#nanoTime()} is meant to be read: it may begin anywhere, below zero as well, and it
 * goes on from {@code Long.MAX_VALUE} to {@code Long.MIN_VALUE}; only differences mean something. While the clock
 * stands still nothing flows in. A clock that has gone back is taken to stand still until it has passed its latest
 * reading: no stretch of time brings its tokens twice, and none are taken away. Two readings, one after the other, lie
 * less than 2<sup>63</sup> nanoseconds apart, 292 years. What the clock throws comes out of the call, and the bucket is
 * as it was.
 *
 * <p>For any number of threads; each answer is true at one moment during the call. No call waits for tokens, and each
 * takes constant time.
 */
public class TokenBucket {
    /*
     * A token is cut into as many parts as its period has nanoseconds. Then a nanosecond brings a whole number of
     * parts, namely as many as there are tokens in a period, and every number in here is whole: there is no remainder
     * that somebody could forget, and no 0.1 that is not quite 0.1.
     *
     * What a long stretch of time brings may be more than a long holds: a thousand tokens a second fill one in a
     * hundred days. So the question is turned round. How long until the bucket is full? If at least that much has
     * passed, it is full; if less has passed, the product is smaller than the room there is, and fits.
     *
     * The clock is read with the lock in hand. Readings then come in the order in which they are used, and the latest
     * one is the latest for all.
     */
    private final LongSupplier nanoClock;
    private final long partsInAToken;
    private final long partsInANano;
    private final long capacity;
    private long level;
    private long latest;

    /**
     * Begins with a full bucket.
     *
     * @param burst how many tokens it holds, 1 or more
     * @param tokens how many flow in during a period, 1 or more; 1 in 3 seconds is a third of a token per second
     * @param period longer than nothing. {@code burst} times its nanoseconds fit into a long: with a second that is a burst of
     *     9 223 372 036, with a day of 106 751. Where it does not, the same rate with smaller numbers may: 1 in 86 400 µs
     *     for 1 000 000 a day
     * @param nanoClock says what time it is
     * @throws IllegalArgumentException if a number or the period is anything else
     * @throws NullPointerException if the period or the clock is null
     */
    public TokenBucket(long burst, long tokens, Duration period, LongSupplier nanoClock) {
        Objects.requireNonNull(period, "the period");
        if (burst < 1 || tokens < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a burst of " + burst + ", and " + tokens + " tokens in " + period
                    + ": all three must be above zero");
        }
        this.nanoClock = Objects.requireNonNull(nanoClock, "the clock");
        try {
            partsInAToken = period.toNanos();
            capacity = Math.multiplyExact(burst, partsInAToken);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    "a burst of " + burst + ", cut as fine as " + period + ", is too large for a long", tooLarge);
        }
        partsInANano = tokens;
        level = capacity;
        latest = nanoClock.getAsLong();
    }

    /**
     * Takes {@code n} tokens if they are there, all or none.
     *
     * @param n from 1 to the burst
     * @return whether they were there, and are taken
     * @throws IllegalArgumentException if n is anything else: more than a burst are never there
     */
    public synchronized boolean tryAcquire(long n) {
        long wanted = parts(n);
        refill();
        if (level < wanted) {
            return false;
        }
        level -= wanted;
        return true;
    }

    /**
     * How long it takes until {@code n} tokens are there, if nobody takes any until then.
     *
     * @param n from 1 to the burst
     * @return nanoseconds, counted from the latest reading; 0 if they are there by then. A nanosecond less is too short
     * @throws IllegalArgumentException if n is anything else
     */
    public synchronized long nanosUntil(long n) {
        long wanted = parts(n);
        refill();
        return nanosToBring(wanted - level);
    }

    /** How many whole tokens are there. */
    public synchronized long available() {
        refill();
        return level / partsInAToken;
    }

    private long parts(long n) {
        if (n < 1 || n > capacity / partsInAToken) {
            throw new IllegalArgumentException(
                    "from 1 to " + capacity / partsInAToken + " tokens can be had at once, not " + n);
        }
        return n * partsInAToken;
    }

    private void refill() {
        long now = nanoClock.getAsLong();
        long passed = now - latest;
        if (passed > 0) {
            level = passed >= nanosToBring(capacity - level) ? capacity : level + passed * partsInANano;
            latest = now;
        }
    }

    /** Rounded up, because it is there only when all of it is. */
    private long nanosToBring(long parts) {
        return parts <= 0 ? 0 : (parts - 1) / partsInANano + 1;
    }
}
