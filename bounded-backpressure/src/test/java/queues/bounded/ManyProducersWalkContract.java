package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** The walk over the elements, while nobody else is there; the same for one consumer and for many. */
abstract class ManyProducersWalkContract {
    private Queue<Integer> ring;

    abstract <E> Queue<E> of(int capacity);

    @BeforeEach
    void ringOfFour() {
        ring = RecordedQueue.of(of(4));
    }

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back, across the end of the array, and changes nothing")
    @TryNext("Walk over places, not over slots: the front is where the next poll takes.")
    void iteratesInOrder() {
        for (int turned = 0; turned < 9; turned++) {
            ring.offer(1);
            ring.offer(2);
            ring.offer(3);
            assertThat(Elements.of(ring)).as("what a walk shows").containsExactly(1, 2, 3);
            assertThat(ring.size()).as("size() after the walk").isEqualTo(3);
            ring.poll();
            assertThat(Elements.of(ring)).as("a walk after a poll").containsExactly(2, 3);
            ring.clear();
            assertThat(Elements.of(ring)).as("a walk after clear()").isEmpty();
        }
    }

    @Test
    @Order(2)
    @DisplayName("A full one shows all of its elements, each once")
    @TryNext("When all slots are filled, the walk ends where it began. How do you know that it has ended?")
    void showsAllOfAFullOne() {
        for (int capacity = 1; capacity <= 4; capacity *= 2) {
            Queue<Integer> full = RecordedQueue.of(of(capacity));
            for (int i = 0; i < 3 * capacity; i++) {
                if (i >= capacity) {
                    full.poll();
                }
                full.offer(i);
            }
            assertThat(Elements.of(full))
                    .as("a walk over %d of %d", capacity, capacity)
                    .hasSize(capacity);
            assertThat(full.contains(3 * capacity - 1)).as("contains the last").isTrue();
            assertThat(full.contains(capacity - 1))
                    .as("contains one that has left")
                    .isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("Every iterator walks on its own, and asking hasNext twice moves nothing")
    @TryNext("Where does the walk stand? That belongs to the iterator; only next() moves it.")
    void iteratorsAreIndependent() {
        ring.offer(1);
        ring.offer(2);
        Iterator<Integer> one = ring.iterator();
        Iterator<Integer> other = ring.iterator();

        assertThat(one.hasNext()).as("hasNext()").isTrue();
        assertThat(one.hasNext()).as("hasNext(), asked again").isTrue();
        assertThat(one.next()).as("next()").isEqualTo(1);
        assertThat(one.next()).as("next(), the second").isEqualTo(2);
        assertThat(other.next()).as("the other iterator's first element").isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("next() must not return null and must not run round again when the walk is over.")
    void iteratorEnds() {
        ring.offer(1);
        Iterator<Integer> elements = ring.iterator();
        elements.next();

        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next, "next() past the end").isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(5)
    @DisplayName("The iterator's remove takes the element out, or says that it cannot")
    @TryNext("The iterator of a copy removes from the copy. What does remove(Object) answer then?")
    void removesOrRefuses() {
        ring.offer(1);
        ring.offer(2);
        Iterator<Integer> elements = ring.iterator();
        elements.next();

        boolean removed = true;
        try {
            elements.remove();
        } catch (UnsupportedOperationException refused) {
            removed = false;
        }
        assertThat(ring.size()).as("size() after the iterator's remove()").isEqualTo(removed ? 1 : 2);
        assertThat(ring.poll()).as("poll() after it").isEqualTo(removed ? 2 : 1);
    }
}
