package queues.fifo;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** Compare-and-set at both ends, against the JDK's and against two locks. */
public class LockFreeQueueBenchmark extends OneToOneBenchmark {
    @Param({"ConcurrentLinkedQueue", "learner", "reference", "LinkedBlockingQueue"})
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "ConcurrentLinkedQueue" -> new ConcurrentLinkedQueue<>();
            case "LinkedBlockingQueue" -> new LinkedBlockingQueue<>();
            default -> Contender.queue(contender, "queues.fifo.LockFreeQueue", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
