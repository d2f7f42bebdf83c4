package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Story;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class BinaryHeapBulkTest {
    private static final int LARGEST = 7;

    @Test
    @Order(1)
    @DisplayName("A queue made of a collection is in heap order from the start, whatever the order in the collection")
    @TryNext("Two heaps and an element above them become one heap when the element sinks. Where do the smallest begin?")
    void heapOrder() {
        for (int size = 0; size <= LARGEST; size++) {
            List<Integer> elements = IntStream.range(0, size).boxed().toList();
            for (List<Integer> order : BinaryHeapTest.orders(elements)) {
                made(order);
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("A queue made of a collection holds each of its elements once, equal ones too")
    @TryNext("Copy first, all of it. A Set would drop what is equal.")
    void holdsAll() {
        for (List<Integer> order : BinaryHeapTest.orders(List.of(1, 1, 2, 3, 3))) {
            Queue<Integer> heap = made(order);
            assertThat(heap.size()).isEqualTo(5);
            List<Integer> polled = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                polled.add(heap.poll());
            }
            assertThat(polled).isEqualTo(List.of(1, 1, 2, 3, 3));
            assertThat(heap.poll()).isNull();
        }
    }

    @Test
    @Order(3)
    @DisplayName("A queue made of a collection has no bound either")
    @TryNext("The array may be exactly full, and when the collection was empty, twice its length is no room at all.")
    void growsAfterwards() {
        for (int size = 0; size <= 20; size++) {
            List<Integer> elements = IntStream.range(0, size).boxed().toList();
            Queue<Integer> heap = made(elements);
            for (int more = size; more < size + 40; more++) {
                assertThat(heap.offer(more)).isTrue();
            }
            for (int expected = 0; expected < size + 40; expected++) {
                assertThat(heap.poll()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(4)
    @DisplayName("The collection is left as it is, and what happens to it later is not the queue's business")
    @TryNext("Put your own array into order, not theirs.")
    void collectionIsLeftAlone() {
        Integer[] array = {3, 2, 1};
        List<Integer> backed = Arrays.asList(array);
        List<Integer> list = new ArrayList<>(List.of(3, 2, 1));
        for (List<Integer> given : List.of(backed, list)) {
            Queue<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder(), given);
            assertThat(given).as("the collection afterwards").isEqualTo(List.of(3, 2, 1));
            given.set(2, 9);
            assertThat(heap.poll())
                    .as("poll(), after the collection was changed")
                    .isEqualTo(1);
            assertThat(heap.poll()).as("the second poll()").isEqualTo(2);
            assertThat(given).as("the collection after two polls").isEqualTo(List.of(3, 2, 9));
        }
    }

    @Test
    @Order(5)
    @DisplayName("An order that the collection has of its own plays no part")
    @TryNext("A SortedSet and a PriorityQueue have comparators too. Which one was handed to your constructor?")
    void ownOrderOnly() {
        Collection<Integer> set = new TreeSet<>(Comparator.reverseOrder());
        Collection<Integer> queue = new PriorityQueue<Integer>(Comparator.reverseOrder());
        for (Collection<Integer> given : List.of(set, queue)) {
            given.addAll(List.of(1, 2, 3, 4, 5));
            Queue<Integer> heap = made(given);
            heap.offer(0);
            for (int expected = 0; expected <= 5; expected++) {
                assertThat(heap.poll()).isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(6)
    @DisplayName("A missing comparator, a missing collection and a null in it are refused with a NullPointerException")
    @TryNext("A collection of one is compared with nothing: look at every element before you put any into order.")
    void refusesNull() {
        Comparator<Integer> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        assertThatThrownBy(() -> new BinaryHeap<>(null, List.of(1)), "new BinaryHeap<>(null, [1])")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new BinaryHeap<>(null, List.<Integer>of()), "new BinaryHeap<>(null, [])")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new BinaryHeap<>(nullsFirst, null), "new BinaryHeap<>(order, null)")
                .isInstanceOf(NullPointerException.class);
        for (int size = 1; size <= 4; size++) {
            for (int place = 0; place < size; place++) {
                Integer[] elements = IntStream.range(0, size).boxed().toArray(Integer[]::new);
                elements[place] = null;
                List<Integer> given = Arrays.asList(elements);
                assertThatThrownBy(() -> new BinaryHeap<>(nullsFirst, given), "new BinaryHeap<>(order, %s)", given)
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }

    @Test
    @Order(7)
    @DisplayName("What the comparator throws while the queue is made comes out of the constructor")
    @TryNext("Let it through: a constructor that returns has made a heap.")
    void passesOnWhatIsThrown() {
        for (int number = 1; number <= 3; number++) {
            Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());
            order.failAt(number);
            assertThatThrownBy(
                            () -> new BinaryHeap<>(order, List.of(4, 3, 2, 1)),
                            "new BinaryHeap<>(order, [4, 3, 2, 1]), where comparison %d throws",
                            number)
                    .isInstanceOf(Comparisons.Refused.class);
        }
    }

    /** A heap made of a collection, looked at when it is made and after every call; the story begins here. */
    private static Queue<Integer> made(Collection<Integer> elements) {
        Story.begin();
        Story.add("BinaryHeap", "new BinaryHeap<>(order, " + elements + ")", "…");
        BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder(), elements);
        WatchedHeap.look(heap, heap.array(), 2, Comparator.naturalOrder());
        return WatchedHeap.of(heap, heap::array, 2, Comparator.naturalOrder());
    }
}
