package queues.kit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * A thread that asks the same question again and again, so hot that the compiler gets hold of the loop, and the moment
 * from which the answer should be yes. A compiler may take a plain field to be what it was when the loop began; then the
 * thread asks for ever, whatever the others write.
 *
 * <p>Judged by the asking thread's own processor time after the change was made: a field that can be seen is seen within
 * nanoseconds of it, however busy the machine is. Half a second without seeing is a broken rule.
 */
public final class KeepsAsking {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * How hot the loop gets before the change, in processor time. The compiler does its work in a thread of its own and
     * may be late on a busy machine, hence more than one try, each longer than the last.
     */
    private static final long[] TRIES = {
        TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.MILLISECONDS.toNanos(200), TimeUnit.MILLISECONDS.toNanos(400)
    };

    /**
     * After how many steps, less one, the loop ends by itself: a second or so of asking the simplest question. A fast
     * processor may be through before the change was made, or just after; that says nothing, and is tried again with
     * four times as many.
     */
    private static final int FEW_STEPS = (1 << 30) - 1;

    private static final int MANY_STEPS = -1;

    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(1);

    private KeepsAsking() {}

    /**
     * One question, on a fresh subject.
     *
     * @param question true once the change has been seen; asked by one thread only
     *     A lambda of its own for each question: where several go through one that is shared, a call to one of many stays in
     *     the loop, and after a call the compiler reads every field anew
     * @param change made once, by another thread
     */
    public record Question(BooleanSupplier question, Runnable change) {}

    /**
     * Starts the loop, makes the change once the loop is hot, and waits until the change has been seen.
     *
     * @param rule what should hold
     * @param asked the question as a learner reads it, for example {@code "poll()"}
     * @param told the change as a learner reads it, for example {@code "offer(1)"}
     * @param fresh makes a subject of its own for every try
     * @throws RuleBroken if the change is not seen, or the answer is yes before the change was made
     */
    public static void until(String rule, String asked, String told, Supplier<Question> fresh) {
        until(rule, asked, told, fresh, FEW_STEPS, MANY_STEPS);
    }

    /** The same with other lengths of the loop; each is a power of two, less one. */
    static void until(String rule, String asked, String told, Supplier<Question> fresh, int few, int many) {
        for (long warm : TRIES) {
            Answer answer = once(fresh.get(), warm, asked, few);
            if (answer == Answer.CAME_ROUND) {
                answer = once(fresh.get(), warm, asked, many);
            }
            switch (answer) {
                case SEEN -> {}
                case TOO_EARLY ->
                    throw new RuleBroken(rule, List.of(asked + " had an answer before " + told + " was called"));
                case NOT_SEEN -> throw new RuleBroken(rule, notSeen(asked, told));
                case CAME_ROUND -> throw new TestAbortedException("The loop that asks " + asked + " is over too soon");
            }
        }
    }

    /** What came of one loop; it came round if it ended before anything could be said. */
    private enum Answer {
        SEEN,
        TOO_EARLY,
        NOT_SEEN,
        CAME_ROUND
    }

    private static Answer once(Question asks, long warm, String asked, int steps) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        boolean[] seen = new boolean[1];
        Asking loop = freshLoop();
        Thread asking = new Thread(() -> seen[0] = loop.isAnswered(asks.question(), steps), "keeps asking " + asked);
        asking.setDaemon(true);
        asking.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
        asking.start();
        boolean hot = usesProcessorTime(asking, warm);
        boolean inVain = false;
        if (hot) {
            asks.change().run();
            inVain = usesProcessorTime(asking, PATIENCE);
        }
        join(asking);
        if (thrown.get() != null) {
            KeepsAsking.<RuntimeException>rethrow(thrown.get());
        }
        if (inVain) {
            return Answer.NOT_SEEN;
        }
        if (!seen[0]) {
            return Answer.CAME_ROUND;
        }
        return hot ? Answer.SEEN : Answer.TOO_EARLY;
    }

    private static List<String> notSeen(String asked, String told) {
        return List.of(
                "one thread does nothing but call " + asked + ", again and again",
                "another thread calls " + told + ", once",
                "half a second of work later the first has still not seen it");
    }

    /** A loop over one question. */
    interface Asking {
        /**
         * Whether the question was answered with yes before the loop came round.
         *
         * @param steps after how many it comes round, a power of two, less one
         */
        boolean isAnswered(BooleanSupplier question, int steps);
    }

    /**
     * The loop. It has to end by itself even if its question is never answered, without reading anything shared: any
     * volatile read in here would make the compiler read the plain fields again as well. So it ends when a sequence of
     * pseudo-random numbers comes round, which no compiler can foresee.
     */
    static final class Loop implements Asking {
        @Override
        public boolean isAnswered(BooleanSupplier question, int steps) {
            int step = 0;
            do {
                if (question.getAsBoolean()) {
                    return true;
                }
                step = step * 5 + 1 & steps;
            } while (step != 0);
            return false;
        }
    }

    /**
     * The loop in a class of its own for each question. A loop that has seen three kinds of question is compiled with a
     * call in it, and behind a call the compiler may not keep what it read.
     */
    private static Asking freshLoop() {
        try (InputStream code = Loop.class.getResourceAsStream("KeepsAsking$Loop.class")) {
            return (Asking) MethodHandles.lookup()
                    .defineHiddenClass(code.readAllBytes(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException("The loop that asks cannot be loaded", broken);
        }
    }

    /** False if the thread ends before it has used so much. */
    private static boolean usesProcessorTime(Thread thread, long nanos) {
        long before = used(thread);
        while (thread.isAlive()) {
            long now = used(thread);
            if (now >= 0 && now - before > nanos) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return false;
    }

    private static long used(Thread thread) {
        try {
            return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
        } catch (UnsupportedOperationException unknown) {
            throw new TestAbortedException("This machine does not tell a thread's processor time", unknown);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
