package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.TryNext;

class StablePriorityQueueLeakTest {
    private static final int SIZE = 7;
    private static final int LEVELS = 3;

    /** What is offered: the priority is compared, and the payload is what may leak. */
    record Job(int priority, Object payload) {}

    /** Queues that all held the element once. */
    record Queues(List<Queue<Job>> all) {}

    /** Lets the job with the payload leave. */
    interface Life {
        void of(Queue<Job> queue, Job job);
    }

    @Test
    @Order(1)
    @DisplayName("What was polled can be collected, also while its equals are still inside")
    @TryNext("What do you keep for a priority, and what for an element? The first of its equals may leave first.")
    void releasesWhatWasPolled() {
        assertReleased("it was polled", StablePriorityQueueLeakTest::pollUntil);
        assertReleased("it was looked at, walked over and polled", (queue, job) -> {
            Elements.of(queue);
            queue.contains(job);
            pollUntil(queue, job);
        });
    }

    @Test
    @Order(2)
    @DisplayName("What was removed from the middle, or cleared, can be collected")
    @TryNext("Everything that knows an element has to forget it, whichever way it leaves.")
    void releasesWhatWasRemoved() {
        assertReleased("it was removed", Queue::remove);
        assertReleased("it was removed by an iterator", (queue, job) -> {
            Iterator<Job> elements = queue.iterator();
            while (elements.next() != job) {}
            elements.remove();
        });
        assertReleased("the queue was cleared", (queue, job) -> queue.clear());
    }

    private static void pollUntil(Queue<Job> queue, Job job) {
        while (queue.peek() != null && queue.peek() != job) {
            queue.poll();
        }
        queue.poll();
    }

    private static void assertReleased(String how, Life life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, payload -> {
            Queues queues = new Queues(new ArrayList<>());
            for (int place = 0; place < SIZE; place++) {
                queues.all().add(leftBehind(payload, place, life));
            }
            return queues;
        });
    }

    /** The queue in which a job once was, as one of several; its payload is nowhere else. */
    private static Queue<Job> leftBehind(Object payload, int place, Life life) {
        Queue<Job> queue = new StablePriorityQueue<>(Comparator.comparingInt(Job::priority));
        Job leaving = null;
        for (int i = 0; i < SIZE; i++) {
            Job job = new Job(i % LEVELS, i == place ? payload : "");
            queue.offer(job);
            leaving = i == place ? job : leaving;
        }
        life.of(queue, leaving);
        return queue;
    }
}
