package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class LinkedQueueTest {
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
    @DisplayName("The iterator walks from front to back and changes nothing")
    @TryNext("Start at the first node and follow next; the walk ends where next is null.")
    void iteratesInOrder() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(queue).containsExactly("a", "b", "c");
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    @Order(9)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("next() must not return null and must not fail with a null pointer when the walk is over.")
    void iteratorEnds() {
        queue.offer("a");
        Iterator<String> elements = queue.iterator();
        elements.next();

        assertThat(elements.hasNext()).isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(10)
    @DisplayName("Removing the last element while iterating leaves a queue that can grow again")
    @TryNext("The iterator's remove may take out the node that tail points at. Where does the next offer link to?")
    void removesTheTailWhileIterating() {
        queue.offer("a");
        queue.offer("b");

        assertThat(queue.remove("b")).isTrue();
        queue.offer("c");

        assertThat(queue).containsExactly("a", "c");
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    @Order(11)
    @DisplayName("The iterator's remove takes out exactly the element that next returned, once")
    @TryNext("Two removes in a row keep the same node before them; a second remove without a next is an error.")
    void removesWhatWasReturned() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        Iterator<String> elements = queue.iterator();

        assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
        elements.next();
        elements.remove();
        assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
        elements.next();
        elements.remove();

        assertThat(queue).containsExactly("c");
        assertThat(queue.peek()).isEqualTo("c");
    }

    @Test
    @Order(12)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After poll, no field and no node that is still linked may point at the element that left.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            Queue<Object> holder = new LinkedQueue<>();
            holder.offer(element);
            holder.poll();
            return holder;
        });
    }
}
