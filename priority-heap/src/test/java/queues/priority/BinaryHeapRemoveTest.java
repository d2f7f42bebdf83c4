package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.HeapOrder;
import queues.kit.Story;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class BinaryHeapRemoveTest extends HeapRemoveContract {
    private static final int LARGEST = 7;

    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new BinaryHeap<>(order);
    }

    @Test
    @Order(1)
    @DisplayName("Any element can be removed, from any slot of any heap, and the heap order stays")
    @TryNext("The last element fills the gap. It comes from another branch: which ways may it have to go?")
    void removesFromAnySlot() {
        for (int size = 1; size <= LARGEST; size++) {
            for (List<Integer> layout : HeapOrder.layouts(2, size)) {
                for (Integer removed : layout) {
                    Queue<Integer> heap = filled(layout);
                    assertThat(heap.remove((Object) removed)).isTrue();
                    List<Integer> left = new ArrayList<>(layout);
                    left.remove(removed);
                    assertThat(Elements.of(heap)).containsExactlyInAnyOrderElementsOf(left);
                }
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("The iterator yields every element once and changes nothing, and every iterator walks on its own")
    @TryNext("The slots from the first to the last are all there is. Where a walk stands belongs to the walk.")
    void yieldsEachOnce() {
        for (List<Integer> layout : HeapOrder.layouts(2, LARGEST)) {
            Queue<Integer> heap = filled(layout);
            Iterator<Integer> other = heap.iterator();
            assertThat(other.hasNext()).as("hasNext()").isTrue();
            Integer first = other.next();
            assertThat(Elements.of(heap)).containsExactlyInAnyOrderElementsOf(layout);
            List<Integer> seen = new ArrayList<>(List.of(first));
            other.forEachRemaining(seen::add);
            assertThat(seen).as("what the other iterator yields").containsExactlyInAnyOrderElementsOf(layout);
            assertThat(heap.size()).isEqualTo(LARGEST);
        }
    }

    @Test
    @Order(6)
    @DisplayName("Removal while iterating: any heap, any choice of elements; each is yielded once and the order stays")
    @TryNext("The last element moves into the gap, below it, or above it. Will the walk still come by, and only once?")
    void removesAnyChoice() {
        for (int size = 1; size <= LARGEST; size++) {
            for (List<Integer> layout : HeapOrder.layouts(2, size)) {
                for (int choice = 0; choice < 1 << size; choice++) {
                    removeChosen(layout, choice);
                }
            }
        }
    }

    /** Takes those out whose bit is set in {@code choice}: the number 1 has the lowest bit. */
    private static void removeChosen(List<Integer> layout, int choice) {
        Queue<Integer> heap = filled(layout);
        List<Integer> seen = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (Iterator<Integer> elements = heap.iterator(); elements.hasNext(); ) {
            Integer each = elements.next();
            seen.add(each);
            if (seen.size() > layout.size()) {
                break;
            }
            if ((choice & 1 << each - 1) != 0) {
                elements.remove();
            } else {
                left.add(each);
            }
        }
        assertThat(seen).as("what the iterator yields").containsExactlyInAnyOrderElementsOf(layout);
        assertThat(Elements.of(heap)).as("what is left").containsExactlyInAnyOrderElementsOf(left);
    }

    /** A heap with this array, looked at after every call; the story begins here. */
    private static Queue<Integer> filled(List<Integer> layout) {
        Story.begin();
        BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
        Queue<Integer> watched = WatchedHeap.of(heap, heap::array, 2, Comparator.naturalOrder());
        layout.forEach(watched::offer);
        return watched;
    }
}
