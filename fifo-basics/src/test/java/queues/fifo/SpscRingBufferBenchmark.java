package queues.fifo;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jctools.queues.SpscArrayQueue;
import org.openjdk.jmh.annotations.Param;
import queues.kit.Contender;

/** One producer and one consumer, against a lock, against many-to-many, and against JCTools' ring. */
public class SpscRingBufferBenchmark extends OneToOneBenchmark {
    @Param({"ArrayBlockingQueue", "learner", "reference", "ConcurrentLinkedQueue", "JCTools SpscArrayQueue"})
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "ArrayBlockingQueue" -> new ArrayBlockingQueue<>(CAPACITY);
            case "ConcurrentLinkedQueue" -> new ConcurrentLinkedQueue<>();
            case "JCTools SpscArrayQueue" -> new SpscArrayQueue<>(CAPACITY);
            default -> Contender.queue(contender, "queues.fifo.SpscRingBuffer", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }
}
