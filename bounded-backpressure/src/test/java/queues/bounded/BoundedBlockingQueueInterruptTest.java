package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
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

/** Waits that end in vain. */
class BoundedBlockingQueueInterruptTest {
    private final Lock lock = new ReentrantLock();
    private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1, lock);
    private final AtomicReference<Integer> got = new AtomicReference<>();
    private final Crew crew = Crew.of("BoundedBlockingQueue");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    private void act(Crew.Body body) {
        crew.start("passer-by", body).awaitEnd();
    }

    /** Makes a call that must end with an InterruptedException, on a thread whose status must be clear afterwards. */
    private void mustBeInterrupted(Waiting way) {
        Throwable thrown = catchThrowable(() -> way.on(queue));
        boolean status = Thread.interrupted();
        if (thrown instanceof UnsupportedOperationException todo) {
            throw todo;
        }
        assertThat(thrown).as("what " + way + " threw").isInstanceOf(InterruptedException.class);
        assertThat(status).as("interrupt status after " + way).isFalse();
    }

    private Worker leaver(Waiting way) {
        return crew.start("leaver", () -> mustBeInterrupted(way)).awaitBlocked();
    }

    private Worker stayer(Waiting way) {
        return crew.start("stayer", () -> got.set(way.on(queue))).awaitBlocked();
    }

    private void comeInterrupted(Waiting way) {
        act(() -> {
            Thread.currentThread().interrupt();
            mustBeInterrupted(way);
        });
    }

    private void isServed(Worker stayer, Waiting way) {
        act(() -> way.serve(queue));
        stayer.awaitEnd();
        assertThat(got.getAndSet(null)).as("what came of " + way).isEqualTo(way.served());
        leftAsItShouldBe(way);
    }

    /** Whoever left put nothing in and took nothing out. */
    private void leftAsItShouldBe(Waiting way) {
        act(() -> assertThat(queue.size()).as("size() after all, beside " + way).isEqualTo(way.forRoom() ? 1 : 0));
    }

    @Test
    @Order(1)
    @DisplayName("A thread that comes interrupted does not begin to wait: it throws, and changes nothing")
    @TryNext("await checks for the interrupt by itself. Who catches what it throws?")
    void interruptedBefore() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            comeInterrupted(way);
            leftAsItShouldBe(way);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A thread that is interrupted while it waits leaves with InterruptedException, status cleared")
    @TryNext("Let the exception through. Whoever catches it to try again makes a thread that nobody can stop.")
    void interruptedWhileWaiting() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            Worker leaver = leaver(way);
            leaver.interrupt();
            leaver.awaitEnd();
            leftAsItShouldBe(way);
        }
    }

    @Test
    @Order(3)
    @DisplayName("After an interrupted wait the lock is free, and the queue works for everybody as before")
    @TryNext("Which way out of the method does an exception take, and does it pass an unlock?")
    void lockIsFree() {
        for (Waiting way : Waiting.values()) {
            act(() -> way.prepare(queue));
            Worker leaver = leaver(way);
            leaver.interrupt();
            leaver.awaitEnd();
            passOne(way);
            comeInterrupted(way);
            passOne(way);
        }
    }

    private void passOne(Waiting way) {
        act(() -> {
            way.serve(queue);
            assertThat(way.unserve(queue))
                    .as("the next call after a wait that was interrupted in " + way)
                    .isTrue();
        });
    }

    @Test
    @Order(4)
    @DisplayName("What comes after the interrupt goes to the thread that still waits")
    @TryNext("What does an interrupted waiter leave behind: a count, a place in a line, a wake-up meant for it?")
    void nextOneGoesToTheOther() {
        for (Waiting leaves : Waiting.values()) {
            for (Waiting stays : Waiting.values()) {
                if (leaves.waitsBeside(stays)) {
                    act(() -> leaves.prepare(queue));
                    Worker leaver = leaver(leaves);
                    Worker stayer = stayer(stays);
                    leaver.interrupt();
                    leaver.awaitEnd();
                    isServed(stayer, stays);
                }
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("A thread whose time is over leaves nothing behind: what comes next goes to the one that still waits")
    @TryNext(
            "What does a waiter leave behind when its time is over: a count, a place in a line, a wake-up meant for it?")
    void timedOutLeavesNothing() {
        for (Waiting stays : Waiting.values()) {
            act(() -> stays.prepare(queue));
            Worker leaver = crew.start("leaver", () -> waitInVain(stays));
            Worker stayer = stayer(stays);
            leaver.awaitEnd();
            isServed(stayer, stays);
        }
    }

    private void waitInVain(Waiting beside) throws InterruptedException {
        if (beside.forRoom()) {
            assertThat(queue.offer(5, 20, TimeUnit.MILLISECONDS))
                    .as("offer(5, 20 ms), full")
                    .isFalse();
        } else {
            assertThat(queue.poll(20, TimeUnit.MILLISECONDS))
                    .as("poll(20 ms), with nothing inside")
                    .isNull();
        }
    }

    @Test
    @Order(6)
    @DisplayName("Interrupt and wake-up at once: what the interrupted one leaves goes to the other, never to nobody")
    @TryNext("The interrupted thread may have been woken already. Who hears of what it was woken for if it goes?")
    void interruptMeetsWakeUp() {
        for (Waiting leaves : Waiting.values()) {
            for (boolean interruptFirst : new boolean[] {false, true}) {
                act(() -> leaves.prepare(queue));
                Worker leaver = crew.start("leaver", () -> serveAgain(leaves)).awaitBlocked();
                Worker stayer = stayer(leaves);
                act(() -> meddle(leaver, leaves, interruptFirst));
                leaver.awaitEnd();
                stayer.awaitEnd();
                assertThat(got.getAndSet(null)).as("what came of " + leaves).isEqualTo(leaves.served());
                leftAsItShouldBe(leaves);
            }
        }
    }

    /** Whoever was served in spite of the interrupt serves the other one. */
    private void serveAgain(Waiting way) {
        try {
            way.on(queue);
        } catch (InterruptedException leave) {
            return;
        }
        way.serve(queue);
    }

    /** Both before anybody who was woken gets going, if the queue waits with the lock it was handed or with its monitor. */
    private void meddle(Worker leaver, Waiting way, boolean interruptFirst) {
        lock.lock();
        try {
            synchronized (queue) {
                if (interruptFirst) {
                    leaver.interrupt();
                }
                way.serve(queue);
                if (!interruptFirst) {
                    leaver.interrupt();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Test
    @Order(7)
    @DisplayName("Behind a thread that waits, another one can be interrupted and can run out of time")
    @TryNext("What does a waiting thread keep hold of that the next one in line needs, to leave?")
    void nobodyStandsInTheWay() {
        for (Waiting stays : Waiting.values()) {
            act(() -> stays.prepare(queue));
            Worker stayer = stayer(stays);
            for (Waiting leaves : Waiting.values()) {
                if (leaves.waitsBeside(stays)) {
                    Worker leaver = leaver(leaves);
                    leaver.interrupt();
                    leaver.awaitEnd();
                }
            }
            act(() -> waitInVain(stays));
            isServed(stayer, stays);
        }
    }

    @Test
    @Order(8)
    @DisplayName("Calls that do not wait take no notice of an interrupt, and leave the status as it is")
    @TryNext("A lock can be taken so that an interrupt is heeded, or so that it is not.")
    void othersTakeNoNotice() {
        act(() -> {
            Thread.currentThread().interrupt();
            assertThat(queue.offer(1)).as("offer(1)").isTrue();
            assertThat(queue.offer(2)).as("offer(2), full").isFalse();
            assertThat(queue.peek()).as("peek()").isEqualTo(1);
            assertThat(queue.size()).as("size()").isEqualTo(1);
            assertThat(queue.remainingCapacity()).as("remainingCapacity()").isZero();
            assertThat(queue.iterator().hasNext()).as("hasNext()").isTrue();
            assertThat(queue.poll()).as("poll()").isEqualTo(1);
            assertThat(queue.poll()).as("poll(), empty").isNull();
            assertThat(queue.add(3)).as("add(3)").isTrue();
            assertThat(queue.drainTo(new ArrayList<>())).as("drainTo(target)").isEqualTo(1);
            assertThat(Thread.interrupted()).as("interrupt status afterwards").isTrue();
        });
    }
}
