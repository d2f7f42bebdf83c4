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
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

class LockFreeQueueIteratorTest {
    private static final int ENDLESS = 100;

    private final Queue<String> queue = RecordedQueue.of(new LockFreeQueue<>());

    @Test
    @Order(1)
    @DisplayName("The iterator walks from front to back and changes nothing")
    @TryNext("Start at the dummy and follow next; the dummy itself has nothing to return.")
    void iteratesInOrder() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(rest(queue.iterator())).containsExactly("a", "b", "c");
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
    @DisplayName("What hasNext has promised, next returns, even if the element leaves in between")
    @TryNext("Between hasNext and next another thread may poll. Who keeps the element that was promised?")
    void keepsItsPromise() {
        queue.offer("a");
        Iterator<String> elements = queue.iterator();

        assertThat(elements.hasNext()).as("hasNext()").isTrue();
        queue.poll();

        assertThat(elements.next()).as("next, after hasNext said true").isEqualTo("a");
        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
    }

    @Test
    @Order(4)
    @DisplayName("A walk that is under way survives changes: no exception, no null, and nothing that stayed is missed")
    @TryNext("The node the iterator stands on may have left. Its next still leads to those that are inside.")
    void survivesChanges() {
        queue.addAll(List.of("a", "b", "c", "d"));
        Iterator<String> elements = queue.iterator();
        elements.next();
        queue.poll();
        queue.poll();
        queue.poll();
        queue.offer("e");

        List<String> seen = new ArrayList<>();
        try (Crew crew = Crew.of("LockFreeQueue")) {
            crew.start("walker", () -> seen.addAll(rest(elements))).awaitEnd();
        }

        assertThat(seen).as("what stayed inside").contains("d").doesNotContainNull();
        assertThat(List.of("b", "c", "d", "e"))
                .as("nothing else, nothing twice")
                .containsSubsequence(seen);
    }

    @Test
    @Order(5)
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

    private static List<String> rest(Iterator<String> elements) {
        List<String> seen = new ArrayList<>();
        while (elements.hasNext() && seen.size() < ENDLESS) {
            seen.add(elements.next());
        }
        return seen;
    }
}
