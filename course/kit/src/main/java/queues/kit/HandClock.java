package queues.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is told to move, for code that is handed its time. It starts at the epoch, in UTC,
 * and never goes back. Any thread may read it or move it.
 */
public final class HandClock extends Clock {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final AtomicLong nanos;
    private final ZoneId zone;

    public HandClock() {
        this(new AtomicLong(), ZoneOffset.UTC);
    }

    private HandClock(AtomicLong nanos, ZoneId zone) {
        this.nanos = nanos;
        this.zone = zone;
    }

    /**
     * Moves the clock on.
     *
     * @throws IllegalArgumentException if {@code by} is negative
     * @throws ArithmeticException if the clock would pass the year 2262
     */
    public HandClock advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        long step = by.toNanos();
        nanos.updateAndGet(now -> Math.addExact(now, step));
        return this;
    }

    /** Nanoseconds since the start, in the place of {@link System#nanoTime()}. */
    public long nanos() {
        return nanos.get();
    }

    @Override
    public long millis() {
        return nanos.get() / 1_000_000;
    }

    @Override
    public Instant instant() {
        long now = nanos.get();
        return Instant.ofEpochSecond(now / NANOS_A_SECOND, now % NANOS_A_SECOND);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time told in another zone: moving either moves both. */
    @Override
    public Clock withZone(ZoneId other) {
        return new HandClock(nanos, other);
    }

    @Override
    public String toString() {
        return "HandClock at " + Duration.ofNanos(nanos.get());
    }
}
