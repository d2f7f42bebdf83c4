package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

class IndexedPriorityQueueLeakTest {
    private static final int SIZE = 7;

    /** Queues that all held the element once. */
    record Queues(List<IndexedPriorityQueue<Object, Integer>> all) {}

    /** Lets the element of the handle, which has a priority from 0 to 6, leave. */
    interface Life {
        void of(IndexedPriorityQueue<Object, Integer> queue, Handle<Object> handle, int priority);
    }

    @Test
    @Order(1)
    @DisplayName("What was polled can be collected, wherever it stood")
    @TryNext("When the last element has moved, its old slot still points at it.")
    void releasesWhatWasPolled() {
        assertReleased("it was polled", (queue, handle, priority) -> poll(queue, priority + 1));
    }

    @Test
    @Order(2)
    @DisplayName("What was cancelled can be collected at once, and not only when its turn would have come")
    @TryNext("To mark it and skip it later keeps it, and it may be the very last one whose turn comes.")
    void releasesWhatWasCancelled() {
        assertReleased("it was cancelled", (queue, handle, priority) -> queue.cancel(handle));
        assertReleased("it was cancelled, and the queue was emptied and used again", (queue, handle, priority) -> {
            queue.cancel(handle);
            poll(queue, SIZE);
            queue.add("", 1);
        });
    }

    @Test
    @Order(3)
    @DisplayName("What was given another priority can be collected when it has left")
    @TryNext("A new priority is a new place. Does anything still stand in the old one?")
    void releasesWhatHadMoved() {
        assertReleased("it was put last, then first, and polled", (queue, handle, priority) -> {
            queue.reprioritize(handle, SIZE);
            queue.reprioritize(handle, -1);
            poll(queue, 1);
        });
        assertReleased("it was put first, then last, and cancelled", (queue, handle, priority) -> {
            queue.reprioritize(handle, -1);
            queue.reprioritize(handle, SIZE);
            queue.cancel(handle);
        });
    }

    private static void poll(IndexedPriorityQueue<Object, Integer> queue, int times) {
        for (int i = 0; i < times; i++) {
            queue.poll();
        }
    }

    private static void assertReleased(String how, Life life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, payload -> {
            Queues queues = new Queues(new ArrayList<>());
            for (int priority = 0; priority < SIZE; priority++) {
                queues.all().add(leftBehind(payload, priority, life));
            }
            return queues;
        });
    }

    /** The queue in which the payload once was, as one of several. Nobody keeps its handle. */
    private static IndexedPriorityQueue<Object, Integer> leftBehind(Object payload, int priority, Life life) {
        IndexedPriorityQueue<Object, Integer> queue = new IndexedPriorityQueue<>(Comparator.naturalOrder());
        Handle<Object> handle = null;
        for (int i = 0; i < SIZE; i++) {
            Handle<Object> added = queue.add(i == priority ? payload : "", i);
            handle = i == priority ? added : handle;
        }
        life.of(queue, handle, priority);
        return queue;
    }
}
