package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.HeapOrder;
import queues.kit.Seeds;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class DaryHeapRemoveTest extends HeapRemoveContract {
    private static final int LARGEST = 6;

    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new DaryHeap<>(3, order);
    }

    @Test
    @Order(1)
    @DisplayName("Any element can be removed, from any slot of any heap, and the heap order stays")
    @TryNext("The last element fills the gap. It comes from another branch: which ways may it have to go?")
    void removesFromAnySlot() {
        for (int arity : DaryHeapTest.ARITIES) {
            for (List<Integer> layout : layouts(arity)) {
                for (int i = 0; i < layout.size(); i += 1 + layout.size() / 20) {
                    Integer removed = layout.get(i);
                    Queue<Integer> heap = filled(arity, layout);
                    assertThat(heap.remove((Object) removed)).isTrue();
                    List<Integer> left = new ArrayList<>(layout);
                    left.remove(removed);
                    assertThat(Elements.of(heap)).containsExactlyInAnyOrderElementsOf(left);
                }
            }
        }
    }

    /** All small heaps of few children, and some in which the last element has another parent than many. */
    static List<List<Integer>> layouts(int arity) {
        List<List<Integer>> layouts = new ArrayList<>();
        for (int size = 1; size <= LARGEST && arity <= 3; size++) {
            layouts.addAll(HeapOrder.layouts(arity, size));
        }
        Random random = new Random(Seeds.seed());
        for (int i = 0; i < 40; i++) {
            layouts.add(HeapOrder.layout(arity, 2 * arity + 2 + random.nextInt(4), random));
        }
        return layouts;
    }

    @Test
    @Order(5)
    @DisplayName("The iterator yields every element once and changes nothing, and every iterator walks on its own")
    @TryNext("The slots from the first to the last are all there is. Where a walk stands belongs to the walk.")
    void yieldsEachOnce() {
        for (List<Integer> layout : layouts(3)) {
            Queue<Integer> heap = filled(3, layout);
            Iterator<Integer> other = heap.iterator();
            assertThat(other.hasNext()).as("hasNext()").isTrue();
            Integer first = other.next();
            assertThat(Elements.of(heap)).containsExactlyInAnyOrderElementsOf(layout);
            List<Integer> seen = new ArrayList<>(List.of(first));
            other.forEachRemaining(seen::add);
            assertThat(seen).as("what the other iterator yields").containsExactlyInAnyOrderElementsOf(layout);
            assertThat(heap.size()).isEqualTo(layout.size());
        }
    }

    @Test
    @Order(6)
    @DisplayName("Removal while iterating: any heap, any choice of elements; each is yielded once and the order stays")
    @TryNext("The last element moves into the gap, below it, or above it. Will the walk still come by, and only once?")
    void removesAnyChoice() {
        Random random = new Random(Seeds.seed());
        for (int arity : DaryHeapTest.ARITIES) {
            for (List<Integer> layout : layouts(arity)) {
                for (int round = 0; round < 8; round++) {
                    removeChosen(arity, layout, random.nextLong());
                }
            }
        }
    }

    /** Takes those out whose bit is set in {@code choice}, which has one for each; every 64th shares one. */
    private static void removeChosen(int arity, List<Integer> layout, long choice) {
        Queue<Integer> heap = filled(arity, layout);
        List<Integer> seen = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (Iterator<Integer> elements = heap.iterator(); elements.hasNext(); ) {
            Integer each = elements.next();
            seen.add(each);
            if (seen.size() > layout.size()) {
                break;
            }
            if ((choice & 1L << each) != 0) {
                elements.remove();
            } else {
                left.add(each);
            }
        }
        assertThat(seen).as("what the iterator yields").containsExactlyInAnyOrderElementsOf(layout);
        assertThat(Elements.of(heap)).as("what is left").containsExactlyInAnyOrderElementsOf(left);
    }

    /** A heap with this array, looked at after every call; the story begins here. */
    private static Queue<Integer> filled(int arity, List<Integer> layout) {
        DaryHeap<Integer> heap = new DaryHeap<>(arity, Comparator.naturalOrder());
        DaryHeapTest.begun(heap, arity);
        Queue<Integer> watched = WatchedHeap.of(heap, heap::array, arity, Comparator.naturalOrder());
        layout.forEach(watched::offer);
        return watched;
    }
}
