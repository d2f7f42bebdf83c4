package queues.priority;

import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** What any heap is like after its comparator has thrown. */
abstract class HeapFailureContract {
    /** How many elements the largest of the heaps has. */
    abstract int largest();

    /**
     * Makes the call on every heap, and lets the comparator throw at the first comparison, at the second …
     *
     * @return how often it was asked
     */
    abstract int cutOffEverywhere(Consumer<Queue<Integer>> call);

    @Test
    @Order(1)
    @DisplayName("An offer whose comparator throws has no effect: the element is not inside, the order holds")
    @TryNext("Which slots have changed by then, and what does size say? Look for the place before you write.")
    void offerHasNoEffect() {
        int asked = 0;
        for (int element = 0; element <= largest(); element++) {
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
        for (int element = 1; element <= largest(); element++) {
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
        for (int element = 1; element <= largest(); element++) {
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
}
