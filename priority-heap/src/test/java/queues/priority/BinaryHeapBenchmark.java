package queues.priority;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** A binary heap, against the JDK's. */
public class BinaryHeapBenchmark extends HeapBenchmark {
    @Param({"PriorityQueue", "learner", "reference"})
    public String contender;

    @Override
    <E> Queue<E> newQueue(Comparator<E> order) {
        return switch (contender) {
            case "PriorityQueue" -> new PriorityQueue<>(order);
            default -> Contender.queueOf(contender, "queues.priority.BinaryHeap", order);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
