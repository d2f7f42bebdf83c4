package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** The walk of the consumer, while nobody else is there. */
class SpscRingBufferIteratorTest {
    private final Queue<Integer> ring = RecordedQueue.of(new SpscRingBuffer<>(3));

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back, across the end of the array, and changes nothing")
    @TryNext("Walk over indices, not over slots: the front is where the consumer's index is.")
    void iteratesInOrder() {
        for (int turned = 0; turned < 8; turned++) {
            ring.offer(1);
            ring.offer(2);
            ring.offer(3);
            assertThat(Elements.of(ring)).containsExactly(1, 2, 3);
            assertThat(ring.size()).isEqualTo(3);
            ring.clear();
            ring.offer(4);
            ring.offer(5);
            ring.clear();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Every iterator walks on its own, and asking hasNext twice moves nothing")
    @TryNext("Where does the walk stand? That belongs to the iterator, not to the ring; only next() moves it.")
    void iteratorsAreIndependent() {
        ring.offer(1);
        ring.offer(2);
        Iterator<Integer> one = ring.iterator();
        Iterator<Integer> other = ring.iterator();

        assertThat(one.hasNext()).as("hasNext()").isTrue();
        assertThat(one.hasNext()).as("hasNext(), asked again").isTrue();
        assertThat(one.next()).isEqualTo(1);
        assertThat(one.next()).isEqualTo(2);
        assertThat(other.next()).as("the other iterator's first element").isEqualTo(1);
        assertThat(ring.iterator().next()).as("a new iterator's first element").isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("next() must not return null and must not run round again when the walk is over.")
    void iteratorEnds() {
        ring.offer(1);
        Iterator<Integer> elements = ring.iterator();
        elements.next();

        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Order(4)
    @DisplayName("The iterator's remove takes the element out of the ring, or says that it cannot")
    @TryNext("The iterator of a copy removes from the copy. What does the ring's own remove(Object) answer then?")
    void removesOrRefuses() {
        ring.offer(1);
        ring.offer(2);
        Iterator<Integer> elements = ring.iterator();
        elements.next();

        if (isRemoved(elements)) {
            assertThat(Elements.of(ring)).containsExactly(2);
        } else {
            assertThat(Elements.of(ring)).containsExactly(1, 2);
        }
    }

    private static boolean isRemoved(Iterator<Integer> elements) {
        try {
            elements.remove();
            return true;
        } catch (UnsupportedOperationException refused) {
            return false;
        }
    }
}
