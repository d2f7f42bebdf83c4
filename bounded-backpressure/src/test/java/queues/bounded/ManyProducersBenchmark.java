package queues.bounded;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * A bounded queue between several threads.
 *
 * <pre>
 *   producer ──┐                                   ┌──▶ consumer
 *   producer ──┼─ offer ▶ [ at most 1024 ] ─ poll ─┼──▶ consumer
 *   producer ──┘                                   └──▶ consumer
 * </pre>
 *
 * What counts is the elements that arrive; calls that come to nothing are counted beside them. With one consumer the
 * order of every producer's elements is checked, with several that what comes out is what went in. The contenders are the
 * values of a parameter, the first of them is the one that the others are held against; all run behind {@link Queue}.
 *
 * <p>More threads than processors measure the scheduler as well. On two processors one to one says something about the
 * queue, and four to four says how it bears being interrupted.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class ManyProducersBenchmark implements Contender.Trial {
    /** Room in a queue, and elements in a burst; a power of two. */
    static final int CAPACITY = 1024;

    private static final int MOST_PRODUCERS = 4;
    private static final int FIRST = 1_000;
    private static final int WARM_ROUNDS = 200;
    private static final int SPINS = 128;

    /** Made once, 1024 for each producer: what is measured is the queue and not the allocation of what it holds. */
    private final Integer[] elements = new Integer[MOST_PRODUCERS * CAPACITY];

    Queue<Integer> queue;

    /** An empty queue of the contender that is being measured. */
    abstract Queue<Integer> newQueue();

    /** From here on {@link #newQueue} makes this contender's. */
    abstract void choose(String contender);

    /** Both paths that a steady run hardly takes: full and empty. */
    @Setup(Level.Trial)
    public void warmFullAndEmpty() {
        // Above the cache of small integers: each is an object of its own.
        Arrays.setAll(elements, at -> Integer.valueOf(FIRST + at));
        Queue<Integer> warmed = newQueue();
        for (int round = 0; round < WARM_ROUNDS; round++) {
            fillAndEmpty(warmed);
            if (warmed.poll() != null) {
                throw new IllegalStateException("an empty queue answered with an element");
            }
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
        return fillAndEmpty(queue);
    }

    private Integer fillAndEmpty(Queue<Integer> filled) {
        for (int at = 0; at < CAPACITY; at++) {
            if (!filled.offer(elements[at])) {
                throw new IllegalStateException("offer was refused with room left");
            }
        }
        Integer last = null;
        for (int at = 0; at < CAPACITY; at++) {
            last = filled.poll();
            expect(at, last);
        }
        return last;
    }

    private void expect(int at, Integer polled) {
        if (polled != elements[at]) {
            throw new IllegalStateException("poll returned " + polled + " where " + elements[at] + " was next");
        }
    }

    /** The producer's own; JMH pads it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Producer {
        public long refused;

        private int base;
        private int sent;
        private int inVain;

        @Setup(Level.Iteration)
        public void restart(ThreadParams thread) {
            base = thread.getSubgroupThreadIndex() * CAPACITY;
            sent = 0;
            inVain = 1;
        }
    }

    /** The consumer's own; JMH pads it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Consumer {
        public long delivered;
        public long foundEmpty;

        private final int[] next = new int[MOST_PRODUCERS];
        private boolean alone;
        private int inVain;

        @Setup(Level.Iteration)
        public void restart(ThreadParams thread) {
            alone = thread.getSubgroupThreadCount() == 1;
            Arrays.fill(next, 0);
            inVain = 1;
        }
    }

    final void offerOne(Producer own) {
        if (queue.offer(elements[own.base + own.sent])) {
            own.sent = own.sent + 1 & CAPACITY - 1;
            own.inVain = 1;
        } else {
            own.refused++;
            own.inVain = giveWay(own.inVain);
        }
    }

    final Integer pollOne(Consumer own) {
        Integer polled = queue.poll();
        if (polled == null) {
            own.foundEmpty++;
            own.inVain = giveWay(own.inVain);
            return null;
        }
        int at = polled - FIRST;
        if (own.alone) {
            int producer = at / CAPACITY;
            at = producer * CAPACITY + own.next[producer];
            own.next[producer] = own.next[producer] + 1 & CAPACITY - 1;
        }
        expect(at, polled);
        own.inVain = 1;
        own.delivered++;
        return polled;
    }

    /** Another thread may be waiting for this processor: whoever has spun in vain for a while gives it up. */
    private static int giveWay(int inVain) {
        if (inVain % SPINS == 0) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        return inVain + 1;
    }

    @Override
    public void tryOut(String contender) {
        choose(contender);
        warmFullAndEmpty();
        freshQueue();
        burst();
    }
}
