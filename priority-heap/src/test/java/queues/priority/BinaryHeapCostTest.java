package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Cost;
import queues.kit.HeapOrder;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.TryNext;

class BinaryHeapCostTest {
    private static final int SIZE = 4096;
    private static final int LEVELS = HeapOrder.levels(2, SIZE);
    private static final int MOST = 4 * LEVELS;

    private final Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());

    @Test
    @Order(1)
    @DisplayName("offer compares at most 4 times for each level, also when each element comes before all others")
    @TryNext("A new element meets its parent, its parent's parent and so on. It needs to meet nobody else.")
    void offersAlongAPath() {
        BinaryHeap<Integer> heap = new BinaryHeap<>(order);
        for (int i = 1; i <= SIZE; i++) {
            int element = -i;
            order.assertAtMost(
                    "offer compares at most 4 times for each level",
                    "offer of a new first element, number " + i,
                    4L * HeapOrder.levels(2, i),
                    () -> heap.offer(element));
        }
    }

    @Test
    @Order(2)
    @DisplayName("poll compares at most 4 times for each level")
    @TryNext("The last element goes down one path. On each level it meets the children of one slot.")
    void pollsAlongAPath() {
        for (List<Integer> given : inputs().values()) {
            BinaryHeap<Integer> heap = filled(given);
            for (int left = SIZE; left > 0; left--) {
                order.assertAtMost(
                        "poll compares at most 4 times for each level",
                        "poll with " + left + " inside",
                        4L * HeapOrder.levels(2, left),
                        heap::poll);
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("A queue is made of a collection with at most 4 comparisons for each element")
    @TryNext("One offer for each costs log n at worst. Most slots are near the bottom: let those have the short way.")
    void heapifiesInLinearTime() {
        inputs().forEach((told, given) -> order.assertAtMost(
                "A queue is made of n elements with at most 4 n comparisons",
                "new BinaryHeap<>(order, " + SIZE + " elements, " + told + ")",
                4L * SIZE,
                () -> new BinaryHeap<>(order, given)));
    }

    @Test
    @Order(4)
    @DisplayName("Removal compares at most 4 times for each level, by remove(Object) and by an iterator")
    @TryNext("Finding takes equals and no comparator. Once found, one path is enough: nothing is built anew.")
    void removesAlongAPath() {
        for (List<Integer> given : inputs().values()) {
            BinaryHeap<Integer> heap = filled(given);
            for (int i = 0; i < SIZE / 2; i += 16) {
                Object removed = given.get(i);
                order.assertAtMost(
                        "Removal compares at most 4 times for each level",
                        "remove(" + removed + ") from a heap of " + heap.size(),
                        MOST,
                        () -> heap.remove(removed));
            }
            Iterator<Integer> elements = heap.iterator();
            for (int i = 0; i < SIZE / 4; i++) {
                elements.next();
                if (i % 16 == 0) {
                    order.assertAtMost(
                            "Removal compares at most 4 times for each level",
                            "iterator.remove() from a heap of " + heap.size(),
                            MOST,
                            elements::remove);
                }
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("offer, poll and removal change slots on one path and the last one, and leave all others alone")
    @TryNext("A sorted array is a heap too, but each offer moves half of it. Who has to move when one comes or goes?")
    void movesAlongAPath() {
        for (Map.Entry<String, List<Integer>> input : inputs().entrySet()) {
            BinaryHeap<Integer> heap = filled(input.getValue());
            for (int i = 0; i < 64; i++) {
                int first = -1 - i;
                expectFewChanges(input.getKey(), "offer(" + first + ")", heap, () -> heap.offer(first));
            }
            expectFewChanges(input.getKey(), "offer(" + SIZE / 2 + ")", heap, () -> heap.offer(SIZE / 2));
            for (int i = 0; i < 64; i++) {
                Object some = input.getValue().get(16 * i);
                expectFewChanges(input.getKey(), "remove(" + some + ")", heap, () -> heap.remove(some));
                expectFewChanges(input.getKey(), "poll()", heap, heap::poll);
            }
        }
    }

    private static void expectFewChanges(String input, String call, BinaryHeap<Integer> heap, Runnable made) {
        Object[] before = heap.array();
        made.run();
        Object[] after = heap.array();
        long changed = IntStream.range(0, Math.min(before.length, after.length))
                        .filter(slot -> before[slot] != after[slot])
                        .count()
                + Math.abs(before.length - after.length);
        int most = HeapOrder.levels(2, before.length + 1) + 1;
        if (changed > most) {
            throw new RuleBroken(
                    "A call changes slots on one path and the last one, and no others",
                    List.of(
                            "a heap of " + before.length + ", made of elements that were " + input,
                            call + " changed " + changed + " slots      expected at most " + most));
        }
    }

    @Test
    @Order(6)
    @DisplayName(
            "peek, size, contains and a walk compare nothing; peek and size take the same time however many are inside")
    @TryNext("What comes first is always in one place, and the number of elements is a field.")
    void looksWithoutComparing() {
        BinaryHeap<Integer> heap = filled(inputs().get("shuffled"));
        order.assertAtMost("Looking compares nothing", "peek()", 0, heap::peek);
        order.assertAtMost("Looking compares nothing", "size()", 0, heap::size);
        order.assertAtMost("Looking compares nothing", "contains(" + SIZE + ")", 0, () -> heap.contains(SIZE));
        order.assertAtMost("Looking compares nothing", "a walk", 0, () -> heap.forEach(each -> {}));
        Queue<Integer> few = new BinaryHeap<>(Comparator.naturalOrder(), List.of(1, 2, 3));
        Queue<Integer> many = new BinaryHeap<>(
                Comparator.naturalOrder(), IntStream.range(0, Cost.MANY).boxed().toList());
        Cost.assertConstant("peek and size take constant time", "peek()", few::peek, many::peek);
        Cost.assertConstant("peek and size take constant time", "size()", few::size, many::size);
    }

    private BinaryHeap<Integer> filled(List<Integer> given) {
        BinaryHeap<Integer> heap = new BinaryHeap<>(order);
        given.forEach(heap::offer);
        assertThat(heap.size()).as("size() after %d offers", SIZE).isEqualTo(SIZE);
        return heap;
    }

    /** 0 … {@link #SIZE} - 1 in several orders, and many that are equal. */
    private static Map<String, List<Integer>> inputs() {
        List<Integer> ascending = IntStream.range(0, SIZE).boxed().toList();
        List<Integer> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        List<Integer> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(Seeds.seed()));
        Map<String, List<Integer>> inputs = new LinkedHashMap<>();
        inputs.put("ascending", ascending);
        inputs.put("descending", descending);
        inputs.put("shuffled", shuffled);
        inputs.put("all equal", Collections.nCopies(SIZE, 7));
        return inputs;
    }
}
