package queues.fifo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import queues.kit.Measures;

/**
 * A queue between two threads.
 *
 * <pre>
 *   producer ── offer ──▶ [ at most 1024 elements ] ── poll ──▶ consumer
 *      ▲                                                          │
 *      └───────────── how many have arrived, now and then ────────┘
 * </pre>
 *
 * A queue without a bound is bounded from outside, in the same way for all: the producer holds back while 1024 are under
 * way. Otherwise it would measure how fast a heap fills. What counts is the elements that arrived; calls that came to
 * nothing are counted beside them. The order of the elements is checked.
 */
@State(Scope.Group)
public abstract class OneToOneBenchmark extends FifoBenchmark {
    private static final int MASK = CAPACITY - 1;
    private static final int TELL_EVERY = 64;
    private static final int SPINS = 128;

    private final AtomicLong arrived = new AtomicLong();

    @Setup(Level.Iteration)
    public void nothingUnderWay() {
        arrived.set(0);
    }

    /** The producer's own; JMH pads it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Producer {
        public long refused;
        public long heldBack;

        private long sent;
        private long knownArrived;
        private int inVain;

        @Setup(Level.Iteration)
        public void restart() {
            sent = 0;
            knownArrived = 0;
            inVain = 1;
        }
    }

    /** The consumer's own; JMH pads it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Consumer {
        public long delivered;
        public long foundEmpty;

        private long taken;
        private int inVain;

        @Setup(Level.Iteration)
        public void restart() {
            taken = 0;
            inVain = 1;
        }
    }

    @Benchmark
    @Group("handOver")
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public void produce(Producer own) {
        if (own.sent - own.knownArrived >= CAPACITY) {
            own.knownArrived = arrived.getAcquire();
            if (own.sent - own.knownArrived >= CAPACITY) {
                own.heldBack++;
                own.inVain = giveWay(own.inVain);
                return;
            }
        }
        if (queue.offer(elements[(int) own.sent & MASK])) {
            own.sent++;
            own.inVain = 1;
        } else {
            own.refused++;
            own.inVain = giveWay(own.inVain);
        }
    }

    @Benchmark
    @Group("handOver")
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Measures(value = "hand-over: one producer, one consumer; elements that arrive in a second", counter = "delivered")
    public Integer consume(Consumer own) {
        Integer polled = queue.poll();
        if (polled == null) {
            own.foundEmpty++;
            arrived.setRelease(own.taken);
            own.inVain = giveWay(own.inVain);
            return null;
        }
        expect((int) own.taken & MASK, polled);
        own.taken++;
        own.inVain = 1;
        own.delivered++;
        if (own.taken % TELL_EVERY == 0) {
            arrived.setRelease(own.taken);
        }
        return polled;
    }

    /** The other side may be waiting for this processor: whoever has spun in vain for a while gives it up. */
    private static int giveWay(int inVain) {
        if (inVain % SPINS == 0) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        return inVain + 1;
    }
}
