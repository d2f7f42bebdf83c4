package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.TryNext;

/** Waits that end without an element. */
class BlockingFifoInterruptTest {
    private static final int ROUNDS = 10;

    private final BlockingFifo<Integer> queue = new BlockingFifo<>();
    private final AtomicReference<Integer> taken = new AtomicReference<>();
    private final Crew crew = Crew.of("BlockingFifo");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void offer(Integer element) {
        crew.start("offerer", () -> queue.offer(element)).awaitEnd();
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
    @DisplayName("A thread that comes interrupted does not begin to wait: take and the timed poll throw")
    @TryNext("await checks for the interrupt by itself. Who catches what it throws?")
    void interruptedBefore() {
        for (Crew.Body call : new Crew.Body[] {queue::take, () -> queue.poll(1, TimeUnit.DAYS)}) {
            crew.start("interrupted", () -> {
                        Thread.currentThread().interrupt();
                        mustBeInterrupted(call);
                    })
                    .awaitEnd();
        }
    }

    @Test
    @Order(2)
    @DisplayName("A thread that is interrupted while it waits leaves with InterruptedException, status cleared")
    @TryNext("Let the exception through. Whoever catches it to try again makes a thread that nobody can stop.")
    void interruptedWhileWaiting() {
        for (Crew.Body call : new Crew.Body[] {queue::take, () -> queue.poll(1, TimeUnit.DAYS)}) {
            Worker waiter = crew.start("waiter", () -> mustBeInterrupted(call)).awaitBlocked();
            waiter.interrupt();
            waiter.awaitEnd();
        }
    }

    @Test
    @Order(3)
    @DisplayName("After an interrupted wait the lock is free, and the next element is there for everybody")
    @TryNext("Which way out of the method does an exception take, and does it pass an unlock?")
    void lockIsFree() {
        Worker waiter =
                crew.start("waiter", () -> mustBeInterrupted(queue::take)).awaitBlocked();
        waiter.interrupt();
        waiter.awaitEnd();
        offer(1);
        crew.start("poller", () -> taken.set(queue.poll())).awaitEnd();

        assertThat(taken).hasValue(1);
    }

    @Test
    @Order(4)
    @DisplayName("An element that comes after the interrupt goes to the thread that still waits")
    @TryNext("What does an interrupted waiter leave behind: a count, a place in a line, a wake-up meant for it?")
    void nextElementGoesToTheOther() {
        Worker leaver =
                crew.start("leaver", () -> mustBeInterrupted(queue::take)).awaitBlocked();
        Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
        leaver.interrupt();
        leaver.awaitEnd();
        offer(1);
        stayer.awaitEnd();

        assertThat(taken).hasValue(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    @Order(5)
    @DisplayName("A thread whose time is over leaves nothing behind: the next element goes to the one that still waits")
    @TryNext(
            "What does a waiter leave behind when its time is over: a count, a place in a line, a wake-up meant for it?")
    void timedOutLeavesNothing() {
        Worker leaver = crew.start(
                "leaver",
                () -> assertThat(queue.poll(20, TimeUnit.MILLISECONDS)).isNull());
        Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
        leaver.awaitEnd();
        offer(1);
        stayer.awaitEnd();

        assertThat(taken).hasValue(1);
        assertThat(queue.size()).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("Interrupt and offer at once: the element is taken by the other thread or still inside, never gone")
    @TryNext("The interrupted thread may have been woken for the element already. Who hears of the element if it goes?")
    void interruptMeetsOffer() {
        for (int each = 0; each < ROUNDS; each++) {
            Worker leaver = crew.start("leaver", this::takeAndGiveBack).awaitBlocked();
            Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
            meddle(leaver, each);
            leaver.awaitEnd();
            stayer.awaitEnd();
            assertThat(taken).hasValue(each);
        }
    }

    private void meddle(Worker leaver, int round) {
        crew.start("offerer", () -> {
                    if (round % 2 == 0) {
                        queue.offer(round);
                        leaver.interrupt();
                    } else {
                        leaver.interrupt();
                        queue.offer(round);
                    }
                })
                .awaitEnd();
    }

    private void takeAndGiveBack() throws InterruptedException {
        Integer element;
        try {
            element = queue.take();
        } catch (InterruptedException leave) {
            return;
        }
        queue.offer(element);
    }
}
