package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/**
 * How long a wait lasts. No clock is asked whether something took too long: a thread that waits although it should not is told
 * from one that the machine does not let run by how often it begins to wait.
 */
class BoundedBlockingQueueTimeTest {
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    /** A wait may end for no reason; that this happens to one thread again and again is out of the question. */
    private static final int WAKES_FOR_NO_REASON = 2;

    /** A thread whose time is over may still have to wait for a lock, and be unlucky there. */
    private static final int WAITS_FOR_A_LOCK = 20;

    private static final int ROUNDS = 5;
    private static final Set<Thread.State> WAITS = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final Lock lock = new ReentrantLock();
    private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1, lock);
    private final AtomicReference<Integer> got = new AtomicReference<>();
    private final AtomicReference<Thread> waiting = new AtomicReference<>();
    private final Crew crew = Crew.of("BoundedBlockingQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private Worker waiter(String name, Crew.Body body) {
        return start(name, body).awaitBlocked();
    }

    private Worker start(String name, Crew.Body body) {
        waiting.set(null);
        return crew.start(name, () -> {
            waiting.set(Thread.currentThread());
            body.run();
        });
    }

    /** Until it waits in its call. On a busy machine its time may be over before anybody has looked. */
    private Worker startWithATimeout(String name, Crew.Body body) {
        Worker worker = start(name, body);
        act(() -> {
            while (!worker.hasEnded() && !(waiting.get() != null && WAITS.contains(worker.state()))) {
                LockSupport.parkNanos(A_MOMENT);
            }
        });
        return worker;
    }

    /** How often the thread has begun to wait, for whatever; 0 if it has ended. */
    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    private long waits() {
        ThreadInfo info =
                ManagementFactory.getThreadMXBean().getThreadInfo(waiting.get().getId());
        return info == null ? 0 : info.getWaitedCount();
    }

    private static void pass(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Crew.Body allAtOnce(Crew.Body body) {
        return () -> {
            lock.lock();
            try {
                synchronized (queue) {
                    body.run();
                }
            } finally {
                lock.unlock();
            }
        };
    }

    private void act(Crew.Body body) {
        crew.start("passer-by", body).awaitEnd();
    }

    @Test
    @Order(1)
    @DisplayName("A waiting thread sleeps until it is woken: it does not get up every now and then to look")
    @TryNext("A short sleep between two looks is asking again and again, only more slowly. Who can tell the sleeper?")
    void sleepsUntilWoken() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            Worker waiter = waiter("waiter", () -> got.set(way.on(queue)));
            sleepsOn(way);
            act(() -> way.serve(queue));
            waiter.awaitEnd();
            assertThat(got.getAndSet(null)).as("what came of " + way).isEqualTo(way.served());
        }
    }

    private void sleepsOn(Waiting way) {
        long before = waits();
        pass(System.nanoTime() + A_WHILE);
        long woken = waits() - before;
        if (woken > WAKES_FOR_NO_REASON) {
            throw new RuleBroken(
                    "A waiting thread sleeps until it is woken",
                    List.of(
                            "one thread waits in " + way + ", and nobody does anything",
                            "in " + TimeUnit.NANOSECONDS.toMillis(A_WHILE)
                                    + " ms it has woken, looked and gone to sleep again more than "
                                    + WAKES_FOR_NO_REASON
                                    + " times"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("The longest time-out there is waits for an element, and for room")
    @TryNext("Now plus the longest time there is: which number is that? Compare differences, not sums.")
    void longestTime() {
        for (TimeUnit unit : List.of(TimeUnit.NANOSECONDS, TimeUnit.DAYS)) {
            Worker poller = waiter(
                    "the caller of poll(Long.MAX_VALUE, " + unit + ")",
                    () -> got.set(queue.poll(Long.MAX_VALUE, unit)));
            act(() -> queue.offer(1));
            poller.awaitEnd();
            assertThat(got.getAndSet(null))
                    .as("what poll(Long.MAX_VALUE, %s) took", unit)
                    .isEqualTo(1);
            act(() -> queue.offer(1));
            Worker offerer = waiter(
                    "the caller of offer(2, Long.MAX_VALUE, " + unit + ")",
                    () -> got.set(queue.offer(2, Long.MAX_VALUE, unit) ? 2 : null));
            act(queue::poll);
            offerer.awaitEnd();
            assertThat(got.getAndSet(null))
                    .as("what offer(2, Long.MAX_VALUE, %s) put in", unit)
                    .isEqualTo(2);
            act(queue::poll);
        }
    }

    @Test
    @Order(3)
    @DisplayName("A thread that is woken for nothing waits for the rest of its time, not for all of it again")
    @TryNext("Between two waits some time has passed. What is left of the time-out, and who keeps count?")
    void timeGoesOn() {
        for (Waiting side : List.of(Waiting.OFFER, Waiting.POLL)) {
            act(() -> side.prepare(queue));
            Worker waiter = startWithATimeout("waiter", () -> waitFor(TIMEOUT, side));
            long over = System.nanoTime() + TIMEOUT;
            act(() -> {
                while (!waiter.hasEnded() && System.nanoTime() - over < 0) {
                    wakeForNothing(side);
                }
                long waits = waits();
                while (!waiter.hasEnded()) {
                    wakeForNothing(side);
                    mustNotWaitOn(waits() - waits);
                }
            });
            waiter.awaitEnd();
        }
    }

    private boolean waitFor(long nanos, Waiting side) throws InterruptedException {
        return side.forRoom()
                ? queue.offer(Waiting.NEW, nanos, TimeUnit.NANOSECONDS)
                : queue.poll(nanos, TimeUnit.NANOSECONDS) != null;
    }

    /** Whoever waits may be quicker, where the queue waits with a lock of its own. */
    private void wakeForNothing(Waiting side) throws Exception {
        allAtOnce(() -> {
                    if (side.forRoom()) {
                        queue.poll();
                    } else {
                        queue.offer(Waiting.OLD);
                    }
                    side.unserve(queue);
                })
                .run();
        LockSupport.parkNanos(A_MOMENT);
    }

    private static void mustNotWaitOn(long waits) {
        if (waits > WAITS_FOR_A_LOCK) {
            throw new RuleBroken(
                    "The time of a wait does not start over",
                    List.of(
                            "one thread waits in a call with 200 ms; another one gives it what it waits for and takes it"
                                    + " away, again and again",
                            "after its time was over, the first has been woken and gone on waiting more than "
                                    + WAITS_FOR_A_LOCK + " times"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("A thread that is woken too late goes through with it, or sees to it that another one is woken")
    @TryNext("Its time is over and it was told: if it leaves with nothing, who else was told?")
    void lateWaiterLeavesNoTrace() {
        for (Waiting stays : List.of(Waiting.PUT, Waiting.TAKE)) {
            boolean inTime = false;
            for (int round = 1; round <= ROUNDS && !inTime; round++) {
                act(() -> stays.prepare(queue));
                long timeout = TIMEOUT * round;
                Worker leaver = startWithATimeout("leaver", () -> {
                    if (waitFor(timeout, stays)) {
                        stays.serve(queue);
                    }
                });
                long over = System.nanoTime() + timeout;
                Worker stayer = waiter("stayer", () -> got.set(stays.on(queue)));
                inTime = System.nanoTime() - over < -timeout / 2;
                act(allAtOnce(() -> {
                    stays.serve(queue);
                    pass(over + A_MOMENT);
                }));
                leaver.awaitEnd();
                stayer.awaitEnd();
                assertThat(got.getAndSet(null))
                        .as("what came of the other one's " + stays)
                        .isEqualTo(stays.served());
            }
        }
    }
}
