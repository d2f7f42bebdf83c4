package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.TryNext;

/** Waits that end without an element. */
class BlockingFifoInterruptTest {
    private static final int ROUNDS = 4;

    private final Lock lock = new ReentrantLock();
    private final BlockingFifo<Integer> queue = new BlockingFifo<>(lock);
    private final AtomicReference<Integer> taken = new AtomicReference<>();
    private final Crew crew = Crew.of("BlockingFifo");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    /** The two ways to wait. */
    private List<Callable<Integer>> waits() {
        return List.of(queue::take, () -> queue.poll(1, TimeUnit.HOURS));
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
        waits().forEach(this::comeInterrupted);
    }

    private void comeInterrupted(Callable<Integer> call) {
        crew.start("interrupted", () -> {
                    Thread.currentThread().interrupt();
                    mustBeInterrupted(call::call);
                })
                .awaitEnd();
    }

    @Test
    @Order(2)
    @DisplayName("A thread that is interrupted while it waits leaves with InterruptedException, status cleared")
    @TryNext("Let the exception through. Whoever catches it to try again makes a thread that nobody can stop.")
    void interruptedWhileWaiting() {
        waits().forEach(this::interruptWaiting);
    }

    private void interruptWaiting(Callable<Integer> call) {
        Worker waiter =
                crew.start("waiter", () -> mustBeInterrupted(call::call)).awaitBlocked();
        waiter.interrupt();
        waiter.awaitEnd();
    }

    @Test
    @Order(3)
    @DisplayName("After an interrupted wait the lock is free, and the next element is there for everybody")
    @TryNext("Which way out of the method does an exception take, and does it pass an unlock?")
    void lockIsFree() {
        for (Callable<Integer> call : waits()) {
            interruptWaiting(call);
            passOne();
            comeInterrupted(call);
            passOne();
        }
    }

    private void passOne() {
        offer(1);
        crew.start("poller", () -> taken.set(queue.poll())).awaitEnd();
        assertThat(taken.getAndSet(null))
                .as("poll() after an interrupted wait, with 1 inside")
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("An element that comes after the interrupt goes to the thread that still waits")
    @TryNext("What does an interrupted waiter leave behind: a count, a place in a line, a wake-up meant for it?")
    void nextElementGoesToTheOther() {
        for (Callable<Integer> leaves : waits()) {
            for (Callable<Integer> stays : waits()) {
                Worker leaver = crew.start("leaver", () -> mustBeInterrupted(leaves::call))
                        .awaitBlocked();
                Worker stayer =
                        crew.start("stayer", () -> taken.set(stays.call())).awaitBlocked();
                leaver.interrupt();
                leaver.awaitEnd();
                offer(1);
                stayer.awaitEnd();
                assertThat(taken.getAndSet(null))
                        .as("what the one that still waited took")
                        .isEqualTo(1);
                assertThat(queue.size()).as("size() afterwards").isZero();
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("A thread whose time is over leaves nothing behind: the next element goes to the one that still waits")
    @TryNext(
            "What does a waiter leave behind when its time is over: a count, a place in a line, a wake-up meant for it?")
    void timedOutLeavesNothing() {
        for (Callable<Integer> stays : waits()) {
            Worker leaver = crew.start("leaver", this::pollInVain);
            Worker stayer = crew.start("stayer", () -> taken.set(stays.call())).awaitBlocked();
            leaver.awaitEnd();
            offer(1);
            stayer.awaitEnd();
            assertThat(taken.getAndSet(null))
                    .as("what the one that still waited took")
                    .isEqualTo(1);
            assertThat(queue.size()).as("size() afterwards").isZero();
        }
    }

    private void pollInVain() throws InterruptedException {
        assertThat(queue.poll(20, TimeUnit.MILLISECONDS))
                .as("poll(20 ms), with nothing inside")
                .isNull();
    }

    @Test
    @Order(6)
    @DisplayName("Interrupt and offer at once: the element is taken by the other thread or still inside, never gone")
    @TryNext("The interrupted thread may have been woken for the element already. Who hears of the element if it goes?")
    void interruptMeetsOffer() {
        for (int each = 0; each < ROUNDS; each++) {
            Callable<Integer> leaves = waits().get(each / 2 % 2);
            Worker leaver = crew.start("leaver", () -> takeAndGiveBack(leaves)).awaitBlocked();
            Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
            meddle(leaver, each);
            leaver.awaitEnd();
            stayer.awaitEnd();
            assertThat(taken).as("what the one that still waited took").hasValue(each);
        }
    }

    /** Both before anybody who was woken gets going, if the queue waits with the lock it was handed or with its monitor. */
    private void meddle(Worker leaver, int round) {
        crew.start("offerer", () -> {
                    lock.lock();
                    try {
                        offerAndInterrupt(leaver, round);
                    } finally {
                        lock.unlock();
                    }
                })
                .awaitEnd();
    }

    private void offerAndInterrupt(Worker leaver, int round) {
        synchronized (queue) {
            if (round % 2 == 0) {
                queue.offer(round);
                leaver.interrupt();
            } else {
                leaver.interrupt();
                queue.offer(round);
            }
        }
    }

    private void takeAndGiveBack(Callable<Integer> call) throws Exception {
        Integer element;
        try {
            element = call.call();
        } catch (InterruptedException leave) {
            return;
        }
        queue.offer(element);
    }

    @Test
    @Order(7)
    @DisplayName("Behind a thread that waits, another one can be interrupted and can run out of time")
    @TryNext("What does a waiting thread keep hold of that the next one in line needs, to leave?")
    void nobodyStandsInTheWay() {
        Worker stayer = crew.start("stayer", () -> taken.set(queue.take())).awaitBlocked();
        waits().forEach(this::interruptWaiting);
        crew.start("poller", this::pollInVain).awaitEnd();
        offer(1);
        stayer.awaitEnd();

        assertThat(taken).as("what the first one that waited took").hasValue(1);
    }

    @Test
    @Order(8)
    @DisplayName("Calls that do not wait take no notice of an interrupt, and leave the status as it is")
    @TryNext("A lock can be taken so that an interrupt is heeded, or so that it is not.")
    void othersTakeNoNotice() {
        crew.start("interrupted", () -> {
                    Thread.currentThread().interrupt();
                    assertThat(queue.offer(1)).as("offer(1)").isTrue();
                    assertThat(queue.peek()).as("peek()").isEqualTo(1);
                    assertThat(queue.size()).as("size()").isEqualTo(1);
                    assertThat(queue.iterator().hasNext()).as("hasNext()").isTrue();
                    assertThat(queue.poll()).as("poll()").isEqualTo(1);
                    assertThat(Thread.interrupted())
                            .as("interrupt status afterwards")
                            .isTrue();
                })
                .awaitEnd();
    }
}
