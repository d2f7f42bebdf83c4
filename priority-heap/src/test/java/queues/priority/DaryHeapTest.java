package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RecordedQueue;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class DaryHeapTest extends HeapContract {
    private static final int MANY = 20_000;
    /** More than two bytes can count. */
    private static final int MORE = 70_000;

    /** Those that the other tests go through. */
    static final int[] ARITIES = {2, 3, 4, 8, 64};

    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new DaryHeap<>(4, order);
    }

    @Test
    @Order(1)
    @DisplayName("What comes first by the comparator leaves first, at any arity, in whatever order it came")
    @TryNext("Where does a new element stop on its way up, and by which child does the last one go down?")
    void firstComesFirst() {
        for (int arity : ARITIES) {
            for (List<Integer> offered : BinaryHeapTest.orders(List.of(1, 2, 3, 4, 5, 6))) {
                Queue<Integer> heap = begun(new DaryHeap<>(arity, Comparator.naturalOrder()), arity);
                offered.forEach(heap::offer);
                for (int expected = 1; expected <= offered.size(); expected++) {
                    assertThat(heap.poll()).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("No element comes before its parent, after every offer and after every poll, at every arity")
    @TryNext("Draw the array above as a tree: slot i has its children in arity * i + 1 to arity * i + arity.")
    void heapOrder() {
        for (int arity = 2; arity <= 64; arity++) {
            for (int round = 0; round < 20; round++) {
                List<Integer> offered = shuffled(round < 10 ? arity + 3 : 2 * arity + 24, round);
                Queue<Integer> heap = watched(arity);
                offered.forEach(heap::offer);
                for (int left = offered.size(); left > 0; left--) {
                    heap.poll();
                }
            }
        }
    }

    private static List<Integer> shuffled(int size, int round) {
        List<Integer> elements =
                new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(elements, new Random(Seeds.seed() + round));
        return elements;
    }

    @Test
    @Order(8)
    @DisplayName("Null is refused with a NullPointerException at the door, by an empty queue too")
    @TryNext("The first element is compared with nothing: neither null nor a missing comparator is noticed by itself.")
    void refusesNull() {
        assertThatThrownBy(() -> new DaryHeap<Integer>(4, null), "new DaryHeap<>(4, null)")
                .isInstanceOf(NullPointerException.class);
        Queue<Integer> nullsFirst =
                RecordedQueue.of(new DaryHeap<Integer>(4, Comparator.nullsFirst(Comparator.<Integer>naturalOrder())));
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
        DaryHeap<Integer> heap = new DaryHeap<>(4, Comparator.naturalOrder());
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
    @DisplayName(
            "A queue has no bound: 20 000 elements and more go in, in a random order, and come out sorted, at any arity")
    @TryNext("The array must grow, and every element in it must keep its slot.")
    void holdsMany() {
        for (int arity : ARITIES) {
            int many = arity == 2 ? MORE : MANY;
            Queue<Integer> heap = new DaryHeap<>(arity, Comparator.naturalOrder());
            shuffled(many, arity).forEach(heap::offer);
            assertThat(heap.size()).as("size()").isEqualTo(many);
            for (int expected = 0; expected < many; expected++) {
                Integer polled = heap.poll();
                if (!Objects.equals(polled, expected)) {
                    throw new RuleBroken(
                            "What comes first leaves first",
                            List.of("arity " + arity + ", poll() → " + polled + "      expected " + expected));
                }
            }
            assertThat(heap.poll()).as("poll() in the end").isNull();
        }
    }

    @Test
    @Order(13)
    @DisplayName("The arity is from 2 to 64, and anything else is refused with an IllegalArgumentException")
    @TryNext("With one child each, where would the children of the root's child stand? Check before anything else.")
    void arity() {
        for (int refused : new int[] {1, 0, -1, 65, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatThrownBy(
                            () -> new DaryHeap<Integer>(refused, Comparator.naturalOrder()),
                            "new DaryHeap<>(%d, order)",
                            refused)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> new DaryHeap<Integer>(refused, Comparator.naturalOrder(), List.of(1)),
                            "new DaryHeap<>(%d, order, [1])",
                            refused)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int accepted = 2; accepted <= 64; accepted++) {
            assertThat(new DaryHeap<Integer>(accepted, Comparator.naturalOrder()).size())
                    .as("size() of a new heap of arity %d", accepted)
                    .isZero();
        }
    }

    /** A new heap whose array is looked at after every call; the story begins here. */
    private static Queue<Integer> watched(int arity) {
        DaryHeap<Integer> heap = new DaryHeap<>(arity, Comparator.naturalOrder());
        begun(heap, arity);
        return WatchedHeap.of(heap, heap::array, arity, Comparator.naturalOrder());
    }

    /** The story begins here, with what the heap is. */
    static Queue<Integer> begun(DaryHeap<Integer> heap, int arity) {
        Story.begin();
        Story.add("DaryHeap", "new DaryHeap<>(" + arity + ", order)", "…");
        return RecordedQueue.of(heap);
    }
}
