package queues.bounded;

import java.math.BigInteger;
import java.time.Duration;
import java.util.function.Supplier;
import queues.kit.Story;

/** The learner's class on a clock that the test moves; every call and every move is written into the story. */
final class RecordedBucket {
    private final TokenBucket subject;
    private long now;
    private RuntimeException failure;

    RecordedBucket(long burst, long tokens, Duration period) {
        this(burst, tokens, period, 0);
    }

    RecordedBucket(long burst, long tokens, Duration period, long start) {
        now = start;
        String call = "new TokenBucket(" + number(burst) + ", " + number(tokens) + ", " + told(period) + ")";
        subject = told("TokenBucket", call, () -> new TokenBucket(burst, tokens, period, this::read), "done");
        if (start != 0) {
            Story.add(null, "the clock began at", Long.toString(start));
        }
    }

    private long read() {
        if (failure != null) {
            throw failure;
        }
        return now;
    }

    RecordedBucket after(Duration time) {
        return after(time.toNanos());
    }

    /** Moves the clock on, over the end of all numbers if need be, or back. */
    RecordedBucket after(long nanos) {
        now += nanos;
        Story.add(null, "the clock goes " + (nanos < 0 ? "back" : "on"), told(Math.abs(nanos)));
        return this;
    }

    /** From now on the clock throws this; null makes it whole again. */
    void clockThrows(RuntimeException thrown) {
        failure = thrown;
        Story.add(null, "the clock", thrown == null ? "tells the time again" : "fails from now on");
    }

    boolean tryAcquire(long n) {
        return told("tryAcquire", "tryAcquire(" + number(n) + ")", () -> subject.tryAcquire(n), null);
    }

    long nanosUntil(long n) {
        return told("nanosUntil", "nanosUntil(" + number(n) + ")", () -> subject.nanosUntil(n), null);
    }

    long available() {
        return told("available", "available()", subject::available, null);
    }

    /** Takes what is there, if anything is. */
    long takeAll() {
        long there = available();
        return there > 0 && tryAcquire(there) ? there : 0;
    }

    /** What so many nanoseconds bring, in whole tokens, by the rule. */
    static BigInteger brings(BigInteger nanos, long tokens, Duration period) {
        return nanos.multiply(BigInteger.valueOf(tokens)).divide(BigInteger.valueOf(period.toNanos()));
    }

    private static <T> T told(String method, String call, Supplier<T> made, String result) {
        try {
            T answer = made.get();
            Story.add(method, call, result == null ? number(answer) : result);
            return answer;
        } catch (RuntimeException thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }

    /** {@code 3S}, {@code 0.2S}, {@code 7 nanos}. */
    private static String told(long nanos) {
        return nanos % 1_000 == 0
                ? Duration.ofNanos(nanos).toString().replaceFirst("^PT", "")
                : number(nanos) + (nanos == 1 ? " nano" : " nanos");
    }

    private static String told(Duration time) {
        return time.getNano() % 1_000 == 0 ? time.toString().replaceFirst("^PT", "") : told(time.toNanos());
    }

    /** As it is read best: the largest by its name. */
    private static String number(Object number) {
        return String.valueOf(number)
                .replace(String.valueOf(Long.MAX_VALUE), "Long.MAX_VALUE")
                .replace(String.valueOf(Long.MIN_VALUE), "Long.MIN_VALUE");
    }
}
