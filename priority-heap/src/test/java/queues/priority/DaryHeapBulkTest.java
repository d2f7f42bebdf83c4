package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Seeds;
import queues.kit.Story;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class DaryHeapBulkTest {
    @Test
    @Order(1)
    @DisplayName("A queue made of a collection is in heap order from the start, at every arity and every size")
    @TryNext("Which is the last slot that has a child? It depends on the arity, and the last one may have fewer.")
    void heapOrder() {
        for (int arity : DaryHeapTest.ARITIES) {
            for (int size = 0; size <= 2 * arity + 4; size++) {
                List<Integer> elements =
                        new ArrayList<>(IntStream.range(0, size).boxed().toList());
                for (int round = 0; round < 10; round++) {
                    Collections.reverse(elements);
                    made(arity, elements);
                    Collections.shuffle(elements, new Random(Seeds.seed() + round));
                    made(arity, elements);
                }
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("A queue made of a collection holds each of its elements once, equal ones too")
    @TryNext("Copy first, all of it. A Set would drop what is equal.")
    void holdsAll() {
        for (List<Integer> order : BinaryHeapTest.orders(List.of(1, 1, 2, 3, 3))) {
            Queue<Integer> heap = made(3, order);
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
            Queue<Integer> heap = made(4, elements);
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
            Queue<Integer> heap = new DaryHeap<>(4, Comparator.naturalOrder(), given);
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
            Queue<Integer> heap = made(4, given);
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
        assertThatThrownBy(() -> new DaryHeap<>(4, null, List.of(1)), "new DaryHeap<>(4, null, [1])")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DaryHeap<>(4, null, List.<Integer>of()), "new DaryHeap<>(4, null, [])")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new DaryHeap<>(4, nullsFirst, null), "new DaryHeap<>(4, order, null)")
                .isInstanceOf(NullPointerException.class);
        for (int size = 1; size <= 4; size++) {
            for (int place = 0; place < size; place++) {
                Integer[] elements = IntStream.range(0, size).boxed().toArray(Integer[]::new);
                elements[place] = null;
                List<Integer> given = Arrays.asList(elements);
                assertThatThrownBy(() -> new DaryHeap<>(4, nullsFirst, given), "new DaryHeap<>(4, order, %s)", given)
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
                            () -> new DaryHeap<>(4, order, List.of(4, 3, 2, 1)),
                            "new DaryHeap<>(4, order, [4, 3, 2, 1]), where comparison %d throws",
                            number)
                    .isInstanceOf(Comparisons.Refused.class);
        }
    }

    /** A heap made of a collection, looked at when it is made and after every call; the story begins here. */
    private static Queue<Integer> made(int arity, Collection<Integer> elements) {
        Story.begin();
        Story.add("DaryHeap", "new DaryHeap<>(" + arity + ", order, " + elements + ")", "…");
        DaryHeap<Integer> heap = new DaryHeap<>(arity, Comparator.naturalOrder(), elements);
        WatchedHeap.look(heap, heap.array(), arity, Comparator.naturalOrder());
        return WatchedHeap.of(heap, heap::array, arity, Comparator.naturalOrder());
    }
}
