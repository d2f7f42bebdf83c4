package queues.fifo;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** A lock for each end, against the JDK's two locks and against no lock at all. */
public class TwoLockQueueBenchmark extends OneToOneBenchmark {
    @Param({"LinkedBlockingQueue", "learner", "reference", "ConcurrentLinkedQueue"})
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "LinkedBlockingQueue" -> new LinkedBlockingQueue<>();
            case "ConcurrentLinkedQueue" -> new ConcurrentLinkedQueue<>();
            default -> Contender.queue(contender, "queues.fifo.TwoLockQueue", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
