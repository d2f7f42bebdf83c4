package queues.bounded;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Whole tokens in one number, what is on its way to the next token in another, and products without an end. */
public class TokenBucket {
    private final Lock lock = new ReentrantLock();
    private final LongSupplier nanoClock;
    private final long burst;
    private final BigInteger tokens;
    private final BigInteger period;
    private long whole;
    private BigInteger rest = BigInteger.ZERO;
    private long seen;

    public TokenBucket(long burst, long tokens, Duration period, LongSupplier nanoClock) {
        Objects.requireNonNull(nanoClock);
        if (period.compareTo(Duration.ofNanos(1)) < 0 || period.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("a period of " + period);
        }
        if (burst <= 0 || tokens <= 0 || burst > Long.MAX_VALUE / period.toNanos()) {
            throw new IllegalArgumentException("a burst of " + burst + " and a rate of " + tokens + " in " + period);
        }
        this.nanoClock = nanoClock;
        this.burst = burst;
        this.tokens = BigInteger.valueOf(tokens);
        this.period = BigInteger.valueOf(period.toNanos());
        whole = burst;
        seen = nanoClock.getAsLong();
    }

    public boolean tryAcquire(long n) {
        check(n);
        lock.lock();
        try {
            refill();
            boolean there = whole >= n;
            whole -= there ? n : 0;
            return there;
        } finally {
            lock.unlock();
        }
    }

    public long nanosUntil(long n) {
        check(n);
        lock.lock();
        try {
            refill();
            if (whole >= n) {
                return 0;
            }
            BigInteger missing = BigInteger.valueOf(n - whole).multiply(period).subtract(rest);
            return missing.add(tokens).subtract(BigInteger.ONE).divide(tokens).longValueExact();
        } finally {
            lock.unlock();
        }
    }

    public long available() {
        lock.lock();
        try {
            refill();
            return whole;
        } finally {
            lock.unlock();
        }
    }

    private void check(long n) {
        if (n <= 0 || n > burst) {
            throw new IllegalArgumentException(n + " tokens, of " + burst);
        }
    }

    private void refill() {
        long reading = nanoClock.getAsLong();
        if (reading - seen <= 0) {
            return;
        }
        BigInteger flowsIn = BigInteger.valueOf(reading - seen).multiply(tokens).add(rest);
        BigInteger[] split = flowsIn.divideAndRemainder(period);
        seen = reading;
        if (split[0].compareTo(BigInteger.valueOf(burst - whole)) >= 0) {
            whole = burst;
            rest = BigInteger.ZERO;
        } else {
            whole += split[0].longValueExact();
            rest = split[1];
        }
    }
}
