package queues.fifo;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * What every benchmark of this module has in common, so that they differ in the queue alone: the elements, the burst, the
 * warm-up of the two paths that a steady run hardly takes (full and empty), and the check of what comes out.
 *
 * <p>The contenders are the values of a parameter; the first of them is the one that the others are held against. All run
 * behind {@link Queue}, each in JVMs of its own, so that none profits from what the compiler learnt of another.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class FifoBenchmark implements Contender.Trial {
    /** Elements in a burst, and the room in a queue that has a bound; a power of two. */
    static final int CAPACITY = 1024;

    private static final int WARM_ROUNDS = 200;

    /** Made once: what is measured is the queue and not the allocation of what it holds. */
    final Integer[] elements = new Integer[CAPACITY];

    Queue<Integer> queue;

    /** An empty queue of the contender that is being measured. */
    abstract Queue<Integer> newQueue();

    /** From here on {@link #newQueue} makes this contender's. */
    abstract void choose(String contender);

    /** Above the cache of small integers: each is an object of its own, and identity tells them apart. */
    private static Integer element(int value) {
        return Integer.valueOf(value + 1_000);
    }

    @Setup(Level.Trial)
    public void warmFullAndEmpty() {
        Arrays.setAll(elements, FifoBenchmark::element);
        Queue<Integer> warmed = newQueue();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            int inside = 0;
            while (inside < CAPACITY && warmed.offer(elements[inside])) {
                inside++;
            }
            for (int at = 0; at < inside; at++) {
                expect(at, warmed.poll());
            }
            expectEmpty(warmed.poll());
        }
    }

    @Setup(Level.Iteration)
    public void freshQueue() {
        queue = newQueue();
    }

    /**
     * <pre>
     *   one thread:  offer × 1024, then poll × 1024        (fills, then empties)
     * </pre>
     */
    @Benchmark
    @OperationsPerInvocation(CAPACITY)
    @Measures("a burst: one thread offers 1024, then polls them all; per element")
    public Integer burst() {
        for (Integer each : elements) {
            if (!queue.offer(each)) {
                throw new IllegalStateException("offer was refused with room left");
            }
        }
        Integer last = null;
        for (int at = 0; at < CAPACITY; at++) {
            last = queue.poll();
            expect(at, last);
        }
        return last;
    }

    final void expect(int at, Integer polled) {
        if (polled != elements[at]) {
            throw new IllegalStateException("poll returned " + polled + " where " + elements[at] + " was next");
        }
    }

    private static void expectEmpty(Integer polled) {
        if (polled != null) {
            throw new IllegalStateException("poll returned " + polled + " from an empty queue");
        }
    }

    @Override
    public void tryOut(String contender) {
        choose(contender);
        warmFullAndEmpty();
        freshQueue();
        burst();
    }
}
