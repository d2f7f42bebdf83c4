package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** What one thread sees that is producer and consumer in turn. */
class SpscRingBufferTest {
    private final Queue<Integer> ring = RecordedQueue.of(new SpscRingBuffer<>(3));

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("Which slot belongs to the producer's index, which to the consumer's?")
    void firstInFirstOut() {
        ring.offer(1);
        ring.offer(2);
        ring.offer(3);

        assertThat(ring.poll()).isEqualTo(1);
        assertThat(ring.poll()).isEqualTo(2);
        assertThat(ring.poll()).isEqualTo(3);
    }

    @Test
    @Order(2)
    @DisplayName("A ring holds exactly its capacity: not one fewer, not one more")
    @TryNext("Full and empty are told apart by what? If both mean 'the indices are equal', one slot is lost.")
    void holdsExactlyItsCapacity() {
        for (int capacity = 1; capacity <= 9; capacity++) {
            Queue<Integer> ring = RecordedQueue.of(new SpscRingBuffer<>(capacity));
            for (int i = 1; i <= capacity; i++) {
                assertThat(ring.offer(i))
                        .as("offer number %d to a ring of %d", i, capacity)
                        .isTrue();
            }
            assertThat(ring.offer(0)).as("one more than %d", capacity).isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("A full ring refuses the element and stays as it was")
    @TryNext("Decide before you write: a slot that is still in use must not be overwritten.")
    void refusesWhenFull() {
        ring.offer(1);
        ring.offer(2);
        ring.offer(3);

        assertThat(ring.offer(4)).isFalse();
        assertThat(ring.size()).isEqualTo(3);
        assertThat(ring).containsExactly(1, 2, 3);
        assertThat(ring.poll()).isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("Room that a poll makes is there for the next offer")
    @TryNext("The producer may remember the consumer's index, and must look again before it says 'full'.")
    void roomIsUsedAgain() {
        ring.offer(1);
        ring.offer(2);
        ring.offer(3);
        assertThat(ring.offer(4)).isFalse();
        ring.poll();

        assertThat(ring.offer(4)).isTrue();
        assertThat(ring.offer(5)).isFalse();
        assertThat(ring).containsExactly(2, 3, 4);
    }

    @Test
    @Order(5)
    @DisplayName("An empty ring answers null to poll and to peek, and then takes elements as before")
    @TryNext("The consumer may remember the producer's index, and must look again before it says 'empty'.")
    void emptyAnswersNull() {
        assertThat(ring.poll()).isNull();
        assertThat(ring.peek()).isNull();
        ring.offer(1);
        assertThat(ring.poll()).isEqualTo(1);
        assertThat(ring.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("peek looks at the head and leaves it there")
    @TryNext("peek returns what the next poll would return, and moves no index.")
    void peekLeavesTheHead() {
        ring.offer(1);
        ring.offer(2);

        assertThat(ring.peek()).isEqualTo(1);
        assertThat(ring.peek()).isEqualTo(1);
        assertThat(ring.poll()).isEqualTo(1);
        assertThat(ring.peek()).isEqualTo(2);
    }

    @Test
    @Order(7)
    @DisplayName("A ring goes round and round, whatever its capacity")
    @TryNext("Which slot comes after the last? A mask only works for an array whose length is a power of two.")
    void goesRound() {
        for (int capacity = 1; capacity <= 9; capacity++) {
            Queue<Integer> ring = RecordedQueue.of(new SpscRingBuffer<>(capacity));
            for (int i = 1; i < capacity; i++) {
                ring.offer(i);
            }
            for (int i = capacity; i < 5 * capacity; i++) {
                assertThat(ring.offer(i)).as("ring of %d", capacity).isTrue();
                assertThat(ring.poll()).as("ring of %d", capacity).isEqualTo(i - capacity + 1);
            }
        }
    }

    @Test
    @Order(8)
    @DisplayName("size is the number of elements inside, across the end of the array too")
    @TryNext("size is the distance from the consumer's index to the producer's, the way the ring goes.")
    void sizeCounts() {
        assertThat(ring.size()).isZero();
        assertThat(ring.isEmpty()).isTrue();
        ring.offer(1);
        ring.offer(2);
        ring.poll();
        ring.poll();
        ring.offer(3);
        ring.offer(4);
        assertThat(ring.size()).isEqualTo(2);
        ring.offer(5);
        assertThat(ring.size()).isEqualTo(3);
        assertThat(ring.isEmpty()).isFalse();
    }

    @Test
    @Order(9)
    @DisplayName("Null is refused with a NullPointerException, and the ring stays as it was")
    @TryNext("Check the element before you touch a slot or an index, full ring or not.")
    void refusesNull() {
        for (int inside = 0; inside <= 3; inside++) {
            assertThatThrownBy(() -> ring.offer(null), "null to a ring of 3 with %d inside", inside)
                    .isInstanceOf(NullPointerException.class);
            assertThat(ring.size()).isEqualTo(inside);
            ring.offer(inside + 1);
        }
        assertThat(ring.poll()).isEqualTo(1);
    }

    @Test
    @Order(10)
    @DisplayName("A capacity below 1 or above 2^30 is refused with an IllegalArgumentException")
    @TryNext("Say so in the constructor, before an array is made. Doubling an int: what comes after 2^30?")
    void refusesBadCapacity() {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE, (1 << 30) + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new SpscRingBuffer<>(capacity), "new SpscRingBuffer<>(%d)", capacity)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(11)
    @DisplayName("A ring that has been in service for years works like a new one")
    @TryNext("An int that only grows is negative after 2,147,483,647 elements: a minute's traffic. What is -1 % 3?")
    void survivesLongService() {
        for (long passed : new long[] {Integer.MAX_VALUE - 4L, 2L * Integer.MAX_VALUE - 4, 1L << 62}) {
            Queue<Integer> ring = RecordedQueue.of(new SpscRingBuffer<>(3, passed));
            assertThat(ring.size()).as("size after %d elements", passed).isZero();
            assertThat(ring.poll()).as("after %d elements", passed).isNull();
            ring.offer(1);
            ring.offer(2);
            for (int i = 3; i <= 12; i++) {
                assertThat(ring.offer(i)).as("after %d elements", passed).isTrue();
                assertThat(ring.offer(0)).as("one more than 3").isFalse();
                assertThat(ring.size()).isEqualTo(3);
                assertThat(Elements.of(ring)).containsExactly(i - 2, i - 1, i);
                assertThat(ring.poll()).isEqualTo(i - 2);
            }
        }
    }

    @Test
    @Order(12)
    @DisplayName("An element that has left can be collected: the ring does not hold on to it")
    @TryNext("A slot, or any other field, keeps what it holds until somebody writes something else into it.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the ring", element -> {
            Queue<Object> holder = new SpscRingBuffer<>(4);
            holder.offer(element);
            holder.peek();
            holder.poll();
            return holder;
        });
    }

    @Test
    @Order(13)
    @DisplayName("A ring that was cleared does not hold on to what was inside")
    @TryNext("clear() comes with AbstractQueue and polls. If you wrote your own: what is left in the slots?")
    void releasesWhatWasCleared() {
        Reachability.assertReleased("What was inside when a ring was cleared is not kept alive by it", element -> {
            Queue<Object> holder = new SpscRingBuffer<>(4);
            holder.offer(element);
            holder.clear();
            return holder;
        });
    }
}
