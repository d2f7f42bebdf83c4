package queues.fifo;

import java.util.ArrayDeque;
import java.util.Queue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** A ring that grows, against the JDK's. */
public class CircularArrayQueueBenchmark extends OneThreadBenchmark {
    @Param({"ArrayDeque", "learner", "reference"})
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "ArrayDeque" -> new ArrayDeque<>();
            default -> Contender.queue(contender, "queues.fifo.CircularArrayQueue", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
