package queues.bounded;

import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.KeepsAsking;
import queues.kit.QueueStress;
import queues.kit.TryNext;

/** Several producers, several consumers. */
class MpmcRingBufferThreadsTest {
    private static final int CAPACITY = 4;

    @Test
    @Order(1)
    @DisplayName("A consumer that keeps asking sees what a producer offers")
    @TryNext(
            "The compiler may read a plain sequence once and keep the value. Which read says 'another thread writes this'?")
    void consumerSeesTheOffer() {
        // Of the three that ask, relaxedPoll reads least: there is no second counter that might help it out.
        KeepsAsking.until(
                "What was offered is seen by a consumer that keeps asking", "relaxedPoll()", "offer(1)", () -> {
                    MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(CAPACITY);
                    return new KeepsAsking.Question(() -> ring.relaxedPoll() != null, () -> ring.offer(1));
                });
    }

    @Test
    @Order(2)
    @DisplayName("A producer that does nothing but offer to a full ring sees the room that a consumer makes")
    @TryNext("The same the other way round: how does a producer read what a consumer has written?")
    void producerSeesTheRoom() {
        KeepsAsking.until("Room that was made is seen by a producer that keeps offering", "offer(9)", "poll()", () -> {
            MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(CAPACITY);
            for (int i = 0; i < CAPACITY; i++) {
                ring.offer(i);
            }
            return new KeepsAsking.Question(() -> ring.offer(9), ring::poll);
        });
    }

    private static void storm(int each, int elementsEach, Supplier<Queue<Integer>> fresh) {
        QueueStress.on("Every element comes out once, in its producer's order", fresh)
                .producers(each)
                .consumers(each)
                .elementsEach(elementsEach)
                .rounds(2)
                .run();
    }

    @Test
    @Order(3)
    @DisplayName("Through a ring of one, with four producers and four consumers, every element comes out once")
    @TryNext("One slot, and eight threads that want it. What tells each whether it is its turn?")
    void ringOfOne() {
        storm(4, 500, () -> new MpmcRingBuffer<>(1));
    }

    @Test
    @Order(4)
    @DisplayName("Through larger rings, and while the sequence runs over, nothing is lost, doubled or reordered")
    @TryNext("A compare-and-set that failed has done nothing. What does your code still believe after one?")
    void largerRings() {
        storm(3, 1_000, () -> new MpmcRingBuffer<>(2));
        storm(2, 1_000, () -> new MpmcRingBuffer<>(8, -500));
    }

    @Test
    @Order(5)
    @DisplayName("Consumers that only call relaxedPoll get everything in the end, once, in each producer's order")
    @TryNext("Null because an element is on its way must leave everything as it was.")
    void relaxedConsumers() {
        storm(3, 1_000, () -> new RelaxedView<>(new MpmcRingBuffer<>(4), MpmcRingBuffer::relaxedPoll));
    }
}
