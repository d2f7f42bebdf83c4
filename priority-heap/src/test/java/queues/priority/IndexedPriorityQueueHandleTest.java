package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.HeapOrder;
import queues.kit.Story;
import queues.kit.TryNext;

class IndexedPriorityQueueHandleTest {
    private static final int SIZE = 6;
    private static final int APART = 10;

    private final RecordedPriorities<String> queue = RecordedPriorities.begin();

    private record Invented(String element) implements Handle<String> {}

    /** All of these are equal. */
    private static final class Alike {
        private final String name;

        Alike(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Alike;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    @Order(1)
    @DisplayName("A handle knows its element, while it waits and when it has left")
    @TryNext("element() is a field of the handle. It has nothing to do with where the element stands.")
    void knowsItsElement() {
        Handle<String> a = queue.add("a", 2);
        Handle<String> b = queue.add("b", 1);
        for (int i = 0; i < 3; i++) {
            assertThat(a.element()).as("element() of the handle of a").isEqualTo("a");
            assertThat(b.element()).as("element() of the handle of b").isEqualTo("b");
            queue.poll();
        }
    }

    @Test
    @Order(2)
    @DisplayName("A handle finds its element after others have moved, whatever moved them")
    @TryNext("Whoever changes slots must tell the handle, each time: on the way up, on the way down, into a gap.")
    void staysValidAcrossMoves() {
        for (List<Integer> layout : HeapOrder.layouts(2, SIZE)) {
            for (int mover = 0; mover <= SIZE; mover++) {
                for (int to = 0; to <= SIZE; to++) {
                    for (int found = 0; found < SIZE; found++) {
                        moveAndFind(layout, mover, to * APART + APART / 2, found);
                    }
                }
            }
        }
    }

    /** Moves one (or polls, if there is none of that number), then gives another the very last priority. */
    private static void moveAndFind(List<Integer> layout, int mover, int priority, int found) {
        RecordedPriorities<Integer> numbers = RecordedPriorities.begin();
        Map<Integer, Integer> priorities = new HashMap<>();
        List<Handle<Integer>> handles = new ArrayList<>();
        for (Integer each : layout) {
            handles.add(numbers.add(each, each * APART));
            priorities.put(each, each * APART);
        }
        if (mover < SIZE) {
            numbers.reprioritize(handles.get(mover), priority);
            priorities.put(layout.get(mover), priority);
        } else {
            priorities.remove(numbers.poll());
        }
        if (priorities.containsKey(layout.get(found))) {
            numbers.reprioritize(handles.get(found), SIZE * APART * APART);
            priorities.put(layout.get(found), SIZE * APART * APART);
        }
        expectInOrder(numbers, priorities);
    }

    private static void expectInOrder(RecordedPriorities<Integer> numbers, Map<Integer, Integer> priorities) {
        List<Integer> expected = priorities.keySet().stream()
                .sorted(Comparator.comparing(priorities::get))
                .toList();
        for (Integer each : expected) {
            assertThat(numbers.poll()).isEqualTo(each);
        }
        assertThat(numbers.poll()).isNull();
    }

    @Test
    @Order(3)
    @DisplayName("Elements are told apart by their handles alone: equals and hashCode play no part")
    @TryNext("What leads from a handle to its place? Something equal may stand in another place.")
    void equalsPlaysNoPart() {
        for (int moved = 0; moved < SIZE; moved++) {
            RecordedPriorities<Alike> alikes = RecordedPriorities.begin();
            List<Handle<Alike>> handles = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                handles.add(alikes.add(new Alike("number " + i), i));
            }
            int cancelled = (moved + 1) % SIZE;
            alikes.reprioritize(handles.get(moved), SIZE);
            assertThat(alikes.cancel(handles.get(cancelled))).isTrue();
            for (int i = 0; i < SIZE; i++) {
                if (i != moved && i != cancelled) {
                    assertThat(alikes.poll()).hasToString("number " + i);
                }
            }
            assertThat(alikes.poll()).hasToString("number " + moved);
        }
    }

    @Test
    @Order(4)
    @DisplayName("One element that is inside twice has two handles, and each speaks for one of the two")
    @TryNext("A map from elements to their places has room for one of them.")
    void oneElementTwice() {
        Handle<String> early = queue.add("a", 1);
        Handle<String> late = queue.add("a", 3);
        queue.add("b", 2);

        assertThat(early == late).as("whether both handles are one").isFalse();
        queue.reprioritize(late, 4);
        assertThat(queue.cancel(early)).isTrue();
        assertThat(queue.cancel(early)).isFalse();
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.cancel(late)).isFalse();
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(5)
    @DisplayName("The handle of an element that was cancelled is refused, and nobody else suffers")
    @TryNext("The place it names belongs to somebody else now. Who tells the handle?")
    void staleAfterCancel() {
        for (int leaving = 0; leaving < SIZE; leaving++) {
            RecordedPriorities<String> words = RecordedPriorities.begin();
            List<Handle<String>> handles = addSome(words);
            assertThat(words.cancel(handles.get(leaving))).isTrue();
            expectRefused(words, handles.get(leaving));
            expectAllBut(leaving, words);
            expectRefused(words, handles.get(leaving));
            assertThat(words.isEmpty()).isTrue();
        }
    }

    @Test
    @Order(6)
    @DisplayName("The handle of an element that was polled is refused, and nobody else suffers")
    @TryNext("poll takes an element out as cancel does. What does its handle name afterwards?")
    void staleAfterPoll() {
        for (int polled = 1; polled <= SIZE; polled++) {
            RecordedPriorities<String> words = RecordedPriorities.begin();
            List<Handle<String>> handles = addSome(words);
            for (int i = 0; i < polled; i++) {
                assertThat(words.poll()).isEqualTo("w" + i);
            }
            for (int i = 0; i < polled; i++) {
                expectRefused(words, handles.get(i));
            }
            for (int i = polled; i < SIZE; i++) {
                assertThat(words.poll()).isEqualTo("w" + i);
            }
            assertThat(words.poll()).isNull();
        }
    }

    @Test
    @Order(7)
    @DisplayName("A stale handle stays stale when the same element is added again")
    @TryNext("Each add makes a new handle. The old one must not find what only looks like its element.")
    void staleForEver() {
        Handle<String> first = queue.add("a", 1);
        queue.poll();
        Handle<String> second = queue.add("a", 1);

        expectRefused(queue, first);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.cancel(second)).isTrue();
        expectRefused(queue, first);
        expectRefused(queue, second);
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(8)
    @DisplayName("A handle of another queue is refused, and nothing changes in either")
    @TryNext("A place is a number, and fits every queue. Is what stands in that place here this very element?")
    void foreign() {
        for (int size = 0; size <= SIZE; size++) {
            RecordedPriorities<String> words = RecordedPriorities.begin();
            RecordedPriorities<String> others = RecordedPriorities.another();
            List<Handle<String>> handles = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                handles.add(others.add("o" + i, i * APART));
            }
            for (int i = 0; i < size; i++) {
                words.add("w" + i, i * APART);
            }
            for (Handle<String> each : handles) {
                expectRefused(words, each);
            }
            for (int i = 0; i < size; i++) {
                assertThat(words.poll()).isEqualTo("w" + i);
            }
            assertThat(words.poll()).isNull();
            for (int i = 0; i < SIZE; i++) {
                assertThat(others.poll()).isEqualTo("o" + i);
            }
        }
    }

    @Test
    @Order(9)
    @DisplayName("A handle of a queue that is far larger is refused as well, and nothing changes")
    @TryNext("There the place exists. Does it here?")
    void ofALargerQueue() {
        for (int size : new int[] {1, 100, 1_000}) {
            Story.begin();
            IndexedPriorityQueue<String, Integer> larger = new IndexedPriorityQueue<>(Comparator.naturalOrder());
            for (int i = 1; i < size; i++) {
                larger.add("o" + i, i);
            }
            Handle<String> last = larger.add("o" + size, size);
            Story.add("add", "other.add, " + size + " times, the last one " + last.element(), "done");
            RecordedPriorities<String> words =
                    RecordedPriorities.of(new IndexedPriorityQueue<String, Integer>(Comparator.naturalOrder()));
            expectRefused(words, last);
            words.add("a", 1);
            expectRefused(words, last);
            assertThat(words.poll()).isEqualTo("a");
            expectRefused(words, last);
            assertThat(larger.size()).isEqualTo(size);
        }
    }

    @Test
    @Order(10)
    @DisplayName("A handle that no queue has made is refused")
    @TryNext("Handle is an interface, and anybody can implement it. Look before you cast.")
    void madeByNobody() {
        Handle<String> invented = new Invented("a");
        expectRefused(queue, invented);
        queue.add("a", 1);
        expectRefused(queue, invented);
        assertThat(queue.poll()).isEqualTo("a");
    }

    private static void expectRefused(RecordedPriorities<String> words, Handle<String> handle) {
        int before = words.size();
        assertThat(words.cancel(handle)).isFalse();
        assertThatThrownBy(() -> words.reprioritize(handle, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> words.reprioritize(handle, SIZE * APART)).isInstanceOf(IllegalArgumentException.class);
        assertThat(words.size()).isEqualTo(before);
    }

    private static List<Handle<String>> addSome(RecordedPriorities<String> words) {
        List<Handle<String>> handles = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            handles.add(words.add("w" + i, i * APART));
        }
        return handles;
    }

    private static void expectAllBut(int left, RecordedPriorities<String> words) {
        for (int i = 0; i < SIZE; i++) {
            if (i != left) {
                assertThat(words.poll()).isEqualTo("w" + i);
            }
        }
        assertThat(words.poll()).isNull();
    }
}
