package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static queues.priority.StablePriorityQueueTest.BY_LETTER;

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
import queues.kit.Story;
import queues.kit.TryNext;

class StablePriorityQueueRemoveTest {
    private static final int LENGTH = 6;
    private static final List<String> WORDS = List.of("a1", "b1", "b2");

    private final Queue<String> queue = RecordedQueue.of(new StablePriorityQueue<>(BY_LETTER));

    @Test
    @Order(1)
    @DisplayName("remove(Object) takes the oldest of those that are equal, and all others keep their order")
    @TryNext("Of two that are equal, the one you meet first need not be the one that came first.")
    void removesTheOldest() {
        for (List<String> offered : sequences()) {
            for (String removed : WORDS) {
                Queue<String> words = filled(offered);
                Queue<String> model = new StableModel<>(BY_LETTER);
                model.addAll(offered);
                assertThat(words.remove((Object) removed)).isEqualTo(model.remove((Object) removed));
                expectSame(words, model);
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("remove(Object) and contains compare with equals, and the comparator has no say")
    @TryNext("Two words with one first letter are equals for the comparator. Are they the same word?")
    void comparesWithEquals() {
        List.of("a1", "b1").forEach(queue::offer);

        assertThat(queue.contains("a2")).isFalse();
        assertThat(queue.remove((Object) "a2")).isFalse();
        assertThat(queue.contains(new String("b1"))).isTrue();
        assertThat(queue.contains(7)).as("contains(7), which is no word").isFalse();
        assertThat(queue.remove((Object) 7)).as("remove(7), which is no word").isFalse();
        assertThat(queue.remove((Object) new String("b1"))).isTrue();
        assertThat(queue.remove((Object) "b1")).as("remove(b1), a second time").isFalse();
        assertThat(Elements.of(queue)).containsExactly("a1");
    }

    @Test
    @Order(3)
    @DisplayName("Null is in no queue: contains(null) and remove(null) find nothing and change nothing")
    @TryNext("Ask your element whether it equals null, not the other way round. A NullPointerException will do too.")
    void findsNoNull() {
        assertThat(foundNull(queue::remove)).as("remove(null) when empty").isFalse();
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

    @Test
    @Order(4)
    @DisplayName("The iterator yields every element once, and what it removes leaves the others in their order")
    @TryNext("Whatever moves into the gap keeps its age, and must still be met by the walk, and only once.")
    void removesAnyChoice() {
        for (List<String> offered : sequences()) {
            for (int choice = 0; choice < 1 << WORDS.size(); choice++) {
                removeChosen(offered, choice);
            }
        }
    }

    /** Takes those out whose bit is set in {@code choice}. */
    private static void removeChosen(List<String> offered, int choice) {
        Queue<String> words = filled(offered);
        Queue<String> model = new StableModel<>(BY_LETTER);
        model.addAll(offered);
        model.removeIf(each -> isChosen(each, choice));
        List<String> seen = new ArrayList<>();
        for (Iterator<String> elements = words.iterator(); elements.hasNext() && seen.size() <= LENGTH; ) {
            String each = elements.next();
            seen.add(each);
            if (isChosen(each, choice)) {
                elements.remove();
            }
        }
        assertThat(seen).as("what the iterator yields").containsExactlyInAnyOrderElementsOf(offered);
        expectSame(words, model);
    }

    private static boolean isChosen(String word, int choice) {
        return (choice & 1 << WORDS.indexOf(word)) != 0;
    }

    @Test
    @Order(5)
    @DisplayName("The iterator's remove takes out the very element that next returned, once")
    @TryNext("Remember whether next() was called since the last remove. What is equal is not the same element.")
    void removesWhatWasReturned() {
        String one = new String("a");
        String other = new String("a");
        for (String kept : List.of(one, other)) {
            queue.clear();
            queue.offer(one);
            queue.offer(other);
            Iterator<String> elements = queue.iterator();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            while (elements.next() == kept) {}
            elements.remove();
            assertThatThrownBy(elements::remove).isInstanceOf(IllegalStateException.class);
            assertThat(queue.size()).isEqualTo(1);
            assertThat(queue.peek() == kept)
                    .as("whether the other of two equal elements is left")
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("hasNext only looks. If it prepares the next element, it must not forget which was returned last.")
    void iteratorEnds() {
        assertThatThrownBy(() -> queue.iterator().next()).isInstanceOf(NoSuchElementException.class);
        queue.offer("a");
        queue.offer("b");
        queue.poll();
        Iterator<String> elements = queue.iterator();
        assertThat(elements.next()).isEqualTo("b");
        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        elements.remove();
        assertThat(queue.isEmpty()).isTrue();
    }

    private static void expectSame(Queue<String> words, Queue<String> model) {
        assertThat(words.size()).isEqualTo(model.size());
        while (!model.isEmpty()) {
            assertThat(words.poll()).isEqualTo(model.poll());
        }
        assertThat(words.poll()).isNull();
    }

    /** Every way to offer one of the words, {@link #LENGTH} times. */
    private static List<List<String>> sequences() {
        List<List<String>> found = new ArrayList<>(List.of(List.of()));
        for (int place = 0; place < LENGTH; place++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> each : found) {
                for (String word : WORDS) {
                    List<String> more = new ArrayList<>(each);
                    more.add(word);
                    longer.add(more);
                }
            }
            found = longer;
        }
        return found;
    }

    /** A queue with these inside; the story begins here. */
    private static Queue<String> filled(List<String> offered) {
        Story.begin();
        Queue<String> words = RecordedQueue.of(new StablePriorityQueue<>(BY_LETTER));
        offered.forEach(words::offer);
        return words;
    }
}
