package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import queues.kit.Crew;
import queues.kit.Crew.Worker;

/** Threads around one {@link OverflowQueue}. Each call is a thread's own, because a wrong one may wait for ever. */
final class OverflowCrew implements AutoCloseable {
    private final HeldLock lock = new HeldLock();
    private final Map<Worker, AtomicReference<Thread>> threads = new ConcurrentHashMap<>();
    private final Crew crew = Crew.of("OverflowQueue");
    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private OverflowQueue<Integer> queue;

    /** A lock that knows who waits with one of its conditions. */
    private static final class HeldLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        private final transient List<Condition> conditions = new CopyOnWriteArrayList<>();

        @Override
        public Condition newCondition() {
            Condition condition = super.newCondition();
            conditions.add(condition);
            return condition;
        }

        boolean isWaitedWithBy(Thread thread) {
            lock();
            try {
                return conditions.stream()
                        .anyMatch(each -> getWaitingThreads(each).contains(thread));
            } finally {
                unlock();
            }
        }
    }

    /** Who is through, with which element. */
    record Done(String by, int element) {}

    /** What is done with the queue. */
    interface Act {
        void on(OverflowQueue<Integer> queue) throws Exception;
    }

    void queue(int capacity, OverflowPolicy policy, Integer... inside) {
        queue = new OverflowQueue<>(capacity, policy, lock);
        for (Integer each : inside) {
            puts(each);
        }
    }

    Worker start(String name, Act act) {
        OverflowQueue<Integer> subject = queue;
        AtomicReference<Thread> thread = new AtomicReference<>();
        Worker worker = crew.start(name, () -> {
            thread.set(Thread.currentThread());
            act.on(subject);
        });
        threads.put(worker, thread);
        return worker;
    }

    /**
     * Holds the lock and the monitor of the queue, so that nobody who was woken gets going before the act is through: what a
     * scheduler may do, but seldom does. An answer that uses neither is not held up.
     */
    void atOnce(String name, Act act) {
        start(name, subject -> heldUp(subject, act)).awaitEnd();
    }

    /**
     * The same for an act that may have to wait. It holds what the one who waits already waits with, and so lets go of it;
     * where that is neither the lock nor the monitor, it holds nothing, because nobody else would get through.
     */
    Worker startAtOnceBeside(Worker waiter, String name, Act act) {
        boolean letsGo = waitsWithOurs(threads.get(waiter).get());
        return start(name, letsGo ? subject -> heldUp(subject, act) : act);
    }

    private void heldUp(OverflowQueue<Integer> subject, Act act) throws Exception {
        lock.lock();
        try {
            synchronized (subject) {
                act.on(subject);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean waitsWithOurs(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        LockInfo waitsWith = info == null ? null : info.getLockInfo();
        boolean monitor = waitsWith != null
                && waitsWith.getIdentityHashCode() == System.identityHashCode(queue)
                && waitsWith.getClassName().equals(queue.getClass().getName());
        return monitor || lock.isWaitedWithBy(thread);
    }

    Worker producer(int element) {
        return start("producer of " + element, subject -> {
            assertThat(subject.put(element)).as("put(%d), by BLOCK", element).isTrue();
            isDone(element);
        });
    }

    Worker taker(String name) {
        return start(name, subject -> {
            Integer element = subject.take();
            assertThat(element).as("take()").isNotNull();
            isDone(element);
        });
    }

    /** Said by a thread that is through. */
    void isDone(int element) {
        done.add(new Done(Thread.currentThread().getName(), element));
    }

    /** The next one who is through; while nobody is, the crew's watchdog looks on. */
    Done nextDone() {
        List<Done> next = new ArrayList<>();
        crew.start("witness", () -> next.add(done.take())).awaitEnd();
        return next.get(0);
    }

    void doneInAnyOrder(Integer... elements) {
        List<Integer> seen = new ArrayList<>();
        for (int each = 0; each < elements.length; each++) {
            seen.add(nextDone().element());
        }
        assertThat(seen).as("what they got").containsExactlyInAnyOrder(elements);
    }

    void puts(int element) {
        start(
                        "producer of " + element,
                        subject -> assertThat(subject.put(element))
                                .as("put(%d), with room", element)
                                .isTrue())
                .awaitEnd();
    }

    void polls(Integer... elements) {
        start("poller", subject -> {
                    for (Integer each : elements) {
                        assertThat(subject.poll()).as("poll()").isEqualTo(each);
                    }
                })
                .awaitEnd();
    }

    void takes(Integer element) {
        start("taker", subject -> assertThat(subject.take()).as("take()").isEqualTo(element))
                .awaitEnd();
    }

    /** By BLOCK, where nothing is ever dropped or rejected. */
    void counts(String when, long offered, long delivered, long inside) {
        start(
                        "counter",
                        subject -> assertThat(subject.counts())
                                .as("counts(), %s", when)
                                .isEqualTo(new OverflowCounts(offered, delivered, 0, 0, inside)))
                .awaitEnd();
    }

    long dropped() {
        List<Long> dropped = new ArrayList<>();
        start("counter", subject -> dropped.add(subject.counts().dropped())).awaitEnd();
        return dropped.get(0);
    }

    @Override
    public void close() {
        crew.close();
    }
}
