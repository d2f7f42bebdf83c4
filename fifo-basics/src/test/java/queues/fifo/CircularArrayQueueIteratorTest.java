package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class CircularArrayQueueIteratorTest {
    private static final int LARGEST = 5;

    private final Queue<String> queue = RecordedQueue.of(new CircularArrayQueue<>(4));

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back and changes nothing, wherever the head stands")
    @TryNext("The first element is at the head, not in slot 0, and the walk goes on behind the end of the array.")
    void iteratesInOrder() {
        for (int rotation = 0; rotation <= 4; rotation++) {
            Queue<Integer> ring = CircularArrayQueueGrowthTest.rotated(4, rotation);
            ring.offer(1);
            ring.offer(2);
            ring.offer(3);
            assertThat(Elements.of(ring)).containsExactly(1, 2, 3);
            assertThat(ring.size()).isEqualTo(3);
            ring.offer(4);
            assertThat(Elements.of(ring)).as("a full ring").containsExactly(1, 2, 3, 4);
        }
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
        assertThat(queue.peek()).isEqualTo("a");
    }

    @Test
    @Order(3)
    @DisplayName("An iterator past the end throws NoSuchElementException, also when the ring is full")
    @TryNext(
            "The walk ends after size elements. It must not go round a second time, nor yield what is in an empty slot.")
    void iteratorEnds() {
        for (String each : List.of("a", "b", "c", "d")) {
            queue.offer(each);
        }
        Iterator<String> elements = queue.iterator();
        for (int i = 0; i < 4; i++) {
            elements.next();
        }

        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        queue.clear();
        assertThatThrownBy(() -> queue.iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(4)
    @DisplayName("The iterator's remove takes out exactly the element that next returned, once")
    @TryNext("Remember whether next() was called since the last remove. What is equal is not the same element.")
    void removesWhatWasReturned() {
        for (String each : List.of("a", "b", "a")) {
            queue.offer(each);
        }
        Iterator<String> elements = queue.iterator();

        assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
        elements.next();
        elements.next();
        elements.next();
        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        elements.remove();
        assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);

        assertThat(Elements.of(queue)).containsExactly("a", "b");
    }

    @Test
    @Order(5)
    @DisplayName("Removal while iterating closes the gap: every ring, every head, every choice of elements")
    @TryNext("What stands behind the removed one moves up by a slot, round the end too. Which one is next then?")
    void removesAnyChoice() {
        for (int capacity = 1; capacity <= LARGEST; capacity++) {
            for (int rotation = 0; rotation < capacity; rotation++) {
                for (int size = 1; size <= capacity; size++) {
                    for (int choice = 0; choice < 1 << size; choice++) {
                        removeChosen(capacity, rotation, size, choice);
                    }
                }
            }
        }
    }

    /** Fills a ring with 0, 1, 2 …, and takes out those whose bit is set in {@code choice}. */
    private static void removeChosen(int capacity, int rotation, int size, int choice) {
        String where = "a ring of %d, head moved on by %d".formatted(capacity, rotation);
        Queue<Integer> ring = CircularArrayQueueGrowthTest.rotated(capacity, rotation);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ring.offer(i);
        }
        Iterator<Integer> elements = ring.iterator();
        for (int i = 0; i < size; i++) {
            assertThat(elements.next()).as(where).isEqualTo(i);
            if ((choice & 1 << i) != 0) {
                elements.remove();
            } else {
                left.add(i);
            }
        }
        assertThat(elements.hasNext())
                .as("hasNext() at the end of the walk over " + where)
                .isFalse();
        assertThat(Elements.of(ring)).as(where).isEqualTo(left);
        ring.offer(size);
        left.add(size);
        for (Integer each : left) {
            assertThat(ring.poll()).as(where).isEqualTo(each);
        }
        assertThat(ring.poll()).as(where).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("contains and remove(Object) compare with equals, and take the first that fits")
    @TryNext("AbstractCollection has both, made of your iterator: if you wrote your own, compare with equals, not ==.")
    void comparesWithEquals() {
        for (String each : List.of("a", "b", "a")) {
            queue.offer(each);
        }

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
    @Order(7)
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
    @Order(8)
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
