package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.HandClock;
import queues.kit.TryNext;

/**
 * Waits that end without an element. The head's clock stands still until a test moves it: whoever sleeps for the head looks at
 * it now and then, and nobody gets it too soon, however slow the machine is.
 */
class DelayQueueInterruptTest {
    private static final Duration DELAY = Duration.ofMillis(100);

    private final HandClock clock = new HandClock();
    private final Reminder head = Reminder.at("head", DELAY.toMillis(), clock);
    private final DelayQueue<Reminder> queue = new DelayQueue<>();
    private final AtomicReference<Reminder> taken = new AtomicReference<>();
    private final Crew crew = Crew.of("DelayQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void offer(Reminder element) {
        crew.start("offerer", () -> queue.offer(element)).awaitEnd();
    }

    private List<Crew.Body> waits() {
        return List.of(queue::take, () -> queue.poll(1, TimeUnit.HOURS));
    }

    /** Makes a call that must end with an InterruptedException, on a thread whose status must be clear afterwards. */
    private static void mustBeInterrupted(Crew.Body call) {
        Throwable thrown = catchThrowable(call::run);
        boolean status = Thread.interrupted();
        if (thrown instanceof UnsupportedOperationException todo) {
            throw todo;
        }
        assertThat(thrown).as("what the call threw").isInstanceOf(InterruptedException.class);
        assertThat(status).as("interrupt status afterwards").isFalse();
    }

    @Test
    @Order(1)
    @DisplayName("A thread that comes interrupted does not begin to wait, neither for an element nor for its time")
    @TryNext("await checks for the interrupt by itself. Who catches what it throws?")
    void interruptedBefore() {
        for (int inside = 0; inside < 2; inside++) {
            for (Crew.Body call : waits()) {
                crew.start("interrupted", () -> {
                            Thread.currentThread().interrupt();
                            mustBeInterrupted(call);
                        })
                        .awaitEnd();
            }
            offer(head);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A thread that is interrupted while it waits leaves with InterruptedException; the element stays")
    @TryNext("Let the exception through. Whoever catches it to try again makes a thread that nobody can stop.")
    void interruptedWhileWaiting() {
        for (int inside = 0; inside < 2; inside++) {
            for (Crew.Body call : waits()) {
                Worker first =
                        crew.start("first", () -> mustBeInterrupted(call)).awaitBlocked();
                Worker second =
                        crew.start("second", () -> mustBeInterrupted(call)).awaitBlocked();
                second.interrupt();
                second.awaitEnd();
                first.interrupt();
                first.awaitEnd();
            }
            assertThat(queue.size()).as("size() afterwards").isEqualTo(inside);
            offer(head);
        }
    }

    @Test
    @Order(3)
    @DisplayName("Whoever sleeps for the head and is interrupted leaves the head to those who still wait")
    @TryNext("The thread that was to wake for the head is gone. Who knows that, and who wakes for it now?")
    void interruptedSleeperHandsOver() {
        for (Crew.Body call : waits()) {
            long due = clock.millis() + DELAY.toMillis();
            offer(Reminder.at("head", due, clock));
            Worker leaver = crew.start("leaver", () -> mustBeInterrupted(call)).awaitBlocked();
            Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
            leaver.interrupt();
            leaver.awaitEnd();
            clock.advance(DELAY);
            stayer.awaitEnd();
            assertThat(taken.getAndSet(null).name())
                    .as("what the one that still waited took")
                    .isEqualTo("head");
            assertThat(queue.size()).as("size() afterwards").isZero();
        }
    }

    @Test
    @Order(4)
    @DisplayName("Whoever runs out of time leaves the head to those who still wait")
    @TryNext("A thread that leaves with nothing may have been the one that was to wake for the head.")
    void timedOutSleeperHandsOver() {
        offer(head);
        Worker leaver = crew.start(
                "leaver",
                () -> assertThat(queue.poll(20, TimeUnit.MILLISECONDS))
                        .as("poll(20 ms), with nothing due")
                        .isNull());
        Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
        leaver.awaitEnd();
        clock.advance(DELAY);
        stayer.awaitEnd();

        assertThat(taken).as("what the one that still waited took").hasValue(head);
    }

    @Test
    @Order(5)
    @DisplayName("After an interrupted wait the lock is free, and what is due is there for everybody")
    @TryNext("Which way out of the method does an exception take, and does it pass an unlock?")
    void lockIsFree() {
        for (Crew.Body call : waits()) {
            offer(head);
            Worker waiter = crew.start("waiter", () -> mustBeInterrupted(call)).awaitBlocked();
            waiter.interrupt();
            waiter.awaitEnd();
            crew.start("poller", () -> {
                        assertThat(queue.poll()).as("poll(), with nothing due").isNull();
                        queue.clear();
                        queue.offer(Reminder.at("due", 0, clock));
                        taken.set(queue.poll());
                    })
                    .awaitEnd();
            assertThat(taken.get().name()).as("what poll() took").isEqualTo("due");
        }
    }
}
