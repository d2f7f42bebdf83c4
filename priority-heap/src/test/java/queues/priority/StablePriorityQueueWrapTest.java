package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RecordedQueue;
import queues.kit.Story;
import queues.kit.TryNext;

class StablePriorityQueueWrapTest {
    private static final int INSIDE = 8;

    @Test
    @Order(1)
    @DisplayName("Equals leave in the order they came, also when the number after the largest long is the smallest")
    @TryNext("The later number is smaller now. What does the difference of the two say, and what has it become?")
    void acrossTheLargest() {
        expectFifoFrom(Long.MAX_VALUE);
    }

    @Test
    @Order(2)
    @DisplayName("Equals leave in the order they came, also when the numbers go from below zero to above")
    @TryNext("Taken as unsigned, -1 is the largest number there is. Does your comparison know where they run over?")
    void acrossZero() {
        expectFifoFrom(-1);
    }

    @Test
    @Order(3)
    @DisplayName("Equals leave in the order they came, also where the numbers outgrow an int or a double")
    @TryNext("Of what type is everything that a number passes through on its way to the comparison?")
    void acrossSmallerTypes() {
        for (long last :
                List.of((long) Integer.MAX_VALUE, (1L << 32) - 1, Integer.MIN_VALUE - 1L, 1L << 24, 1L << 53)) {
            expectFifoFrom(last);
        }
    }

    @Test
    @Order(4)
    @DisplayName("A queue that is never empty keeps its order, long after the numbers have run over")
    @TryNext("There need not be a moment at which numbering can begin again from nothing.")
    void neverEmpty() {
        for (long start : around(Long.MAX_VALUE)) {
            Queue<String> words = startingAt(start);
            Queue<String> model = new StableModel<>(StablePriorityQueueTest.BY_LETTER);
            for (int i = 0; i < 60; i++) {
                String word = "aab".charAt(i % 3) + "" + i;
                words.offer(word);
                model.offer(word);
                if (i >= 5) {
                    assertThat(words.poll()).isEqualTo(model.poll());
                }
            }
            while (!model.isEmpty()) {
                assertThat(words.poll()).isEqualTo(model.poll());
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("remove(Object) takes the oldest of several, also when the numbers have run over")
    @TryNext("Are numbers compared in one place, or is there a second one that does it in another way?")
    void removesTheOldest() {
        for (long start : around(Long.MAX_VALUE)) {
            Queue<String> words = startingAt(start);
            List.of("a1", "a2", "a1", "a3", "a1", "a4").forEach(words::offer);
            assertThat(words.remove((Object) "a1")).isTrue();
            for (String expected : List.of("a2", "a1", "a3", "a1", "a4")) {
                assertThat(words.poll()).isEqualTo(expected);
            }
        }
    }

    /** Offers equals whose numbers pass {@code last}, which is the last of its kind, at every place. */
    private static void expectFifoFrom(long last) {
        for (long start : around(last)) {
            Queue<String> words = startingAt(start);
            Queue<String> model = new ArrayDeque<>();
            for (int i = 1; i <= INSIDE; i++) {
                words.offer("a" + i);
                model.offer("a" + i);
            }
            while (!model.isEmpty()) {
                assertThat(words.poll()).isEqualTo(model.poll());
            }
        }
    }

    private static long[] around(long last) {
        return LongStream.rangeClosed(last - INSIDE, last).toArray();
    }

    /** A queue whose first element gets this number; the story begins here. */
    private static Queue<String> startingAt(long start) {
        Story.begin();
        StablePriorityQueue<String> words = new StablePriorityQueue<>(StablePriorityQueueTest.BY_LETTER, start);
        Story.add("StablePriorityQueue", "new StablePriorityQueue<>(order, " + start + ")", "…");
        return RecordedQueue.of(words);
    }
}
