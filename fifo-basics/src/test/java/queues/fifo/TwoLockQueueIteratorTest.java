package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** What a walk sees, also when the queue changes under it. */
class TwoLockQueueIteratorTest {
    private final Queue<String> queue = RecordedQueue.of(new TwoLockQueue<>());

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back and changes nothing")
    @TryNext("Start after the dummy and follow next; the walk ends where next is null.")
    void iteratesInOrder() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(Elements.of(queue)).containsExactly("a", "b", "c");
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    @Order(2)
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
    @Order(3)
    @DisplayName("An iterator lives with a poll in between: no exception, no null, and nothing that stayed is missed")
    @TryNext(
            "What hasNext has promised must be kept somewhere. And from a node that has left, which way leads back in?")
    void iteratesBesideAPoll() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        Iterator<String> elements = queue.iterator();
        assertThat(elements.hasNext()).as("hasNext()").isTrue();
        queue.poll();
        queue.poll();

        List<String> seen = new ArrayList<>();
        try (Crew crew = Crew.of("TwoLockQueue")) {
            crew.start("walker", () -> elements.forEachRemaining(seen::add)).awaitEnd();
        }

        assertThat(seen)
                .as("promised by hasNext, and what stayed")
                .doesNotContainNull()
                .contains("c");
        assertThat(List.of("a", "b", "c")).as("nothing else, nothing twice").containsSubsequence(seen);
    }

    @Test
    @Order(4)
    @DisplayName("The iterator's remove takes the element out, or it refuses; it never pretends")
    @TryNext(
            "A remove that came with a copy removes from the copy. One that nobody overrides refuses, and that is enough.")
    void removesOrRefuses() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        Iterator<String> elements = queue.iterator();
        elements.next();
        elements.next();

        List<String> left = List.of("a", "c");
        try {
            elements.remove();
        } catch (UnsupportedOperationException refused) {
            left = List.of("a", "b", "c");
        }
        assertThat(queue.size()).as("size() after remove()").isEqualTo(left.size());
        for (String each : left) {
            assertThat(queue.poll()).isEqualTo(each);
        }
        assertThat(queue.poll()).isNull();
    }
}
