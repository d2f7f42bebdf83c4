package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RecordedQueue;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class BinaryHeapTest {
    private static final int MANY = 70_000;

    private final Queue<Integer> queue = RecordedQueue.of(new BinaryHeap<Integer>(Comparator.naturalOrder()));

    /** Not comparable by itself. */
    record Job(int priority, String name) {}

    @Test
    @Order(1)
    @DisplayName("What comes first by the comparator leaves first, in whatever order it came")
    @TryNext("Where does a new element stop on its way up, and by which child does the last one go down?")
    void firstComesFirst() {
        for (List<Integer> offered : orders(List.of(1, 2, 3, 4, 5, 6))) {
            Story.begin();
            offered.forEach(queue::offer);
            for (int expected = 1; expected <= offered.size(); expected++) {
                assertThat(queue.poll()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("No element comes before its parent, after every offer and after every poll")
    @TryNext("Draw the array above as a tree. Slot i has its children in 2 * i + 1 and 2 * i + 2.")
    void heapOrder() {
        for (List<Integer> offered : orders(List.of(1, 2, 3, 4, 5, 6, 7))) {
            Queue<Integer> heap = watched();
            offered.forEach(heap::offer);
            for (int left = offered.size(); left > 0; left--) {
                heap.poll();
            }
        }
    }

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
        Queue<Job> jobs = RecordedQueue.of(new BinaryHeap<>(Comparator.comparingInt(Job::priority)));
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
                RecordedQueue.of(new BinaryHeap<Job>((a, b) -> Integer.compare(b.priority(), a.priority()) * 1_000));
        Queue<Job> extremes = RecordedQueue.of(new BinaryHeap<Job>((a, b) -> a.priority() == b.priority()
                ? 0
                : a.priority() < b.priority() ? Integer.MIN_VALUE : Integer.MAX_VALUE));
        for (List<Integer> offered : orders(List.of(1, 2, 3, 4, 5))) {
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
    @Order(8)
    @DisplayName("Null is refused with a NullPointerException at the door, by an empty queue too")
    @TryNext("The first element is compared with nothing: neither null nor a missing comparator is noticed by itself.")
    void refusesNull() {
        assertThatThrownBy(() -> new BinaryHeap<Integer>(null), "new BinaryHeap<>(null)")
                .isInstanceOf(NullPointerException.class);
        Queue<Integer> nullsFirst =
                RecordedQueue.of(new BinaryHeap<Integer>(Comparator.nullsFirst(Comparator.<Integer>naturalOrder())));
        for (int inside = 0; inside < 3; inside++) {
            assertThatThrownBy(() -> nullsFirst.offer(null)).isInstanceOf(NullPointerException.class);
            assertThat(nullsFirst.size()).isEqualTo(inside);
            nullsFirst.offer(inside);
        }
        assertThat(nullsFirst.poll()).isEqualTo(0);
    }

    @Test
    @Order(9)
    @DisplayName("Two queues share nothing")
    @TryNext("A static field exists once for all queues.")
    void queuesAreIndependent() {
        Queue<Integer> other = new BinaryHeap<>(Comparator.reverseOrder());
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
    @Order(10)
    @DisplayName("array() is a copy of what is inside, slot by slot, with the first at the root")
    @TryNext("As long as the number of elements, not as long as your array; and nobody may write into yours.")
    void arrayIsACopy() {
        BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
        assertThat(heap.array()).as("array() of an empty heap").isEmpty();
        heap.offer(2);
        heap.offer(1);
        Object[] shown = heap.array();
        assertThat(shown).as("array() after offer(2), offer(1)").containsExactly(1, 2);
        assertThat(shown.getClass()).as("its type").isEqualTo(Object[].class);
        Arrays.fill(shown, 9);

        assertThat(heap.array()).as("array(), after an earlier one was changed").containsExactly(1, 2);
        assertThat(heap.poll()).as("poll(), after the arrays were changed").isEqualTo(1);
        assertThat(heap.poll()).as("the second poll()").isEqualTo(2);
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

    @Test
    @Order(12)
    @DisplayName("A queue has no bound: 70 000 elements go in, in a random order, and come out sorted")
    @TryNext("The array must grow, and every element in it must keep its slot.")
    void holdsMany() {
        Queue<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
        Random random = new Random(Seeds.seed());
        for (int i = 0; i < MANY; i++) {
            if (!heap.offer(random.nextInt(MANY))) {
                throw new RuleBroken("offer always accepts", List.of("offer number " + i + " was refused"));
            }
        }
        assertThat(heap.size()).as("size()").isEqualTo(MANY);
        Integer before = heap.poll();
        for (int i = 1; i < MANY; i++) {
            Integer polled = heap.poll();
            if (polled == null || polled < before) {
                throw new RuleBroken(
                        "What comes first leaves first",
                        List.of("poll number " + i + " → " + polled + " after " + before));
            }
            before = polled;
        }
        assertThat(heap.poll()).as("poll() in the end").isNull();
    }

    /** A new heap whose array is looked at after every call; the story begins here. */
    private static Queue<Integer> watched() {
        Story.begin();
        BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
        return WatchedHeap.of(heap, heap::array, 2, Comparator.naturalOrder());
    }

    /** Every order of these. */
    static List<List<Integer>> orders(List<Integer> elements) {
        if (elements.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> found = new ArrayList<>();
        for (Integer first : elements) {
            List<Integer> others = new ArrayList<>(elements);
            others.remove(first);
            for (List<Integer> behind : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(behind);
                found.add(order);
            }
        }
        return found;
    }
}
