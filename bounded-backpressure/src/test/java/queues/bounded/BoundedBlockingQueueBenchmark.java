package queues.bounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * What a queue with an end costs: alone, between two threads, and in a crowd. Beside the JDK's two; the linked one has a lock for
 * each end.
 *
 * <pre>
 *   producers ── put ──▶ [ at most 1, or at most 64 ] ── take ──▶ consumers
 * </pre>
 *
 * With room for one, nearly every element is waited for by somebody, and what is measured is the waking.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class BoundedBlockingQueueBenchmark implements Contender.Trial {
    private static final int BURST = 1024;
    private static final int WIDE = 64;
    private static final int SIDES = 4;

    @Param({"ArrayBlockingQueue", "learner", "reference", "LinkedBlockingQueue"})
    public String contender;

    private final Integer[] elements = new Integer[BURST];
    private long total;
    private ExecutorService threads;
    private BlockingQueue<Integer> roomy;
    private BlockingQueue<Integer> wide;
    private BlockingQueue<Integer> narrow;

    private BlockingQueue<Integer> newQueue(int capacity) {
        return switch (contender) {
            case "ArrayBlockingQueue" -> new ArrayBlockingQueue<>(capacity);
            case "LinkedBlockingQueue" -> new LinkedBlockingQueue<>(capacity);
            default ->
                (BlockingQueue<Integer>)
                        Contender.<Integer>queue(contender, "queues.bounded.BoundedBlockingQueue", capacity);
        };
    }

    /** A burst is filled to the brim and emptied, so that both ends of the range are warm. */
    @Setup(Level.Trial)
    public void begin() {
        Arrays.setAll(elements, at -> at + 1_000);
        total = Arrays.stream(elements).mapToLong(Integer::longValue).sum();
        threads = Executors.newFixedThreadPool(2 * SIDES, body -> {
            Thread thread = new Thread(body);
            thread.setDaemon(true);
            return thread;
        });
        roomy = newQueue(BURST);
        wide = newQueue(WIDE);
        narrow = newQueue(1);
    }

    @TearDown(Level.Trial)
    public void end() {
        threads.shutdownNow();
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    @Measures("a burst: one thread offers 1024 until it is full, then polls them all; per element")
    public Integer burst() {
        for (Integer each : elements) {
            if (!roomy.offer(each)) {
                throw new IllegalStateException("offer was refused with room left");
            }
        }
        if (roomy.offer(0)) {
            throw new IllegalStateException("offer was accepted with no room left");
        }
        Integer last = null;
        for (Integer each : elements) {
            last = roomy.poll();
            if (last != each) {
                throw new IllegalStateException("poll returned " + last + " where " + each + " was next");
            }
        }
        return last;
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    @Measures("hand over hand: one puts, one takes, room for one; per element")
    public long handOverHand() throws Exception {
        return pass(narrow, 1);
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    @Measures("one puts, one takes, room for 64; per element")
    public long oneToOne() throws Exception {
        return pass(wide, 1);
    }

    @Benchmark
    @OperationsPerInvocation(BURST * SIDES)
    @Measures("four put, four take, room for 64; per element")
    public long fourToFour() throws Exception {
        return pass(wide, SIDES);
    }

    private long pass(BlockingQueue<Integer> queue, int sides) throws Exception {
        List<Future<Long>> sums = new ArrayList<>();
        for (int each = 0; each < sides; each++) {
            threads.submit(() -> putAll(queue));
            sums.add(threads.submit(() -> takeAll(queue)));
        }
        long sum = 0;
        for (Future<Long> each : sums) {
            sum += each.get(1, TimeUnit.MINUTES);
        }
        if (sum != total * sides) {
            throw new IllegalStateException("elements worth " + total * sides + " were put in, taken: " + sum);
        }
        return sum;
    }

    private Void putAll(BlockingQueue<Integer> queue) throws InterruptedException {
        for (Integer each : elements) {
            queue.put(each);
        }
        return null;
    }

    private static long takeAll(BlockingQueue<Integer> queue) throws InterruptedException {
        long sum = 0;
        for (int each = 0; each < BURST; each++) {
            sum += queue.take();
        }
        return sum;
    }

    @Override
    public void tryOut(String name) throws Exception {
        contender = name;
        begin();
        try {
            burst();
            oneToOne();
            fourToFour();
            handOverHand();
        } finally {
            end();
        }
    }
}
