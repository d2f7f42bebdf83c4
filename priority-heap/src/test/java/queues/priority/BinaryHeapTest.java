package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

class BinaryHeapTest extends HeapContract {
    private static final int MANY = 70_000;

    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new BinaryHeap<>(order);
    }

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
