package queues.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Tells a cost that stays the same from one that grows with what is inside, on any machine and under any load: what is
 * compared are two times, taken one right after the other, in many tries, and in most of them they must lie very far apart.
 * So it does not matter when the compiler gets to the code, nor that a try or two is interrupted.
 */
public final class Cost {
    /** How many elements "many" are. A call that looks at each takes some hundred times as long as one that does not. */
    public static final int MANY = 20_000;

    private static final int WARM_UP = 20_000;
    private static final int TRIES = 31;
    private static final int CALLS = 500;
    /** Less than a microsecond is mostly the clock. */
    private static final double FINE_CLOCK = 1_000;

    private static final int FACTOR = 50;
    private static final long SMALL_STACK = 512 * 1024;

    private static final int FEW_TRIES = 3;
    private static final int LINEAR_FACTOR = 16;
    /** Some systems count processor time in steps of 16 ms. */
    private static final long COARSE_CLOCK = 16_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static volatile Object sink;

    private Cost() {}

    /**
     * Checks that a call takes about as long on a subject with {@link #MANY} elements as on one with a few.
     *
     * @param rule what should hold, for the failure
     * @param call what is called, as a learner would write it
     * @param few makes the call on a subject with a few elements, and leaves it as large as it was
     * @param many makes the same call on the large one
     */
    public static void assertConstant(String rule, String call, Supplier<?> few, Supplier<?> many) {
        assertConstant(rule, call, MANY, few, many);
    }

    /**
     * The same, for calls that may take some logarithm of the size: with more elements the two lie further apart.
     *
     * @param size how many elements there are where there are many
     */
    public static void assertConstant(String rule, String call, int size, Supplier<?> few, Supplier<?> many) {
        for (int i = 0; i < WARM_UP; i++) {
            sink = few.get();
        }
        double[] ratios = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            double shorter = Math.max(FINE_CLOCK, nanos(few));
            ratios[i] = nanos(many) / shorter;
        }
        Arrays.sort(ratios);
        if (ratios[TRIES / 2] <= FACTOR) {
            return;
        }
        throw new RuleBroken(
                rule,
                List.of(
                        call + " was called on a queue with a few elements, and on one with " + size,
                        "where there are many it took more than " + FACTOR + " times as long, in most of " + TRIES
                                + " tries"));
    }

    private static long nanos(Supplier<?> call) {
        long began = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            sink = call.get();
        }
        return System.nanoTime() - began;
    }

    /**
     * Checks that one large piece of work costs about as much processor time as many small ones that are as much
     * together. What looks at everything again for each element does not.
     *
     * @param rule what should hold, for the failure
     * @param told the two pieces, as in "a chain of 64 000, against 128 chains of 500"
     * @param parts the small pieces, one after another
     * @param whole the large one
     */
    public static void assertLinear(String rule, String told, Runnable parts, Runnable whole) {
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < FEW_TRIES; i++) {
            shortest = Math.min(shortest, processorNanos(parts));
        }
        for (int i = 0; i < FEW_TRIES; i++) {
            if (processorNanos(whole) <= LINEAR_FACTOR * Math.max(COARSE_CLOCK, shortest)) {
                return;
            }
        }
        throw new RuleBroken(
                rule,
                List.of(
                        told,
                        "the large one took more than " + LINEAR_FACTOR + " times the processor time, in each of "
                                + FEW_TRIES + " tries"));
    }

    private static long processorNanos(Runnable work) {
        long began = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - began;
    }

    /**
     * Runs {@code body} where the stack is small, so that a call that nests once for each of 40 000 elements overflows
     * it, however small its frames are.
     *
     * @param rule what should hold, for the failure
     */
    public static void assertNeedsNoStack(String rule, Runnable body) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread shallow = new Thread(null, body, "small stack", SMALL_STACK);
        shallow.setUncaughtExceptionHandler((thread, cause) -> thrown.set(cause));
        shallow.setDaemon(true);
        shallow.start();
        try {
            shallow.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        if (thrown.get() instanceof StackOverflowError overflow) {
            throw new RuleBroken(rule, List.of("it overflowed the stack"), overflow);
        }
        if (thrown.get() instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown.get() instanceof Error error) {
            throw error;
        }
    }
}
