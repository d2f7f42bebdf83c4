package queues.fifo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.KeepsAsking;
import queues.kit.QueueStress;
import queues.kit.TryNext;

/** One producer, one consumer. */
class SpscRingBufferThreadsTest {
    private static final int CAPACITY = 4;

    @Test
    @Order(1)
    @DisplayName("A consumer that does nothing but poll sees what the producer offers")
    @TryNext(
            "The compiler may read a plain field once and keep the value. Which read says 'another thread writes this'?")
    void consumerSeesTheOffer() {
        KeepsAsking.until("What was offered is seen by a consumer that keeps asking", "poll()", "offer(1)", () -> {
            SpscRingBuffer<Integer> ring = new SpscRingBuffer<>(CAPACITY);
            return new KeepsAsking.Question(() -> ring.poll() != null, () -> ring.offer(1));
        });
    }

    @Test
    @Order(2)
    @DisplayName("A producer that does nothing but offer to a full ring sees the room that the consumer makes")
    @TryNext("The same as for the consumer, the other way round: how does the producer read the consumer's index?")
    void producerSeesTheRoom() {
        KeepsAsking.until("Room that was made is seen by a producer that keeps offering", "offer(9)", "poll()", () -> {
            SpscRingBuffer<Integer> ring = new SpscRingBuffer<>(CAPACITY);
            for (int i = 0; i < CAPACITY; i++) {
                ring.offer(i);
            }
            return new KeepsAsking.Question(() -> ring.offer(9), ring::poll);
        });
    }

    private static void storm(int capacity, int elements) {
        QueueStress.on(
                        "Between one producer and one consumer every element comes out once, in order",
                        () -> new SpscRingBuffer<>(capacity))
                .producers(1)
                .consumers(1)
                .elementsEach(elements)
                .rounds(5)
                .run();
    }

    @Test
    @Order(3)
    @DisplayName("Through a ring of one, every element gets across once and in order")
    @TryNext("Full and empty are one step apart here. In which order are slot and index written, at both ends?")
    void ringOfOne() {
        storm(1, 2_000);
    }

    @Test
    @Order(4)
    @DisplayName("Through rings of two, three and eight, every element gets across once and in order")
    @TryNext(
            "Both are at work at once. What each knows of the other's index may be old: how old? Which slot follows the last?")
    void largerRings() {
        storm(2, 2_000);
        storm(3, 2_000);
        storm(8, 2_000);
    }
}
