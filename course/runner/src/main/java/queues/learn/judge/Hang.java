package queues.learn.judge;

import java.time.Duration;
import java.util.function.Supplier;
import queues.learn.judge.worker.Message;

/**
 * Decides when one test has taken too long, in a way a loaded machine cannot change: being late is not enough. A test
 * hangs when its time is over and either one of its threads has used that time on the processor (it spins), or no thread
 * of it has been able to run for two seconds (it is stuck). Any other test is given six times its budget; if its threads
 * wanted to run all that time and were not let, nothing is known about it.
 */
final class Hang {
    /** What a test that does not end is doing. */
    enum Kind {
        NONE,
        SPINNING,
        STUCK,
        /** Now and then a thread wakes, looks, and waits again. */
        OVERDUE,
        /** Other processes have had the processor; no verdict. */
        STARVED
    }

    private static final long STILL_MILLIS = 2_000;
    private static final long SILENCE_MILLIS = 5_000;
    private static final int HARD_CAP = 6;
    /** Of a hundred; the rest goes to the collector, the compiler and the system, also where nobody else is. */
    private static final int SPIN_SHARE = 90;
    /** The tool's own work before a test, in a JVM that may be cold: nobody's code is to blame for it. */
    private static final long HARNESS_MILLIS = 30_000;

    private final long testMillis;
    private long budgetMillis;
    private long step;
    private long beganMillis;
    private long heardMillis;
    private Duration cpuBegan = Duration.ZERO;
    private long hottestMillis;
    private long stillMillis;
    private long pulses;
    private long runnablePulses;

    Hang(Duration budget) {
        testMillis = budget.toMillis();
        budgetMillis = Math.max(testMillis, HARNESS_MILLIS);
    }

    /**
     * Something new began.
     *
     * @param harness whether it is the compiler, or the loading of tests, and no test
     */
    void began(long newStep, boolean harness, long nowMillis, Duration cpu) {
        step = newStep;
        budgetMillis = harness ? Math.max(testMillis, HARNESS_MILLIS) : testMillis;
        beganMillis = nowMillis;
        heardMillis = nowMillis;
        cpuBegan = cpu;
        hottestMillis = 0;
        stillMillis = 0;
        pulses = 0;
        runnablePulses = 0;
    }

    /** A pulse of another step than the one that runs says nothing about it. */
    void heard(Message pulse, long nowMillis) {
        heardMillis = nowMillis;
        if (pulse.number("step") == step) {
            hottestMillis = pulse.number("hottestMillis");
            stillMillis = pulse.number("stillMillis");
            pulses++;
            runnablePulses += pulse.is("runnable") ? 1 : 0;
        }
    }

    /** @param cpu the processor time of the whole JVM, for when it is too busy to send a pulse */
    Kind kind(long nowMillis, Supplier<Duration> cpu) {
        long took = nowMillis - beganMillis;
        if (took < budgetMillis) {
            return Kind.NONE;
        }
        if (stillMillis >= STILL_MILLIS) {
            return Kind.STUCK;
        }
        long spun = budgetMillis * SPIN_SHARE / 100;
        boolean silent = nowMillis - heardMillis > SILENCE_MILLIS;
        if (hottestMillis >= spun || silent && cpu.get().minus(cpuBegan).toMillis() >= spun) {
            return Kind.SPINNING;
        }
        if (took < HARD_CAP * budgetMillis) {
            return Kind.NONE;
        }
        return silent || runnablePulses * 2 >= pulses ? Kind.STARVED : Kind.OVERDUE;
    }

    long tookMillis(long nowMillis) {
        return nowMillis - beganMillis;
    }
}
