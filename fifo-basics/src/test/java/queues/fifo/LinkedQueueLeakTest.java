package queues.fifo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.TryNext;

class LinkedQueueLeakTest {
    private static final int LONGEST = 7;

    /** Queues that all held the element once. */
    record Queues(List<Queue<Object>> all) {}

    /** Fills a queue in which the element stands at one place of several, and lets the element leave. */
    interface Life {
        void of(Queue<Object> queue, Object element);
    }

    @Test
    @Order(1)
    @DisplayName("What the iterator removed can be collected, wherever in the queue it stood")
    @TryNext("Who still points at the node that was unlinked: head, tail, the node before it? Think of a queue of one.")
    void releasesWhatTheIteratorRemoved() {
        assertReleased("removed by an iterator", (queue, element) -> {
            walkTo(element, queue).remove();
        });
    }

    @Test
    @Order(2)
    @DisplayName("What was polled can be collected, wherever it stood and whoever looked at it before")
    @TryNext("The queue keeps its nodes and nothing else: no element that was seen last, no iterator, no spare nodes.")
    void releasesWhatWasSeen() {
        assertReleased("walked, found, looked at, and polled", (queue, element) -> {
            Elements.of(queue);
            walkTo(element, queue);
            queue.contains(element);
            for (int polls = 0; polls < LONGEST && queue.peek() != element; polls++) {
                queue.poll();
            }
            queue.poll();
        });
    }

    @Test
    @Order(3)
    @DisplayName("What was cleared can be collected, though the queue lives on")
    @TryNext("If you wrote clear() yourself: an empty queue has neither a first nor a last node.")
    void releasesWhatWasCleared() {
        assertReleased("cleared", (queue, element) -> {
            queue.peek();
            queue.clear();
        });
    }

    /** An iterator that has just returned the element; bounded, so that a walk in a circle ends. */
    private static Iterator<Object> walkTo(Object element, Queue<Object> queue) {
        Iterator<Object> elements = queue.iterator();
        for (int step = 0; step < LONGEST && elements.next() != element; ) {
            step++;
        }
        return elements;
    }

    private static void assertReleased(String how, Life life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, element -> {
            Queues queues = new Queues(new ArrayList<>());
            for (int size = 1; size <= LONGEST; size++) {
                for (int place = 0; place < size; place++) {
                    Queue<Object> queue = new LinkedQueue<>();
                    for (int i = 0; i < size; i++) {
                        queue.offer(i == place ? element : i);
                    }
                    life.of(queue, element);
                    queues.all().add(queue);
                }
            }
            return queues;
        });
    }
}
