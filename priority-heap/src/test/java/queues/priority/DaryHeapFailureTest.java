package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.HeapOrder;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class DaryHeapFailureTest {
    private static final int LARGEST = 12;

    @Test
    @Order(1)
    @DisplayName("An offer whose comparator throws has no effect: the element is not inside, the order holds")
    @TryNext("Which slots have changed by then, and what does size say? Look for the place before you write.")
    void offerHasNoEffect() {
        int asked = 0;
        for (int element = 0; element <= LARGEST; element++) {
            int offered = element;
            asked += cutOffEverywhere(heap -> heap.offer(offered));
        }
        expectAsked("offer", asked);
    }

    @Test
    @Order(2)
    @DisplayName("A poll whose comparator throws has no effect: the first is still inside, and so is the last")
    @TryNext("On its way down the last element stands nowhere. Who remembers it when the comparator throws?")
    void pollHasNoEffect() {
        expectAsked("poll", cutOffEverywhere(Queue::poll));
    }

    @Test
    @Order(3)
    @DisplayName("A remove(Object) whose comparator throws has no effect, whichever element it was to take")
    @TryNext("The last element may go down or up from the gap. In both cases: look first, then write.")
    void removeHasNoEffect() {
        int asked = 0;
        for (int element = 1; element <= LARGEST; element++) {
            Object removed = element;
            asked += cutOffEverywhere(heap -> heap.remove(removed));
        }
        expectAsked("remove", asked);
    }

    @Test
    @Order(4)
    @DisplayName("An iterator's remove whose comparator throws has no effect on the queue")
    @TryNext("It removes as remove(Object) does, and fails as it does.")
    void iteratorRemoveHasNoEffect() {
        int asked = 0;
        for (int element = 1; element <= LARGEST; element++) {
            int removed = element;
            asked += cutOffEverywhere(heap -> {
                Iterator<Integer> elements = heap.iterator();
                while (elements.hasNext()) {
                    if (elements.next() == removed) {
                        elements.remove();
                        return;
                    }
                }
            });
        }
        expectAsked("iterator.remove", asked);
    }

    /** Whoever never asks is not an answer to this exercise, and the tests above would not have tested anything. */
    private static void expectAsked(String call, int asked) {
        if (asked == 0) {
            throw new RuleBroken("The comparator is asked", List.of(call + " never asked it"));
        }
    }

    /** Makes the call on every heap, and lets the comparator throw at the first comparison, at the second … */
    private static int cutOffEverywhere(Consumer<Queue<Integer>> call) {
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
