package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** What any heap still holds on to when an element has left. */
abstract class HeapLeakContract {
    private static final int SIZE = 7;

    /** What is offered: the priority is compared, and the payload is what may leak. */
    record Job(int priority, Object payload) {}

    /** Heaps that all held the element once. */
    record Heaps(List<Queue<Job>> all) {}

    /** Lets the job with the payload leave. */
    interface Life {
        void of(Queue<Job> heap, Job job);
    }

    /** A new heap. */
    abstract <E> Queue<E> heap(Comparator<? super E> order);

    /** A new heap of these. */
    abstract <E> Queue<E> heapOf(Comparator<? super E> order, List<E> elements);

    @Test
    @Order(1)
    @DisplayName("What was polled can be collected, wherever it stood")
    @TryNext("When the last element has moved, its old slot still points at it.")
    void releasesWhatWasPolled() {
        assertReleased("it was polled", HeapLeakContract::pollUntil);
    }

    @Test
    @Order(2)
    @DisplayName("What was removed from the middle, or cleared, can be collected")
    @TryNext("One slot is left over, whichever way the last element has gone.")
    void releasesWhatWasRemoved() {
        assertReleased("it was removed", Queue::remove);
        assertReleased("it was removed by an iterator", (heap, job) -> {
            Iterator<Job> elements = heap.iterator();
            while (elements.next() != job) {}
            elements.remove();
        });
        assertReleased("the heap was cleared", (heap, job) -> heap.clear());
    }

    @Test
    @Order(3)
    @DisplayName("What moved when another was removed can be collected when it has left")
    @TryNext("The last element is in two slots for a moment. Clear the one that it came from.")
    void releasesWhatMoved() {
        assertReleased("the first left, and then it did", (heap, job) -> {
            heap.poll();
            heap.remove(job);
        });
        assertReleased("it was walked over and found, and then it left", (heap, job) -> {
            Elements.of(heap);
            heap.contains(job);
            pollUntil(heap, job);
        });
    }

    @Test
    @Order(4)
    @DisplayName("What could not be offered because the comparator threw can be collected")
    @TryNext("The call had no effect, so no slot knows the element, not even one behind the last.")
    void releasesWhatWasRefused() {
        Reachability.assertReleased("An element that did not come in is not kept alive", payload -> {
            Heaps heaps = new Heaps(new ArrayList<>());
            Queue<Job> refused = refused(payload, 1);
            for (int number = 2; refused != null; number++) {
                heaps.all().add(refused);
                refused = refused(payload, number);
            }
            if (heaps.all().isEmpty()) {
                throw new RuleBroken(
                        "The comparator is asked", List.of("offer to a heap of " + SIZE + " never asked it"));
            }
            return heaps;
        });
    }

    /** A heap that did not take the payload in, because that comparison threw; or null if there was none of that number. */
    private Queue<Job> refused(Object payload, int number) {
        Comparisons<Job> order = Comparisons.by(Comparator.comparingInt(Job::priority));
        Queue<Job> heap = heap(order);
        for (int i = 0; i < SIZE; i++) {
            heap.offer(new Job(i, ""));
        }
        order.failAt(number);
        try {
            heap.offer(new Job(-1, payload));
            return null;
        } catch (Comparisons.Refused expected) {
            order.failAt(0);
            return heap;
        }
    }

    private static void pollUntil(Queue<Job> heap, Job job) {
        while (heap.peek() != null && heap.peek() != job) {
            heap.poll();
        }
        heap.poll();
    }

    private void assertReleased(String how, Life life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, payload -> {
            Heaps heaps = new Heaps(new ArrayList<>());
            for (int priority = 0; priority < SIZE; priority++) {
                for (boolean bulk : new boolean[] {false, true}) {
                    heaps.all().add(leftBehind(new Job(priority, payload), bulk, life));
                }
            }
            return heaps;
        });
    }

    /** The heap in which a job once was, with a job of each other priority. */
    private Queue<Job> leftBehind(Job job, boolean bulk, Life life) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            jobs.add(i == job.priority() ? job : new Job(i, ""));
        }
        Comparator<Job> order = Comparator.comparingInt(Job::priority);
        Queue<Job> heap = bulk ? heapOf(order, jobs) : heap(order);
        if (!bulk) {
            heap.addAll(jobs);
        }
        life.of(heap, job);
        return heap;
    }
}
