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

/** What one thread sees. */
class TwoLockQueueTest {
    private final Queue<String> queue = RecordedQueue.of(new TwoLockQueue<>());

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("The oldest element is in the node after the dummy. After a poll, which node is the dummy?")
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
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    @Order(3)
    @DisplayName("An empty queue answers null to poll and to peek")
    @TryNext("The dummy is no element. Ask whether there is a node after it.")
    void emptyAnswersNull() {
        assertThat(queue.poll()).isNull();
        assertThat(queue.peek()).isNull();
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
    @TryNext("When the last element leaves, head and tail must be the same node again, and it is the dummy.")
    void worksAgainAfterItWasEmptied() {
        queue.offer("a");
        queue.poll();
        assertThat(queue.poll()).isNull();
        queue.offer("b");

        assertThat(queue.peek()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("size is the number of elements inside, whatever happened before")
    @TryNext("Count where an element really goes in or out. A poll on an empty queue takes nothing out.")
    void sizeCounts() {
        assertThat(queue.size()).isZero();
        queue.poll();
        assertThat(queue.size()).isZero();
        queue.offer("a");
        queue.offer("b");
        assertThat(queue.size()).isEqualTo(2);
        queue.peek();
        assertThat(queue.size()).isEqualTo(2);
        queue.poll();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.isEmpty()).isFalse();
    }

    @Test
    @Order(7)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you count it, take a lock, or make a node.")
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
    @TryNext("After a poll, the node that held the element stays on as the dummy. What is still in it?")
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
            Queue<Object> holder = new TwoLockQueue<>();
            life.accept(holder, element);
            return holder;
        });
    }

    @Test
    @Order(9)
    @DisplayName("An interrupt disturbs no call: each does what it always does, and the interrupt stays pending")
    @TryNext("Nobody waits here for something to happen. Which way of taking a lock does not listen to interrupts?")
    void interruptDisturbsNothing() {
        Thread.currentThread().interrupt();
        boolean accepted;
        String seen;
        String taken;
        boolean pending;
        try {
            accepted = queue.offer("a");
            seen = queue.peek();
            taken = queue.poll();
        } finally {
            pending = Thread.interrupted();
        }

        assertThat(accepted).as("offer, interrupted").isTrue();
        assertThat(seen).as("peek, interrupted").isEqualTo("a");
        assertThat(taken).as("poll, interrupted").isEqualTo("a");
        assertThat(pending).as("the interrupt is still pending").isTrue();
    }
}
