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

class DaryHeapCostTest {
    private static final int SIZE = 4096;

    private final Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());

    /** Looks at one heap, made of elements in that order. */
    private interface Look {
        void at(int arity, String told, List<Integer> given);
    }

    private static void everyHeap(Look look) {
        for (int arity : DaryHeapTest.ARITIES) {
            inputs().forEach((told, given) ->
                    look.at(arity, "arity " + arity + ", made of elements that were " + told, given));
        }
    }

    @Test
    @Order(1)
    @DisplayName("offer compares at most 4 times for each level, and a wider tree has fewer levels")
    @TryNext("A new element meets its parent, its parent's parent and so on. It needs to meet no sibling.")
    void offersAlongAPath() {
        for (int arity : DaryHeapTest.ARITIES) {
            DaryHeap<Integer> heap = new DaryHeap<>(arity, order);
            for (int i = 1; i <= SIZE; i++) {
                int element = -i;
                order.assertAtMost(
                        "offer compares at most 4 times for each level",
                        "arity " + arity + ": offer of a new first element, number " + i,
                        4L * HeapOrder.levels(arity, i),
                        () -> heap.offer(element));
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("poll compares at most 2 * arity times for each level")
    @TryNext("The last element goes down one path. On each level it meets the children of one slot, once.")
    void pollsAlongAPath() {
        everyHeap((arity, told, given) -> {
            DaryHeap<Integer> heap = filled(arity, given);
            for (int left = SIZE; left > 0; left--) {
                order.assertAtMost(
                        "poll compares at most 2 * arity times for each level",
                        told + ": poll with " + left + " inside",
                        2L * arity * HeapOrder.levels(arity, left),
                        heap::poll);
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName("A queue is made of a collection with at most 4 comparisons for each element, at any arity")
    @TryNext(
            "One offer for each costs a whole path at worst. Most slots have no children: let those have the short way.")
    void heapifiesInLinearTime() {
        everyHeap((arity, told, given) -> order.assertAtMost(
                "A queue is made of n elements with at most 4 n comparisons",
                told + ": new DaryHeap<>(" + arity + ", order, " + SIZE + " elements)",
                4L * SIZE,
                () -> new DaryHeap<>(arity, order, given)));
    }

    @Test
    @Order(4)
    @DisplayName("Removal compares at most 2 * arity times for each level, by remove(Object) and by an iterator")
    @TryNext("Finding takes equals and no comparator. Once found, one path is enough: nothing is built anew.")
    void removesAlongAPath() {
        everyHeap((arity, told, given) -> {
            DaryHeap<Integer> heap = filled(arity, given);
            long most = 2L * arity * HeapOrder.levels(arity, SIZE);
            for (int i = 0; i < SIZE / 2; i += 32) {
                Object removed = given.get(i);
                removed(most, told + ": remove(" + removed + ")", () -> heap.remove(removed));
            }
            Iterator<Integer> elements = heap.iterator();
            for (int i = 0; i < SIZE / 4; i++) {
                elements.next();
                if (i % 32 == 0) {
                    removed(most, told + ": iterator.remove()", elements::remove);
                }
            }
        });
    }

    private void removed(long most, String told, Runnable call) {
        order.assertAtMost("Removal compares at most 2 * arity times for each level", told, most, call);
    }

    @Test
    @Order(5)
    @DisplayName("offer, poll and removal change slots on one path and the last one, and leave all others alone")
    @TryNext("A sorted array is a heap too, but each offer moves half of it. Who has to move when one comes or goes?")
    void movesAlongAPath() {
        everyHeap((arity, told, given) -> {
            DaryHeap<Integer> heap = filled(arity, given);
            for (int i = 0; i < 16; i++) {
                int first = -1 - i;
                expectFewChanges(arity, told + ": offer(" + first + ")", heap, () -> heap.offer(first));
            }
            expectFewChanges(arity, told + ": offer(" + SIZE / 2 + ")", heap, () -> heap.offer(SIZE / 2));
            for (int i = 0; i < 16; i++) {
                Object some = given.get(64 * i);
                expectFewChanges(arity, told + ": remove(" + some + ")", heap, () -> heap.remove(some));
                expectFewChanges(arity, told + ": poll()", heap, heap::poll);
            }
        });
    }

    private static void expectFewChanges(int arity, String told, DaryHeap<Integer> heap, Runnable call) {
        Object[] before = heap.array();
        call.run();
        Object[] after = heap.array();
        long changed = IntStream.range(0, Math.min(before.length, after.length))
                        .filter(slot -> before[slot] != after[slot])
                        .count()
                + Math.abs(before.length - after.length);
        int most = HeapOrder.levels(arity, before.length + 1) + 1;
        if (changed > most) {
            throw new RuleBroken(
                    "A call changes slots on one path and the last one, and no others",
                    List.of(
                            told + " where " + before.length + " are inside",
                            "it changed " + changed + " slots      expected at most " + most));
        }
    }

    @Test
    @Order(6)
    @DisplayName(
            "peek, size, contains and a walk compare nothing; peek and size take the same time however many are inside")
    @TryNext("What comes first is always in one place, and the number of elements is a field.")
    void looksWithoutComparing() {
        DaryHeap<Integer> heap = filled(4, inputs().get("shuffled"));
        order.assertAtMost("Looking compares nothing", "peek()", 0, heap::peek);
        order.assertAtMost("Looking compares nothing", "size()", 0, heap::size);
        order.assertAtMost("Looking compares nothing", "contains(" + SIZE + ")", 0, () -> heap.contains(SIZE));
        order.assertAtMost("Looking compares nothing", "a walk", 0, () -> heap.forEach(each -> {}));
        Queue<Integer> few = new DaryHeap<>(4, Comparator.naturalOrder(), List.of(1, 2, 3));
        Queue<Integer> many = new DaryHeap<>(
                4,
                Comparator.naturalOrder(),
                IntStream.range(0, Cost.MANY).boxed().toList());
        Cost.assertConstant("peek and size take constant time", "peek()", few::peek, many::peek);
        Cost.assertConstant("peek and size take constant time", "size()", few::size, many::size);
    }

    private DaryHeap<Integer> filled(int arity, List<Integer> given) {
        DaryHeap<Integer> heap = new DaryHeap<>(arity, order);
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
