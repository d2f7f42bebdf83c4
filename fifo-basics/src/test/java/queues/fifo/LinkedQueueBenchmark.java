package queues.fifo;

import java.util.ArrayDeque;
import java.util.LinkedList;
import java.util.Queue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** A node for every element, against an array and against the JDK's own nodes. */
public class LinkedQueueBenchmark extends OneThreadBenchmark {
    @Param({"ArrayDeque", "learner", "reference", "LinkedList"})
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "ArrayDeque" -> new ArrayDeque<>();
            case "LinkedList" -> new LinkedList<>();
            default -> Contender.queue(contender, "queues.fifo.LinkedQueue", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
