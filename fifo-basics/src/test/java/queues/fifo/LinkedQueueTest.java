package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class LinkedQueueTest {
    private static final int MANY = 10_000;

    private final Queue<String> queue = RecordedQueue.of(new LinkedQueue<>());

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("offer adds behind the last node, poll takes from the first. Draw three nodes and the two ends.")
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
    @TryNext("Ask whether there is a first node before you use it.")
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
    @TryNext("When the last node leaves, what do head and tail point at? Both ends must agree that nothing is left.")
    void worksAgainAfterItWasEmptied() {
        queue.offer("a");
        queue.poll();
        queue.offer("b");

        assertThat(queue.peek()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("size is the number of elements inside, whatever happened before")
    @TryNext(
            "Every path that adds counts one up, every path that removes counts one down; poll on empty removes nothing.")
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
    @DisplayName("Two queues share nothing")
    @TryNext("A static field exists once for all queues.")
    void queuesAreIndependent() {
        Queue<String> other = new LinkedQueue<>();
        other.offer("x");

        assertThat(queue.poll())
                .as("poll of a queue that nothing was offered to")
                .isNull();
        assertThat(queue.size()).isZero();
        assertThat(other.poll()).isEqualTo("x");
    }

    @Test
    @Order(9)
    @DisplayName("A queue has no bound: 10 000 elements go in and come out in order")
    @TryNext("Nothing may depend on how many there are: no fixed array, no method that calls itself once per node.")
    void holdsMany() {
        Queue<Integer> many = new LinkedQueue<>();
        for (int i = 0; i < MANY; i++) {
            assertThat(many.offer(i)).as("offer(%d)", i).isTrue();
        }
        assertThat(many.size()).as("size()").isEqualTo(MANY);
        assertThat(Elements.of(many).size()).as("elements walked").isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(many.poll()).as("poll number %d", i).isEqualTo(i);
        }
        assertThat(many.poll()).as("poll() in the end").isNull();
    }

    @Test
    @Order(10)
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
    @Order(11)
    @DisplayName("An element that was polled can be collected: the queue does not hold on to it")
    @TryNext("After poll, no field and no node that is still linked may point at the element that left.")
    void releasesWhatWasPolled() {
        assertReleased("the queue is empty again", (holder, element) -> {
            holder.offer(element);
            holder.poll();
        });
        assertReleased("another waits behind it", (holder, element) -> {
            holder.offer(element);
            holder.offer("behind");
            holder.poll();
        });
    }

    static void assertReleased(String situation, BiConsumer<Queue<Object>, Object> life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + situation, element -> {
            Queue<Object> holder = new LinkedQueue<>();
            life.accept(holder, element);
            return holder;
        });
    }
}
