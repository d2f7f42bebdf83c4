package queues.priority;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/**
 * Heaps of 2, 4 and 8 children, against the JDK's of 2. The learner's answer has 4. {@code BinaryHeap} is the learner's of
 * exercise 2.1.
 */
public class DaryHeapBenchmark extends HeapBenchmark {
    private static final String NAME = "queues.priority.DaryHeap";

    @Param({"PriorityQueue", "BinaryHeap", "learner", "reference of 2", "reference", "reference of 8"})
    public String contender;

    @Override
    <E> Queue<E> newQueue(Comparator<E> order) {
        return switch (contender) {
            case "PriorityQueue" -> new PriorityQueue<>(order);
            case "BinaryHeap" -> new BinaryHeap<>(order);
            case "reference of 2" -> Contender.queueOf(Contender.REFERENCE, NAME, 2, order);
            case "reference of 8" -> Contender.queueOf(Contender.REFERENCE, NAME, 8, order);
            default -> Contender.queueOf(contender, NAME, 4, order);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
