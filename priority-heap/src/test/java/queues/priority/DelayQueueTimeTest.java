package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.HandClock;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** How long a wait lasts, on the clock of the machine. That something took too long is never told from the time it took. */
class DelayQueueTimeTest {
    private static final long A_WHILE = TimeUnit.MILLISECONDS.toNanos(400);

    /** A wait may end for no reason; that this happens to one thread again and again is out of the question. */
    private static final int WAKES_FOR_NO_REASON = 2;

    private final HandClock clock = new HandClock();
    private final Reminder inAnHour = Reminder.at("in an hour", TimeUnit.HOURS.toMillis(1), clock);
    private final DelayQueue<Reminder> queue = new DelayQueue<>();
    private final AtomicReference<Reminder> taken = new AtomicReference<>();
    private final AtomicReference<Thread> waiting = new AtomicReference<>();
    private final Crew crew = Crew.of("DelayQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void offer(Reminder element) {
        crew.start("offerer", () -> queue.offer(element)).awaitEnd();
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

    @Test
    @Order(1)
    @DisplayName(
            "Who waits for the time of an element sleeps until then: it does not get up every now and then to look")
    @TryNext("The head says how long it will be. Why wake before, if everybody who changes the head tells you?")
    void sleepsUntilItsTime() {
        offer(inAnHour);
        Worker taker = waiter("taker", () -> taken.set(queue.take()));
        sleepsOn("take()");
        Worker poller = waiter("poller", () -> taken.set(queue.poll(2, TimeUnit.HOURS)));
        sleepsOn("poll(2 hours)");
        for (Worker each : List.of(taker, poller)) {
            each.interrupt();
            each.awaitEnd();
        }
    }

    private void sleepsOn(String call) {
        long before = waits();
        pass(System.nanoTime() + A_WHILE);
        long woken = waits() - before;
        if (woken > WAKES_FOR_NO_REASON) {
            throw new RuleBroken(
                    "A waiting thread sleeps until the head is due or somebody wakes it",
                    List.of(
                            "one element is inside, due in an hour; a thread waits in " + call
                                    + ", and nobody offers anything",
                            "in " + TimeUnit.NANOSECONDS.toMillis(A_WHILE)
                                    + " ms it has woken, looked and gone to sleep again more than "
                                    + WAKES_FOR_NO_REASON
                                    + " times"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("The longest time-out and the longest delay there are can be waited for")
    @TryNext("Now plus the longest time there is: which number is that? Compare differences, not sums.")
    void longestTimes() {
        offer(new Reminder("never", "never", () -> 0, Long.MAX_VALUE));
        for (TimeUnit unit : List.of(TimeUnit.NANOSECONDS, TimeUnit.DAYS)) {
            Worker poller = waiter("poller", () -> taken.set(queue.poll(Long.MAX_VALUE, unit)));
            Worker taker = waiter("taker", () -> taken.set(queue.take()));
            offer(Reminder.at("a", 0, clock));
            offer(Reminder.at("b", 0, clock));
            poller.awaitEnd();
            taker.awaitEnd();
            assertThat(taken.getAndSet(null)).as("what was taken").isNotNull();
        }
        assertThat(queue.size()).as("size() afterwards").isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("A timed poll waits its time and no longer, although the head is due much later")
    @TryNext("Two times are to be waited for, the head's and the caller's. Which one ends the wait?")
    void givesUpBeforeTheHeadIsDue() {
        offer(inAnHour);
        crew.start("poller", () -> {
                    long began = System.nanoTime();
                    assertThat(queue.poll(30_000, TimeUnit.MICROSECONDS))
                            .as("poll(30 ms), with nothing due")
                            .isNull();
                    long waited = System.nanoTime() - began;
                    assertThat(waited)
                            .as("nanoseconds waited, of 30 ms")
                            .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(25));
                })
                .awaitEnd();
        assertThat(queue.size()).as("size() afterwards").isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("A timed poll that wakes and has to go on waits for the rest of its time, not for all of it again")
    @TryNext("Between two waits some time has passed. What is left of the time-out, and who keeps count?")
    void timeGoesOn() {
        offer(Reminder.at("slow", 200, clock));
        crew.start(
                        "poller",
                        () -> assertThat(queue.poll(500, TimeUnit.MILLISECONDS))
                                .as("poll(500 ms), with nothing due")
                                .isNull())
                .awaitEnd();
        assertThat(queue.size()).as("size() afterwards").isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("An element that comes due within the time of a poll is returned, not left behind")
    @TryNext("Let the poll sleep for the head's time if that ends before its own.")
    void comesDueInTime() {
        offer(Reminder.in("a", Duration.ofMillis(20)));
        crew.start("poller", () -> taken.set(queue.poll(1, TimeUnit.HOURS))).awaitEnd();

        assertThat(taken.get().name()).as("what poll(1 hour) took").isEqualTo("a");
    }
}
