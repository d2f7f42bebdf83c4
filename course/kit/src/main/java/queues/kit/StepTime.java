package queues.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The time of a run, if the scenario asked for it. If it did not, any wait may expire at any moment. */
final class StepTime {
    private static final long FOR_EVER = TimeUnit.DAYS.toNanos(365);

    private final HandClock clock = new HandClock();
    private boolean asked;

    HandClock asked() {
        asked = true;
        return clock;
    }

    boolean isPlayed() {
        return asked;
    }

    /** Whether a wait of so many nanoseconds comes to an end. Without a clock a year and more is for ever. */
    boolean ends(long nanos) {
        return asked || nanos < FOR_EVER;
    }

    /** The moment in which a wait ends that begins now; the end of all time for one that is longer. */
    long after(long nanos) {
        long now = clock.nanos();
        return nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + Math.max(0, nanos);
    }

    /** What a wait that is over has left of its time; negative when it was late. */
    long left(StepWait wait) {
        return wait.until - clock.nanos();
    }

    /** Those of the waits that may expire now: any if nobody asked for the time. */
    List<StepAgent> expired(List<StepAgent> timed) {
        return timed.stream().filter(each -> !asked || left(each.wait) <= 0).toList();
    }

    /** Those of the waits that expire next when nobody can go on. */
    List<StepAgent> next(List<StepAgent> timed) {
        long first = timed.stream().mapToLong(each -> each.wait.until).min().orElse(0);
        return timed.stream().filter(each -> each.wait.until == first).toList();
    }

    void passUntil(StepWait wait) {
        clock.advance(Duration.ofNanos(Math.max(0, left(wait))));
    }

    /** How the end of a wait is told. */
    String told() {
        return asked ? "(time runs out at " + now() + ")" : StepWait.End.TIME.told;
    }

    private String now() {
        long nanos = clock.nanos();
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        return TimeUnit.MILLISECONDS.toNanos(millis) == nanos ? millis + " ms" : nanos + " ns";
    }
}
