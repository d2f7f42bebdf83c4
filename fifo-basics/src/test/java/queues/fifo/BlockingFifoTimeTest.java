package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.List;
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
class BlockingFifoTimeTest {
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    /** A wait may end for no reason; that this happens to one thread again and again is out of the question. */
    private static final int WAKES_FOR_NO_REASON = 2;

    /** A thread whose time is over may still have to wait for a lock, and be unlucky there. */
    private static final int WAITS_FOR_A_LOCK = 20;

    private static final int ROUNDS = 5;

    private final Lock lock = new ReentrantLock();
    private final BlockingFifo<Integer> queue = new BlockingFifo<>(lock);
    private final AtomicReference<Integer> taken = new AtomicReference<>();
    private final AtomicReference<Thread> waiting = new AtomicReference<>();
    private final Crew crew = Crew.of("BlockingFifo");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private Worker waiter(String name, Crew.Body body) {
        return crew.start(name, () -> {
                    waiting.set(Thread.currentThread());
                    body.run();
                })
                .awaitBlocked();
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

    @Test
    @Order(1)
    @DisplayName("A waiting thread sleeps until it is woken: it does not get up every now and then to look")
    @TryNext("A short sleep between two looks is asking again and again, only more slowly. Who can tell the sleeper?")
    void sleepsUntilWoken() {
        Worker taker = waiter("taker", () -> taken.set(queue.take()));
        sleepsOn("take()");
        taker.interrupt();
        taker.awaitEnd();
        waiter("poller", () -> taken.set(queue.poll(1, TimeUnit.HOURS)));
        sleepsOn("poll(1 hour)");
        crew.start("offerer", () -> queue.offer(1)).awaitEnd();
        crew.join();

        assertThat(taken).as("what poll(1 hour) took").hasValue(1);
    }

    private void sleepsOn(String call) {
        long before = waits();
        pass(System.nanoTime() + A_WHILE);
        long woken = waits() - before;
        if (woken > WAKES_FOR_NO_REASON) {
            throw new RuleBroken(
                    "A waiting thread sleeps until it is woken",
                    List.of(
                            "one thread waits in " + call + ", and nobody offers anything",
                            "in " + TimeUnit.NANOSECONDS.toMillis(A_WHILE)
                                    + " ms it has woken, looked and gone to sleep again more than "
                                    + WAKES_FOR_NO_REASON
                                    + " times"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("The longest time-out there is waits for an element")
    @TryNext("Now plus the longest time there is: which number is that? Compare differences, not sums.")
    void longestTime() {
        for (TimeUnit unit : List.of(TimeUnit.NANOSECONDS, TimeUnit.DAYS)) {
            Worker poller = waiter("poller", () -> taken.set(queue.poll(Long.MAX_VALUE, unit)));
            crew.start("offerer", () -> queue.offer(1)).awaitEnd();
            poller.awaitEnd();
            assertThat(taken.getAndSet(null))
                    .as("what poll(Long.MAX_VALUE, %s) took", unit)
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    @DisplayName("A timed poll that is woken for nothing waits for the rest of its time, not for all of it again")
    @TryNext("Between two waits some time has passed. What is left of the time-out, and who keeps count?")
    void timeGoesOn() {
        Worker poller = waiter("poller", () -> queue.poll(TIMEOUT, TimeUnit.NANOSECONDS));
        long over = System.nanoTime() + TIMEOUT;
        crew.start("passer-by", () -> {
                    while (!poller.hasEnded() && System.nanoTime() - over < 0) {
                        wakeForNothing();
                    }
                    long waits = waits();
                    while (!poller.hasEnded()) {
                        wakeForNothing();
                        mustNotWaitOn(waits() - waits);
                    }
                })
                .awaitEnd();
        poller.awaitEnd();
    }

    private void wakeForNothing() throws Exception {
        allAtOnce(() -> {
                    queue.offer(1);
                    queue.poll();
                })
                .run();
        LockSupport.parkNanos(A_MOMENT);
    }

    private static void mustNotWaitOn(long waits) {
        if (waits > WAITS_FOR_A_LOCK) {
            throw new RuleBroken(
                    "The time of a poll does not start over",
                    List.of(
                            "one thread waits in poll(200 ms); another one offers an element and polls it away, again"
                                    + " and again",
                            "after its time was over, the first has been woken and gone on waiting more than "
                                    + WAITS_FOR_A_LOCK + " times"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("A thread that is woken for an element too late takes it, or sees to it that another one is woken")
    @TryNext("Its time is over and it was told of an element: if it leaves with nothing, who else was told?")
    void lateWaiterLeavesNoTrace() {
        boolean inTime = false;
        for (int round = 1; round <= ROUNDS && !inTime; round++) {
            long timeout = TIMEOUT * round;
            Worker leaver = crew.start("leaver", () -> {
                        Integer element = queue.poll(timeout, TimeUnit.NANOSECONDS);
                        if (element != null) {
                            queue.offer(element);
                        }
                    })
                    .awaitBlocked();
            long over = System.nanoTime() + timeout;
            Worker stayer = waiter("stayer", () -> taken.set(queue.take()));
            inTime = System.nanoTime() - over < -timeout / 2;
            crew.start("offerer", allAtOnce(() -> {
                        queue.offer(1);
                        pass(over + A_MOMENT);
                    }))
                    .awaitEnd();
            leaver.awaitEnd();
            stayer.awaitEnd();
            assertThat(taken.getAndSet(null))
                    .as("what the one that still waited took")
                    .isEqualTo(1);
        }
    }
}
