package queues.bounded;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Without a lock: what is known at a moment is one immutable object, and whoever comes second looks again. */
public class TokenBucket {
    private record Look(long parts, long at) {}

    private final LongSupplier nanoClock;
    private final long period;
    private final long rate;
    private final long burst;
    private final AtomicReference<Look> latest;

    public TokenBucket(long burst, long tokens, Duration period, LongSupplier nanoClock) {
        Objects.requireNonNull(nanoClock, "clock");
        if (burst < 1 || tokens < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("not above zero");
        }
        try {
            this.period = period.toNanos();
            latest = new AtomicReference<>(new Look(Math.multiplyExact(burst, this.period), nanoClock.getAsLong()));
        } catch (ArithmeticException large) {
            throw new IllegalArgumentException(large);
        }
        this.nanoClock = nanoClock;
        this.burst = burst;
        rate = tokens;
    }

    public boolean tryAcquire(long n) {
        check(n);
        long wanted = n * period;
        return look(parts -> parts < wanted ? parts : parts - wanted) >= wanted;
    }

    public long nanosUntil(long n) {
        check(n);
        long missing = n * period - look(parts -> parts);
        return missing <= 0 ? 0 : missing / rate + (missing % rate == 0 ? 0 : 1);
    }

    public long available() {
        return look(parts -> parts) / period;
    }

    private void check(long n) {
        if (n < 1 || n > burst) {
            throw new IllegalArgumentException("" + n);
        }
    }

    /** What was there before the change, with what has flowed in by now. */
    private long look(LongUnaryOperator change) {
        while (true) {
            Look before = latest.get();
            long reading = nanoClock.getAsLong();
            boolean later = reading - before.at() > 0;
            long there = later ? filled(before.parts(), reading - before.at()) : before.parts();
            Look after = new Look(change.applyAsLong(there), later ? reading : before.at());
            if (latest.compareAndSet(before, after)) {
                return there;
            }
        }
    }

    private long filled(long parts, long nanos) {
        long full = burst * period;
        boolean fits = Math.multiplyHigh(nanos, rate) == 0 && nanos * rate >= 0 && nanos * rate <= full - parts;
        return fits ? parts + nanos * rate : full;
    }
}
