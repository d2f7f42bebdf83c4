package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class CircularArrayQueueTest {
    private final Queue<String> queue = RecordedQueue.of(new CircularArrayQueue<>(3));

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("offer writes to the slot behind the last element, poll reads the slot at the head.")
    void firstInFirstOut() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("c");
    }

    @Test
    @Order(2)
    @DisplayName("An empty queue answers null to poll and to peek, a new one and one that was emptied")
    @TryNext("Ask whether anything is inside before you read a slot, and before you move the head.")
    void emptyAnswersNull() {
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isNull();
        assertThat(queue.offer("a")).isTrue();
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isNull();
        assertThat(queue.offer("b")).isTrue();
        assertThat(queue.poll()).isEqualTo("b");
    }

    @Test
    @Order(3)
    @DisplayName("peek looks at the head and leaves it there")
    @TryNext("peek returns what the next poll would return, and changes nothing.")
    void peekLeavesTheHead() {
        queue.offer("a");
        queue.offer("b");

        assertThat(queue.peek()).isEqualTo("a");
        assertThat(queue.peek()).isEqualTo("a");
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.peek()).isEqualTo("b");
    }

    @Test
    @Order(4)
    @DisplayName("Slots are used again: after the last slot comes the first")
    @TryNext("An index that reaches the length of the array goes on at 0. That holds for both ends.")
    void goesRound() {
        queue.offer("-");
        for (int i = 0; i < 10; i++) {
            assertThat(queue.offer("e" + i)).isTrue();
            assertThat(queue.poll()).isEqualTo(i == 0 ? "-" : "e" + (i - 1));
        }
    }

    @Test
    @Order(5)
    @DisplayName("A full ring is not an empty one, wherever its head stands")
    @TryNext("When the ring is full, the place for the next element is the head again. What tells full from empty?")
    void fullIsNotEmpty() {
        for (int rotation = 0; rotation < 3; rotation++) {
            queue.offer("a");
            queue.offer("b");
            queue.offer("c");
            assertThat(queue.size()).isEqualTo(3);
            assertThat(queue.isEmpty()).isFalse();
            assertThat(queue.peek()).isEqualTo("a");
            assertThat(queue.poll()).isEqualTo("a");
            assertThat(queue.poll()).isEqualTo("b");
            assertThat(queue.poll()).isEqualTo("c");
            queue.offer("one further");
            queue.poll();
        }
    }

    @Test
    @Order(6)
    @DisplayName("size is the number of elements inside, also when they go round the end of the array")
    @TryNext("Count, or subtract indices with care: behind the end of the array the difference is negative.")
    void sizeCounts() {
        queue.poll();
        assertThat(queue.size()).isZero();
        for (int i = 0; i < 7; i++) {
            queue.offer("a");
            assertThat(queue.size()).isEqualTo(1);
            queue.offer("b");
            queue.peek();
            assertThat(queue.size()).isEqualTo(2);
            queue.poll();
            queue.poll();
            assertThat(queue.size()).isZero();
        }
    }

    @Test
    @Order(7)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you touch anything, growth included: Objects.requireNonNull.")
    void refusesNull() {
        CircularArrayQueue<String> ring = new CircularArrayQueue<>(1);
        Queue<String> recorded = RecordedQueue.of(ring);
        int capacity = ring.capacity();
        for (int i = 0; i < capacity; i++) {
            recorded.offer("a");
        }

        assertThatThrownBy(() -> recorded.offer(null)).isInstanceOf(NullPointerException.class);
        assertThat(ring.capacity()).as("capacity() after the refused null").isEqualTo(capacity);
        assertThat(recorded.size()).isEqualTo(capacity);
        assertThat(recorded.poll()).isEqualTo("a");
    }

    @Test
    @Order(8)
    @DisplayName("Two queues share nothing")
    @TryNext("A static field exists once for all queues.")
    void queuesAreIndependent() {
        Queue<String> other = new CircularArrayQueue<>();
        other.offer("x");

        assertThat(queue.poll())
                .as("poll of a queue that nothing was offered to")
                .isNull();
        assertThat(queue.size()).isZero();
        assertThat(other.poll()).isEqualTo("x");
    }

    @Test
    @Order(9)
    @DisplayName("add, remove() and element() are offer, poll and peek that throw when they cannot")
    @TryNext(
            "AbstractQueue has all three, made of yours. If you wrote your own: who throws what, when nothing is there?")
    void twinsThatThrow() {
        assertThatThrownBy(queue::remove, "remove() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(queue::element, "element() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThat(queue.add("a")).isTrue();
        assertThat(queue.add("a")).as("an equal element").isTrue();
        assertThatThrownBy(() -> queue.add(null), "add(null)").isInstanceOf(NullPointerException.class);
        assertThat(queue.element()).isEqualTo("a");
        assertThat(queue.remove()).isEqualTo("a");
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    @Order(10)
    @DisplayName("An element that has left can be collected: its slot is cleared")
    @TryNext("Moving the head past a slot does not empty it. Who still points at the element that left?")
    void releasesWhatWasPolled() {
        assertReleased("it was polled", (holder, element) -> {
            holder.offer(element);
            holder.poll();
        });
        assertReleased("it was polled and another waits behind it", (holder, element) -> {
            holder.offer(element);
            holder.offer("behind");
            holder.poll();
        });
        assertReleased("the queue was cleared", (holder, element) -> {
            holder.offer("before");
            holder.offer(element);
            holder.poll();
            assertThat(holder.peek()).isSameAs(element);
            holder.clear();
        });
    }

    static void assertReleased(String situation, BiConsumer<Queue<Object>, Object> life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + situation, element -> {
            Queue<Object> holder = new CircularArrayQueue<>(8);
            life.accept(holder, element);
            return holder;
        });
    }
}
