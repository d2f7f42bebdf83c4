package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import queues.kit.Comparisons;
import queues.kit.HeapOrder;
import queues.kit.Seeds;
import queues.kit.WatchedHeap;

class DaryHeapFailureTest extends HeapFailureContract {
    private static final int LARGEST = 12;

    @Override
    int largest() {
        return LARGEST;
    }

    @Override
    int cutOffEverywhere(Consumer<Queue<Integer>> call) {
        int asked = 0;
        Random random = new Random(Seeds.seed());
        for (int arity : new int[] {2, 3, 4, 8}) {
            for (int size = 1; size <= LARGEST; size++) {
                for (int round = 0; round < 8; round++) {
                    List<Integer> layout = HeapOrder.layout(arity, size, random);
                    int number = 1;
                    while (isCutOff(arity, layout, number, call)) {
                        number++;
                        asked++;
                    }
                }
            }
        }
        return asked;
    }

    /** Whether there was a comparison of that number. */
    private static boolean isCutOff(int arity, List<Integer> layout, int number, Consumer<Queue<Integer>> call) {
        Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());
        DaryHeap<Integer> heap = new DaryHeap<>(arity, order);
        Queue<Integer> recorded = DaryHeapTest.begun(heap, arity);
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
            WatchedHeap.look(heap, heap.array(), arity, Comparator.naturalOrder());
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
