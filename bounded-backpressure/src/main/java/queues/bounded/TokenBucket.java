package queues.bounded;

import java.time.Duration;
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
        throw new UnsupportedOperationException("TODO 1: check the measures, fill the bucket, look at the clock");
    }

    /**
     * Takes {@code n} tokens if they are there, all or none.
     *
     * @param n from 1 to the burst
     * @return whether they were there, and are taken
     * @throws IllegalArgumentException if n is anything else: more than a burst are never there
     */
    public boolean tryAcquire(long n) {
        throw new UnsupportedOperationException("TODO 2: let flow in what time has brought, then take all or none");
    }

    /**
     * How long it takes until {@code n} tokens are there, if nobody takes any until then.
     *
     * @param n from 1 to the burst
     * @return nanoseconds, counted from the latest reading; 0 if they are there by then. A nanosecond less is too short
     * @throws IllegalArgumentException if n is anything else
     */
    public long nanosUntil(long n) {
        throw new UnsupportedOperationException("TODO 3: how long until so many are there");
    }

    /** How many whole tokens are there. */
    public long available() {
        throw new UnsupportedOperationException("TODO 4: how many whole tokens are there");
    }
}
