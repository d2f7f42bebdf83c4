package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static queues.bounded.OverflowPolicy.BLOCK;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew.Body;
import queues.kit.Crew.Worker;
import queues.kit.TryNext;

/** Waits that end without an element, or without room. */
class OverflowQueueInterruptTest {
    private static final int ROUNDS = 3;

    private final OverflowCrew crew = new OverflowCrew();

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    /** Makes a call that must end with an InterruptedException, on a thread whose status must be clear afterwards. */
    private static void mustBeInterrupted(Body call) {
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
    @DisplayName(
            "A thread that comes interrupted does not begin to wait: put by BLOCK and take throw, and change nothing")
    @TryNext("A condition looks for the interrupt by itself. What is counted, or in the queue, by then?")
    void interruptedBefore() {
        crew.queue(1, BLOCK);
        crew.start("the interrupted taker", queue -> {
                    Thread.currentThread().interrupt();
                    mustBeInterrupted(queue::take);
                })
                .awaitEnd();
        crew.counts("after take() was interrupted", 0, 0, 0);
        crew.puts(1);
        crew.start("the interrupted producer", queue -> {
                    Thread.currentThread().interrupt();
                    mustBeInterrupted(() -> queue.put(2));
                })
                .awaitEnd();
        crew.counts("after put into a full queue was interrupted", 1, 0, 1);
        crew.polls(1, null);
    }

    @Test
    @Order(2)
    @DisplayName("A producer that is interrupted while it waits puts nothing, and the next room goes to the other one")
    @TryNext("Let the exception through. What has been changed or counted by then, and who still waits for room?")
    void interruptedProducer() {
        crew.queue(1, BLOCK, 1);
        Worker leaver = crew.start("leaver", queue -> mustBeInterrupted(() -> queue.put(9)))
                .awaitBlocked();
        Worker stayer = crew.producer(2).awaitBlocked();
        leaver.interrupt();
        leaver.awaitEnd();
        crew.counts("after put into a full queue was interrupted", 1, 0, 1);
        crew.polls(1);
        stayer.awaitEnd();
        crew.counts("after the one that stayed has put", 2, 1, 1);
        crew.polls(2, null);
    }

    @Test
    @Order(3)
    @DisplayName("A taker that is interrupted while it waits takes nothing, and the next element goes to the other one")
    @TryNext("Let the exception through. Who gets the element that comes afterwards?")
    void interruptedTaker() {
        crew.queue(1, BLOCK);
        Worker leaver =
                crew.start("leaver", queue -> mustBeInterrupted(queue::take)).awaitBlocked();
        Worker stayer = crew.taker("stayer").awaitBlocked();
        leaver.interrupt();
        leaver.awaitEnd();
        crew.counts("after take() was interrupted", 0, 0, 0);
        crew.puts(1);
        stayer.awaitEnd();
        crew.doneInAnyOrder(1);
        crew.counts("after the one that stayed has taken", 1, 1, 0);
    }

    @Test
    @Order(4)
    @DisplayName("Room and interrupt at once: whoever leaves, the room is filled by one of them, and by one only")
    @TryNext("The interrupted producer may have been woken for the room already. Who hears of the room if it goes?")
    void interruptMeetsRoom() {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            boolean interruptFirst = round % 2 == 0;
            crew.queue(1, BLOCK, 1);
            List<Boolean> leaverPut = new ArrayList<>();
            Worker leaver = crew.start("leaver", queue -> leaverPut.add(putUnlessInterrupted(queue)))
                    .awaitBlocked();
            Worker stayer = crew.producer(3).awaitBlocked();
            crew.atOnce("poller", queue -> {
                if (interruptFirst) {
                    leaver.interrupt();
                }
                queue.poll();
                if (!interruptFirst) {
                    leaver.interrupt();
                }
            });
            leaver.awaitEnd();
            if (leaverPut.get(0)) {
                crew.takes(2);
            }
            stayer.awaitEnd();
            crew.counts(
                    leaverPut.get(0) ? "after both have put" : "after one of the two has put",
                    leaverPut.get(0) ? 3 : 2,
                    leaverPut.get(0) ? 2 : 1,
                    1);
        }
    }

    private static boolean putUnlessInterrupted(OverflowQueue<Integer> queue) {
        try {
            return queue.put(2);
        } catch (InterruptedException leaves) {
            return false;
        }
    }
}
