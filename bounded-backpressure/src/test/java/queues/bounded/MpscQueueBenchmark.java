package queues.bounded;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.jctools.queues.MpscArrayQueue;
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

/** Many producers and one consumer, against JCTools' queue, a lock, links, Agrona's queue and the Disruptor. */
@State(Scope.Group)
public class MpscQueueBenchmark extends ManyProducersBenchmark {
    @Param({
        "JCTools MpscArrayQueue",
        "learner",
        "reference",
        "ArrayBlockingQueue",
        "counted ConcurrentLinkedQueue",
        "Agrona ManyToOneConcurrentArrayQueue",
        "Disruptor"
    })
    public String contender;

    @Override
    Queue<Integer> newQueue() {
        return switch (contender) {
            case "JCTools MpscArrayQueue" -> new MpscArrayQueue<>(CAPACITY);
            case "ArrayBlockingQueue" -> new ArrayBlockingQueue<>(CAPACITY);
            case "counted ConcurrentLinkedQueue" -> new CountedQueue(CAPACITY);
            case "Agrona ManyToOneConcurrentArrayQueue" -> new ManyToOneConcurrentArrayQueue<>(CAPACITY);
            case "Disruptor" -> new DisruptorQueue(CAPACITY);
            default -> Contender.queue(contender, "queues.bounded.MpscQueue", CAPACITY);
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
    @Group("twoToOne")
    @GroupThreads(2)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void twoToOneProduce(Producer own) {
        offerOne(own);
    }

    @Benchmark
    @Group("twoToOne")
    @GroupThreads(1)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "two producers, one consumer: elements that arrive in a second", counter = "delivered")
    public Integer twoToOneConsume(Consumer own) {
        return pollOne(own);
    }

    @Benchmark
    @Group("fourToOne")
    @GroupThreads(4)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void fourToOneProduce(Producer own) {
        offerOne(own);
    }

    @Benchmark
    @Group("fourToOne")
    @GroupThreads(1)
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "four producers, one consumer: elements that arrive in a second", counter = "delivered")
    public Integer fourToOneConsume(Consumer own) {
        return pollOne(own);
    }
}
