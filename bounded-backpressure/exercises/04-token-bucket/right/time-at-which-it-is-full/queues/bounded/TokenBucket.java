package queues.bounded;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/** The generic cell rate algorithm: what is kept is the time at which the bucket will be full again, in parts of a nanosecond. */
public class TokenBucket {
    private final LongSupplier nanoClock;
    private final BigInteger burst;
    private final BigInteger tokens;
    private final BigInteger period;
    private long reading;
    private BigInteger now = BigInteger.ZERO;
    private BigInteger fullAt = BigInteger.ZERO;

    public TokenBucket(long burst, long tokens, Duration period, LongSupplier nanoClock) {
        BigInteger nanos = BigInteger.valueOf(period.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(period.getNano()));
        if (burst < 1 || tokens < 1 || nanos.signum() <= 0) {
            throw new IllegalArgumentException("burst, tokens and period are positive");
        }
        if (nanos.multiply(BigInteger.valueOf(burst)).bitLength() >= Long.SIZE) {
            throw new IllegalArgumentException("burst times period is too large");
        }
        this.nanoClock = Objects.requireNonNull(nanoClock);
        this.burst = BigInteger.valueOf(burst);
        this.tokens = BigInteger.valueOf(tokens);
        this.period = nanos;
        reading = nanoClock.getAsLong();
    }

    public boolean tryAcquire(long n) {
        BigInteger cost = cost(n);
        synchronized (this) {
            look();
            BigInteger then = fullAt.max(now).add(cost);
            boolean there = then.subtract(now).compareTo(burst.multiply(period)) <= 0;
            fullAt = there ? then : fullAt;
            return there;
        }
    }

    public long nanosUntil(long n) {
        BigInteger cost = cost(n);
        synchronized (this) {
            look();
            BigInteger tooEarly = fullAt.max(now).add(cost).subtract(now).subtract(burst.multiply(period));
            BigInteger[] nanos = tooEarly.max(BigInteger.ZERO).divideAndRemainder(tokens);
            return nanos[0].longValueExact() + nanos[1].signum();
        }
    }

    public synchronized long available() {
        look();
        BigInteger missing = fullAt.subtract(now).max(BigInteger.ZERO);
        return burst.multiply(period).subtract(missing).divide(period).longValueExact();
    }

    private BigInteger cost(long n) {
        BigInteger wanted = BigInteger.valueOf(n);
        if (wanted.signum() <= 0 || wanted.compareTo(burst) > 0) {
            throw new IllegalArgumentException(n + " of " + burst);
        }
        return wanted.multiply(period);
    }

    private void look() {
        long next = nanoClock.getAsLong();
        if (next - reading > 0) {
            now = now.add(BigInteger.valueOf(next - reading).multiply(tokens));
            reading = next;
        }
    }
}
