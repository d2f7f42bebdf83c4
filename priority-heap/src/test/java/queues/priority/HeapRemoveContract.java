package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
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

/** How elements leave any heap from the middle, however many children its nodes have. */
abstract class HeapRemoveContract {
    final Queue<String> queue = RecordedQueue.of(this.<String>heap(Comparator.naturalOrder()));

    /** A new heap. */
    abstract <E> Queue<E> heap(Comparator<? super E> order);

    /** A word whose length is its priority. */
    private Queue<String> byLength() {
        return RecordedQueue.of(this.<String>heap(Comparator.comparingInt(String::length)));
    }

    @Test
    @Order(2)
    @DisplayName("remove(Object) and contains compare with equals, and the comparator has no say")
    @TryNext("Two words of one length compare as equal here. Are they the same word?")
    void comparesWithEquals() {
        Queue<String> words = byLength();
        words.offer("ab");
        words.offer("abc");

        assertThat(words.contains("xy")).isFalse();
        assertThat(words.remove((Object) "xyz")).isFalse();
        assertThat(words.contains(new String("abc"))).isTrue();
        assertThat(words.contains(7)).as("contains(7), which is no word").isFalse();
        assertThat(words.remove((Object) 7)).as("remove(7), which is no word").isFalse();
        assertThat(words.remove((Object) new String("abc"))).isTrue();
        assertThat(words.remove((Object) "abc"))
                .as("remove(abc), a second time")
                .isFalse();
        assertThat(Elements.of(words)).containsExactly("ab");
    }

    @Test
    @Order(3)
    @DisplayName("remove(Object) takes one out, however many are equal")
    @TryNext("Stop when you have found one.")
    void removesOne() {
        for (int i = 0; i < 4; i++) {
            queue.offer("a");
            queue.offer("b");
        }
        for (int left = 3; left >= 0; left--) {
            assertThat(queue.remove((Object) "b")).isTrue();
            assertThat(queue.size()).isEqualTo(4 + left);
        }
        assertThat(queue.remove((Object) "b")).isFalse();
        assertThat(Elements.of(queue)).containsExactly("a", "a", "a", "a");
    }

    @Test
    @Order(4)
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
    @Order(7)
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
    @Order(8)
    @DisplayName("The iterator's remove takes what next returned, also when hasNext was asked in between")
    @TryNext("hasNext only looks. If it prepares the next element, it must not forget which was returned last.")
    void removesAfterHasNext() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");
        int seen = 0;
        for (Iterator<String> elements = queue.iterator(); elements.hasNext(); ) {
            String each = elements.next();
            seen++;
            assertThat(elements.hasNext())
                    .as("hasNext() after %d calls of next()", seen)
                    .isEqualTo(seen < 3);
            if (!each.equals("b")) {
                elements.remove();
            }
        }

        assertThat(Elements.of(queue)).containsExactly("b");
    }

    @Test
    @Order(9)
    @DisplayName("An iterator past the end throws NoSuchElementException")
    @TryNext("The walk ends after size elements; behind them the array is empty, or holds what has left.")
    void iteratorEnds() {
        assertThat(queue.iterator().hasNext()).as("hasNext() of an empty queue").isFalse();
        assertThatThrownBy(() -> queue.iterator().next()).isInstanceOf(NoSuchElementException.class);
        queue.offer("a");
        queue.offer("b");
        queue.poll();
        Iterator<String> elements = queue.iterator();
        assertThat(elements.next()).isEqualTo("b");
        assertThat(elements.hasNext()).as("hasNext() past the end").isFalse();
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        elements.remove();
        assertThatThrownBy(elements::next)
                .as("next() after the last was removed")
                .isInstanceOf(NoSuchElementException.class);
    }
}
