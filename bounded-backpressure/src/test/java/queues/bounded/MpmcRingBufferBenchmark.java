package queues.bounded;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import queues.kit.Contender;
import queues.kit.Measures;

/** Many producers and many consumers, against JCTools' ring, a lock, links and Agrona's ring. */
@State(Scope.Group)
public class MpmcRingBufferBenchmark extends ManyProducersBenchmark {
    @Param({
        "JCTools MpmcArrayQueue",
        "learner",
        "reference",
        "ArrayBlockingQueue",
        "counted ConcurrentLinkedQueue",
        "Agrona ManyToManyConcurrentArrayQueue"
    })
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "JCTools MpmcArrayQueue" -> new MpmcArrayQueue<>(CAPACITY);
            case "ArrayBlockingQueue" -> new ArrayBlockingQueue<>(CAPACITY);
            case "counted ConcurrentLinkedQueue" -> new CountedQueue(CAPACITY);
            case "Agrona ManyToManyConcurrentArrayQueue" -> new ManyToManyConcurrentArrayQueue<>(CAPACITY);
            default -> Contender.queue(contender, "queues.bounded.MpmcRingBuffer", CAPACITY);
        };
    }

    @Override
    void choose(String name) {
        contender = name;
    }

    @Benchmark
    @Group("oneToOne")
    @GroupThreads(1)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void oneToOneProduce(Producer own) {
        offerOne(own);
    }

    @Benchmark
    @Group("oneToOne")
    @GroupThreads(1)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "one producer, one consumer: elements that arrive in a second", counter = "delivered")
    public Integer oneToOneConsume(Consumer own) {
        return pollOne(own);
    }

    @Benchmark
    @Group("twoToTwo")
    @GroupThreads(2)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void twoToTwoProduce(Producer own) {
        offerOne(own);
    }

    @Benchmark
    @Group("twoToTwo")
    @GroupThreads(2)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "two producers, two consumers: elements that arrive in a second", counter = "delivered")
    public Integer twoToTwoConsume(Consumer own) {
        return pollOne(own);
    }

    @Benchmark
    @Group("fourToFour")
    @GroupThreads(4)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void fourToFourProduce(Producer own) {
        offerOne(own);
    }

    @Benchmark
    @Group("fourToFour")
    @GroupThreads(4)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "four producers, four consumers: elements that arrive in a second", counter = "delivered")
    public Integer fourToFourConsume(Consumer own) {
        return pollOne(own);
    }
}
