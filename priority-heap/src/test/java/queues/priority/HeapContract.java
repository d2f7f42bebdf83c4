package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RecordedQueue;
import queues.kit.Story;
import queues.kit.TryNext;

/** What every heap answers, however many children its nodes have. */
abstract class HeapContract {
    final Queue<Integer> queue = RecordedQueue.of(this.<Integer>heap(Comparator.naturalOrder()));

    /** Not comparable by itself. */
    record Job(int priority, String name) {}

    /** A new heap. */
    abstract <E> Queue<E> heap(Comparator<? super E> order);

    @Test
    @Order(3)
    @DisplayName("An empty queue answers null to poll and to peek, a new one and one that was emptied")
    @TryNext("When the last element leaves, it must not be put back where the root was.")
    void emptyAnswersNull() {
        for (int round = 0; round < 2; round++) {
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
            assertThat(queue.isEmpty()).isTrue();
            assertThat(queue.offer(1)).isTrue();
            assertThat(queue.poll()).isEqualTo(1);
        }
        assertThat(queue.poll()).isNull();
        assertThat(queue.size()).isZero();
    }

    @Test
    @Order(4)
    @DisplayName("peek looks at what the next poll will take, and leaves it there")
    @TryNext("What comes first stands at the root. peek changes nothing.")
    void peekLeavesTheRoot() {
        queue.offer(2);
        assertThat(queue.peek()).isEqualTo(2);
        queue.offer(1);
        queue.offer(3);

        assertThat(queue.peek()).isEqualTo(1);
        assertThat(queue.peek()).isEqualTo(1);
        assertThat(queue.poll()).isEqualTo(1);
        assertThat(queue.peek()).isEqualTo(2);
    }

    @Test
    @Order(5)
    @DisplayName("What is equal may be inside more than once, and each one leaves once")
    @TryNext("Equal is not the same. Nothing may be dropped because something like it is inside already.")
    void equalsAreKeptApart() {
        Queue<Job> jobs = RecordedQueue.of(heap(Comparator.comparingInt(Job::priority)));
        List<Job> offered = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Job job = new Job(i % 3, "a");
            offered.add(job);
            assertThat(jobs.offer(job)).isTrue();
        }
        assertThat(jobs.size()).isEqualTo(12);
        for (int i = 0; i < 12; i++) {
            Job polled = jobs.poll();
            assertThat(polled).isEqualTo(new Job(i / 4, "a"));
            assertThat(offered.removeIf(each -> each == polled))
                    .as("whether it had been offered and not yet polled")
                    .isTrue();
        }
    }

    @Test
    @Order(6)
    @DisplayName("The comparator decides, and nothing else: any order, any element, any negative number")
    @TryNext("compare says less with a number below 0, whichever. The elements need not be Comparable.")
    void comparatorDecides() {
        Queue<Job> slowest =
                RecordedQueue.of(this.<Job>heap((a, b) -> Integer.compare(b.priority(), a.priority()) * 1_000));
        Queue<Job> extremes = RecordedQueue.of(this.<Job>heap((a, b) -> a.priority() == b.priority()
                ? 0
                : a.priority() < b.priority() ? Integer.MIN_VALUE : Integer.MAX_VALUE));
        for (List<Integer> offered : BinaryHeapTest.orders(List.of(1, 2, 3, 4, 5))) {
            Story.begin();
            offered.forEach(each -> slowest.offer(new Job(each, "job")));
            for (int expected = 5; expected >= 1; expected--) {
                assertThat(slowest.poll()).isEqualTo(new Job(expected, "job"));
            }
            Story.begin();
            offered.forEach(each -> extremes.offer(new Job(each, "job")));
            for (int expected = 1; expected <= 5; expected++) {
                assertThat(extremes.poll()).isEqualTo(new Job(expected, "job"));
            }
        }
    }

    @Test
    @Order(7)
    @DisplayName("size is the number of elements inside")
    @TryNext("Who counts up, who counts down, and who does neither?")
    void sizeCounts() {
        queue.poll();
        assertThat(queue.size()).isZero();
        for (int i = 1; i <= 20; i++) {
            queue.offer(20 - i);
            queue.peek();
            assertThat(queue.size()).isEqualTo(i);
        }
        for (int left = 19; left >= 0; left--) {
            queue.poll();
            assertThat(queue.size()).isEqualTo(left);
        }
    }

    @Test
    @Order(9)
    @DisplayName("Two queues share nothing")
    @TryNext("A static field exists once for all queues.")
    void queuesAreIndependent() {
        Queue<Integer> other = heap(Comparator.reverseOrder());
        other.offer(1);
        other.offer(2);

        assertThat(queue.poll())
                .as("poll of a queue that nothing was offered to")
                .isNull();
        queue.offer(2);
        queue.offer(1);
        assertThat(queue.poll()).isEqualTo(1);
        assertThat(other.poll()).isEqualTo(2);
    }

    @Test
    @Order(11)
    @DisplayName("add, remove() and element() are offer, poll and peek that throw when they cannot")
    @TryNext(
            "AbstractQueue has all three, made of yours. If you wrote your own: who throws what, when nothing is there?")
    void twinsThatThrow() {
        assertThatThrownBy(queue::remove, "remove() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(queue::element, "element() of an empty queue").isInstanceOf(NoSuchElementException.class);
        assertThat(queue.add(1)).isTrue();
        assertThat(queue.add(1)).as("an equal element").isTrue();
        assertThatThrownBy(() -> queue.add(null), "add(null)").isInstanceOf(NullPointerException.class);
        assertThat(queue.element()).isEqualTo(1);
        assertThat(queue.remove()).isEqualTo(1);
        queue.clear();
        assertThat(queue.size()).as("size() after clear()").isZero();
        assertThat(queue.poll()).isNull();
    }
}
