package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class LinkedQueueIteratorTest {
    private final Queue<String> queue = RecordedQueue.of(new LinkedQueue<>());

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back and changes nothing")
    @TryNext("Start at the first node and follow next; the walk ends where next is null.")
    void iteratesInOrder() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(Elements.of(queue)).containsExactly("a", "b", "c");
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    @Order(2)
    @DisplayName("Every iterator walks on its own, and asking hasNext twice moves nothing")
    @TryNext("Where does the walk stand? That belongs to the iterator, not to the queue; only next() moves it.")
    void iteratorsAreIndependent() {
        queue.offer("a");
        queue.offer("b");
        Iterator<String> one = queue.iterator();
        Iterator<String> other = queue.iterator();

        assertThat(one.hasNext()).as("hasNext()").isTrue();
        assertThat(one.hasNext()).as("hasNext(), asked again").isTrue();
        assertThat(one.next()).isEqualTo("a");
        assertThat(one.next()).isEqualTo("b");
        assertThat(other.next()).as("the other iterator's first element").isEqualTo("a");
        assertThat(queue.iterator().next()).as("a new iterator's first element").isEqualTo("a");
    }

    @Test
    @Order(3)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("next() must not return null and must not fail with a null pointer when the walk is over.")
    void iteratorEnds() {
        queue.offer("a");
        Iterator<String> elements = queue.iterator();
        elements.next();

        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(4)
    @DisplayName("Removing the last element while iterating leaves a queue that can grow again")
    @TryNext("The iterator's remove may take out the node that tail points at. Where does the next offer link to?")
    void removesTheTailWhileIterating() {
        queue.offer("a");
        queue.offer("b");

        assertThat(queue.remove("b")).isTrue();
        queue.offer("c");

        assertThat(Elements.of(queue)).containsExactly("a", "c");
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    @Order(5)
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

        assertThat(Elements.of(queue)).containsExactly("c");
        assertThat(queue.peek()).isEqualTo("c");
    }

    @Test
    @Order(6)
    @DisplayName("A second remove without a next is refused, wherever the walk stands, and changes nothing")
    @TryNext(
            "After remove nothing has been returned by next yet. Note that, and do not let a neighbour stand in for it.")
    void removesOnlyOnce() {
        for (int steps = 1; steps <= 3; steps++) {
            Queue<String> each = RecordedQueue.of(new LinkedQueue<>());
            each.offer("a");
            each.offer("b");
            each.offer("c");
            Iterator<String> elements = each.iterator();
            for (int step = 0; step < steps; step++) {
                elements.next();
            }
            elements.remove();

            assertThatThrownBy(elements::remove, "a second remove")
                    .as("a second remove, %d steps into the walk", steps)
                    .isInstanceOf(IllegalStateException.class);
            assertThat(each.size()).isEqualTo(2);
            assertThat(Elements.of(each)).hasSize(2);
        }
    }

    @Test
    @Order(7)
    @DisplayName("Among equal elements the iterator's remove takes out the one that next returned")
    @TryNext("Equal elements are different nodes. remove() knows which node it stands on; it need not search.")
    void removesTheRightOneAmongEquals() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("a");
        Iterator<String> elements = queue.iterator();
        elements.next();
        elements.next();
        elements.next();
        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        elements.remove();

        assertThat(Elements.of(queue)).containsExactly("a", "b");
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    @Order(8)
    @DisplayName("contains and remove(Object) compare with equals, and take the first that fits")
    @TryNext("AbstractCollection has both, made of your iterator: if you wrote your own, compare with equals, not ==.")
    void comparesWithEquals() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("a");

        assertThat(queue.contains(new String("b"))).isTrue();
        assertThat(queue.contains("c")).isFalse();
        queue.offer("Aa");
        assertThat(queue.contains("BB"))
                .as("contains(BB): it has the hash code of Aa")
                .isFalse();
        queue.remove((Object) "Aa");
        assertThat(queue.remove((Object) new String("a"))).isTrue();
        assertThat(Elements.of(queue)).containsExactly("b", "a");
    }

    @Test
    @Order(9)
    @DisplayName("The iterator's remove takes what next returned, also when hasNext was asked in between")
    @TryNext("hasNext only looks. If it prepares the next element, it must not forget which was returned last.")
    void removesAfterHasNext() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        for (Iterator<String> elements = queue.iterator(); elements.hasNext(); ) {
            String each = elements.next();
            assertThat(elements.hasNext())
                    .as("hasNext() after next() → " + each)
                    .isEqualTo(!each.equals("c"));
            if (!each.equals("b")) {
                elements.remove();
            }
        }

        assertThat(Elements.of(queue)).containsExactly("b");
    }

    @Test
    @Order(10)
    @DisplayName("Null is in no queue: contains(null) and remove(null) find nothing and change nothing")
    @TryNext(
            "AbstractCollection has both, made of your iterator. If you wrote your own: false, or a NullPointerException.")
    void findsNoNull() {
        queue.offer("a");

        assertThat(foundNull(queue::contains)).as("contains(null)").isFalse();
        assertThat(foundNull(queue::remove)).as("remove(null)").isFalse();
        assertThat(Elements.of(queue)).containsExactly("a");
    }

    /** A collection that holds no null may refuse the question: java.util.Collection leaves it the choice. */
    private static boolean foundNull(Predicate<Object> call) {
        try {
            return call.test(null);
        } catch (NullPointerException refused) {
            return false;
        }
    }
}
