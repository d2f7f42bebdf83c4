package queues.bounded;

import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.KeepsAsking;
import queues.kit.QueueStress;
import queues.kit.TryNext;

/** Several producers, one consumer. */
class MpscQueueThreadsTest {
    private static final int CAPACITY = 4;

    @Test
    @Order(1)
    @DisplayName("A consumer that keeps asking sees what a producer offers")
    @TryNext(
            "The compiler may read a plain slot once and keep the value. Which read says 'another thread writes this'?")
    void consumerSeesTheOffer() {
        // Of the three that ask, relaxedPoll reads least: there is no second counter that might help it out.
        KeepsAsking.until(
                "What was offered is seen by a consumer that keeps asking", "relaxedPoll()", "offer(1)", () -> {
                    MpscQueue<Integer> queue = new MpscQueue<>(CAPACITY);
                    return new KeepsAsking.Question(() -> queue.relaxedPoll() != null, () -> queue.offer(1));
                });
    }

    @Test
    @Order(2)
    @DisplayName("A producer that does nothing but offer to a full queue sees the room that the consumer makes")
    @TryNext("The same the other way round: how does a producer read the consumer's counter?")
    void producerSeesTheRoom() {
        KeepsAsking.until("Room that was made is seen by a producer that keeps offering", "offer(9)", "poll()", () -> {
            MpscQueue<Integer> queue = new MpscQueue<>(CAPACITY);
            for (int i = 0; i < CAPACITY; i++) {
                queue.offer(i);
            }
            return new KeepsAsking.Question(() -> queue.offer(9), queue::poll);
        });
    }

    private static void storm(int producers, int elementsEach, Supplier<Queue<Integer>> fresh) {
        QueueStress.on(
                        "From several producers to one consumer every element comes out once, in its producer's order",
                        fresh)
                .producers(producers)
                .consumers(1)
                .elementsEach(elementsEach)
                .rounds(2)
                .run();
    }

    @Test
    @Order(3)
    @DisplayName("Through a queue of one, the elements of four producers come out once each, in each producer's order")
    @TryNext("Full, free and claimed are one step apart here. Which single step decides who has the slot?")
    void queueOfOne() {
        storm(4, 500, () -> new MpscQueue<>(1));
    }

    @Test
    @Order(4)
    @DisplayName("Through larger queues, and while the counter runs over, nothing is lost, doubled or reordered")
    @TryNext("A compare-and-set that failed has done nothing. What does your code still believe after one?")
    void largerQueues() {
        storm(3, 1_000, () -> new MpscQueue<>(2));
        storm(2, 1_000, () -> new MpscQueue<>(8, -500));
    }

    @Test
    @Order(5)
    @DisplayName("A consumer that only calls relaxedPoll gets everything in the end, once, in each producer's order")
    @TryNext("Null because an element is on its way must leave everything as it was.")
    void relaxedConsumer() {
        storm(3, 1_000, () -> new RelaxedView<>(new MpscQueue<>(4), MpscQueue::relaxedPoll));
    }
}
