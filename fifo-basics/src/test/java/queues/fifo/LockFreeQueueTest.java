package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class LockFreeQueueTest {
    private final Queue<String> queue = RecordedQueue.of(new LockFreeQueue<>());

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("The element that leaves is in the node after the dummy, and that node becomes the dummy. Draw both.")
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
    @DisplayName("offer always accepts: the queue has no bound")
    @TryNext("Queue.offer returns whether the element got in. Here it always does.")
    void offerAccepts() {
        assertThat(queue.offer("a")).isTrue();
        assertThat(queue.offer("a"))
                .as("an equal element is an element of its own")
                .isTrue();
    }

    @Test
    @Order(3)
    @DisplayName("An empty queue answers null to poll and to peek")
    @TryNext("Head and tail point at a dummy from the beginning. Is there a node after it?")
    void emptyAnswersNull() {
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isNull();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    @Order(4)
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
    @Order(5)
    @DisplayName("A queue that was emptied works like a new one")
    @TryNext("After the last element has left, head and tail point at one node again: the new dummy.")
    void worksAgainAfterItWasEmptied() {
        queue.offer("a");
        queue.poll();
        queue.poll();
        queue.offer("b");

        assertThat(queue.peek()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("While nobody else is at work, size is the number of elements inside")
    @TryNext("Count what follows the dummy. A poll that finds nothing removes nothing.")
    void sizeCounts() {
        assertThat(queue.size()).isZero();
        queue.poll();
        assertThat(queue.size()).isZero();
        queue.offer("a");
        queue.offer("b");
        assertThat(queue.size()).isEqualTo(2);
        queue.poll();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.isEmpty()).isFalse();
    }

    @Test
    @Order(7)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you touch anything: Objects.requireNonNull.")
    void refusesNull() {
        queue.offer("a");

        assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(8)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("The node of the element that left is the dummy now, and the dummy is still reachable. What is in it?")
    void releasesWhatLeft() {
        assertReleased("polled, and nothing is left inside", (holder, element) -> {
            holder.offer(element);
            holder.poll();
        });
        assertReleased("polled, and another is still inside", (holder, element) -> {
            holder.offer(element);
            holder.offer("another");
            holder.poll();
        });
        assertReleased("walked, found, looked at, and polled", (holder, element) -> {
            holder.offer(element);
            Elements.of(holder);
            holder.contains(element);
            holder.peek();
            holder.poll();
        });
        assertReleased("cleared", (holder, element) -> {
            holder.offer("another");
            holder.offer(element);
            holder.clear();
        });
    }

    private static void assertReleased(String how, BiConsumer<Queue<Object>, Object> life) {
        Reachability.assertReleased("An element that has left is not kept alive by the queue: " + how, element -> {
            Queue<Object> holder = new LockFreeQueue<>();
            life.accept(holder, element);
            return holder;
        });
    }
}
