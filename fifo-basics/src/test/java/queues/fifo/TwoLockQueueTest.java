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
    @DisplayName("The iterator walks from front to back and changes nothing")
    @TryNext("Start after the dummy and follow next; the walk ends where next is null.")
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
    @DisplayName("An iterator lives with a poll in between: it fails on nothing and shows no null")
    @TryNext("hasNext has promised an element. Where is it kept until next is called, if a poll clears the node?")
    void iteratesBesideAPoll() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        Iterator<String> elements = queue.iterator();
        assertThat(elements.hasNext()).isTrue();
        queue.poll();
        queue.poll();

        assertThat(elements.next()).as("promised by hasNext").isIn("a", "b", "c");
        elements.forEachRemaining(element -> assertThat(element).isIn("b", "c"));
    }

    @Test
    @Order(11)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After a poll, the node that held the element stays on as the dummy. What is still in it?")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            Queue<Object> holder = new TwoLockQueue<>();
            holder.offer(element);
            holder.poll();
            return holder;
        });
    }
}
