package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import queues.kit.Comparisons;
import queues.kit.HeapOrder;
import queues.kit.RecordedQueue;
import queues.kit.Story;
import queues.kit.WatchedHeap;

class BinaryHeapFailureTest extends HeapFailureContract {
    private static final int LARGEST = 7;

    @Override
    int largest() {
        return LARGEST;
    }

    @Override
    int cutOffEverywhere(Consumer<Queue<Integer>> call) {
        int asked = 0;
        for (int size = 1; size <= LARGEST; size++) {
            for (List<Integer> layout : HeapOrder.layouts(2, size)) {
                int number = 1;
                while (isCutOff(layout, number, call)) {
                    number++;
                    asked++;
                }
            }
        }
        return asked;
    }

    /** Whether there was a comparison of that number. */
    private static boolean isCutOff(List<Integer> layout, int number, Consumer<Queue<Integer>> call) {
        Story.begin();
        Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());
        BinaryHeap<Integer> heap = new BinaryHeap<>(order);
        Queue<Integer> recorded = RecordedQueue.of(heap);
        layout.forEach(recorded::offer);
        order.failAt(number);
        try {
            call.accept(recorded);
            return false;
        } catch (Comparisons.Refused cutOff) {
            order.failAt(0);
            assertThat(recorded.size())
                    .as("size(), after comparison %d of the call had thrown", number)
                    .isEqualTo(layout.size());
            WatchedHeap.look(heap, heap.array(), 2, Comparator.naturalOrder());
            List<Integer> polled = new ArrayList<>();
            for (int i = 0; i < layout.size(); i++) {
                polled.add(recorded.poll());
            }
            assertThat(polled)
                    .as("what was inside, after comparison %d of the call had thrown", number)
                    .isEqualTo(layout.stream().sorted().toList());
            return true;
        }
    }
}
