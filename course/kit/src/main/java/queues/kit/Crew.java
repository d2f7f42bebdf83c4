package queues.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Several threads on one subject. A failure in any of them fails the test, everybody is joined, and threads that will
 * get nowhere any more are named: who waits for what, held by whom, at which line.
 *
 * <pre>{@code
 * try (Crew crew = Crew.of("BlockingFifo")) {
 *     Crew.Worker consumer = crew.start("consumer", () -> taken.set(queue.take()));
 *     consumer.awaitBlocked();
 *     queue.put(1);
 *     crew.join();
 * }
 * }</pre>
 *
 * <p>Nothing here goes by a deadline, so a busy machine changes no verdict: {@link Watchdog} says what is watched. A body
 * that works for more than a moment has to say that it gets on, by moving its elements through a {@link History} or with
 * {@link #progress()}. All threads are daemons; one that ignores its interrupt is named and left behind.
 */
public final class Crew implements AutoCloseable {
    /** Whoever is called that is nobody to be told apart. */
    static final String ALONE = "the only thread";

    private final String subject;
    private final List<CrewThread> threads = new CopyOnWriteArrayList<>();
    private boolean told;

    private Crew(String subject) {
        this.subject = subject;
    }

    /** @param subject what is under test, for messages */
    public static Crew of(String subject) {
        return new Crew(subject);
    }

    /** What a thread does. */
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /** Starts a thread at once. */
    public Worker start(String name, Body body) {
        return enlist(name, body, new CountDownLatch(1));
    }

    /** Starts a thread for each body; all wait at one gate until the last has come, then go together. */
    public void startTogether(Map<String, Body> bodies) {
        CountDownLatch gate = new CountDownLatch(bodies.size());
        bodies.forEach((name, body) -> enlist(name, body, gate));
    }

    private Worker enlist(String name, Body body, CountDownLatch gate) {
        CrewThread thread = new CrewThread(name, body, gate);
        Strangers.exceptFor(thread.thread());
        thread.start();
        threads.add(thread);
        return new Worker(thread);
    }

    /**
     * Runs a body on a thread of its own, under the watchdog: for calls that must come back although nobody helps. What
     * it throws is told without the name of the thread.
     *
     * @param subject what is under test, for messages
     */
    public static void alone(String subject, Body body) {
        try (Crew crew = of(subject)) {
            crew.start(ALONE, body);
            crew.join();
        }
    }

    /** Says, from inside a body, that something got done: a worker that works long is not one that spins. */
    public static void progress() {
        CrewThread.progress();
    }

    /**
     * Waits until all have ended. The first failure of any thread is thrown as it is, a TODO before all others, with the
     * rest suppressed; those still at work are interrupted.
     *
     * @throws RuleBroken if nobody failed and the threads that are left will get nowhere any more, or if none was started
     */
    public void join() {
        Ran.atLeast(1, "threads", threads.size());
        finish(watchUntil(this::allEnded, watchdog()::look));
    }

    /** Returns at the first of: it is done, somebody failed, the watchdog complains. */
    private RuleBroken watchUntil(BooleanSupplier done, Supplier<RuleBroken> look) {
        RuleBroken complaint = null;
        while (complaint == null && !done.getAsBoolean() && noFailure()) {
            List<CrewThread> left = unfinished();
            Pulse.beat(left.isEmpty() ? Thread.currentThread() : left.get(0).thread());
            complaint = Thread.currentThread().isInterrupted() ? watchdog().interrupted() : look.get();
        }
        return complaint;
    }

    /**
     * Interrupts and joins what is left. Throws the failures that {@link #join} has not thrown yet, and a
     * {@link RuleBroken} that names the threads which do not end.
     */
    @Override
    public void close() {
        finish(null);
    }

    private void finish(RuleBroken complaint) {
        if (told) {
            unfinished().forEach(CrewThread::stop);
            return;
        }
        RuleBroken leftBehind = Stopping.all(unfinished());
        Throwable failure = Failures.of(threads);
        Throwable first = failure != null ? failure : complaint != null ? complaint : leftBehind;
        if (first == null) {
            return;
        }
        told = true;
        if (leftBehind != null) {
            Failures.attach(first, leftBehind);
        }
        throw Failures.<RuntimeException>rethrow(first);
    }

    private Watchdog watchdog() {
        return new Watchdog(subject, threads);
    }

    private List<CrewThread> unfinished() {
        return threads.stream().filter(each -> !each.hasEnded()).toList();
    }

    private boolean allEnded() {
        return unfinished().isEmpty();
    }

    private boolean noFailure() {
        return threads.stream().allMatch(each -> each.failure() == null);
    }

    /** One thread of the crew, as the test sees it. */
    public final class Worker {
        private final CrewThread thread;

        private Worker(CrewThread thread) {
            this.thread = thread;
        }

        /**
         * Waits until the thread is really blocked, waiting or parked, with or without a time-out, and stays so.
         *
         * @throws RuleBroken if it ends instead, or uses more than a second of processor time without ever waiting
         */
        public Worker awaitBlocked() {
            BlockingProbe probe = new BlockingProbe(thread);
            return failIf(watchUntil(probe::isBlocked, probe::look));
        }

        /** Waits until the thread has ended; the watchdog of {@link Crew#join} is on guard meanwhile. */
        public Worker awaitEnd() {
            return failIf(watchUntil(thread::hasEnded, watchdog()::look));
        }

        /** Interrupts the thread. An InterruptedException that ends it after this is no failure; see {@link #thrown}. */
        public void interrupt() {
            thread.interrupt();
        }

        public boolean hasEnded() {
            return thread.hasEnded();
        }

        public Thread.State state() {
            return thread.thread().getState();
        }

        /** What ended the body, or null if it is still at work or came to its end. */
        public Throwable thrown() {
            return thread.thrown();
        }

        private Worker failIf(RuleBroken complaint) {
            if (complaint != null || !noFailure()) {
                finish(complaint);
            }
            return this;
        }
    }
}
