package queues.priority;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.infra.BenchmarkParams;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * A heap that one thread owns, empty again after each burst, or with as many inside all the time:
 *
 * <pre>
 *   a burst:  offer × 1024, then poll × 1024                       (sorts)
 *   a hold:   [ n elements ] ── poll ──▶ a little later ── offer ──▶ back inside
 * </pre>
 *
 * <p>The hold is what a scheduler does with its heap: what is due leaves, and comes back with a priority that lies a
 * random way behind the present: a new number, or the same job. n is 1000, which a first-level cache holds, 300 000, which
 * it does not, or 2 million, which few caches hold.
 *
 * <p>No burst is like the one before: a processor learns the outcome of a thousand comparisons by heart if they come in
 * the same order each time, and guesses right as it would not in earnest. All numbers are from twice as many as there are
 * inside, so that some are equal: a JVM that has never seen two equal numbers compiles a comparison for that, which is
 * not the one that a program of any size has.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public abstract class HeapBenchmark implements Contender.Trial {
    static final int BURST = 1024;
    /** Different ones, a power of two. */
    private static final int BURSTS = 64;

    private static final int FEW = 1_000;
    private static final int MANY = 300_000;
    private static final int MOST = 2_000_000;
    private static final int SEED = 7;

    /** A job with a time, as a scheduler has it; one more thing to read from memory for each comparison. */
    static final class Job {
        private long due;

        Job(long due) {
            this.due = due;
        }

        long due() {
            return due;
        }
    }

    private final Integer[] numbers = new Integer[BURSTS * BURST];
    private final int[] delays = new int[BURST];
    private int at;
    private int bursts;

    private Queue<Integer> burst;
    private Queue<Integer> numbersInside;
    private Queue<Job> jobsInside;

    /** An empty queue of the contender that is being measured. */
    abstract <E> Queue<E> newQueue(Comparator<E> order);

    /** From here on {@link #newQueue} makes this contender's. */
    abstract void choose(String contender);

    /** As many as the trial's name says, and no more: the largest heaps would push the others out of the cache. */
    @Setup(Level.Trial)
    public void fill(BenchmarkParams trial) {
        String name = trial.getBenchmark();
        fill(name.contains("Few") ? FEW : name.contains("Many") ? MANY : name.contains("Most") ? MOST : 0);
    }

    private void fill(int inside) {
        Random random = new Random(SEED);
        Arrays.setAll(numbers, i -> random.nextInt(2 * BURST));
        // Two for each that waits, so that time advances by one with each pair and no int runs over.
        Arrays.setAll(delays, i -> random.nextInt(Math.max(1, 2 * inside)));
        burst = newQueue(Comparator.<Integer>naturalOrder());
        numbersInside = numbers(inside, random);
        jobsInside = jobs(inside, random);
    }

    private Queue<Integer> numbers(int count, Random random) {
        Queue<Integer> queue = newQueue(Comparator.<Integer>naturalOrder());
        random.ints(count, 0, Math.max(1, 2 * count)).forEach(queue::offer);
        return queue;
    }

    private Queue<Job> jobs(int count, Random random) {
        Queue<Job> queue = newQueue(Comparator.comparingLong(Job::due));
        random.ints(count, 0, Math.max(1, 2 * count)).forEach(due -> queue.offer(new Job(due)));
        return queue;
    }

    private int nextDelay() {
        at = at + 1 & BURST - 1;
        return delays[at];
    }

    @Benchmark
    @OperationsPerInvocation(BURST)
    @Measures("a burst: one thread offers 1024 numbers, then polls them all; per element")
    public Integer burst() {
        int from = (bursts++ & BURSTS - 1) * BURST;
        for (int i = 0; i < BURST; i++) {
            burst.offer(numbers[from + i]);
        }
        Integer last = burst.poll();
        for (int i = 1; i < BURST; i++) {
            Integer polled = burst.poll();
            if (polled < last) {
                throw new IllegalStateException("poll returned " + polled + " after " + last);
            }
            last = polled;
        }
        return last;
    }

    @Benchmark
    @Measures("1000 numbers inside: poll one, offer a later one; per pair")
    public boolean holdFewNumbers() {
        return holdNumber();
    }

    @Benchmark
    @Measures("300 000 numbers inside: poll one, offer a later one; per pair")
    public boolean holdManyNumbers() {
        return holdNumber();
    }

    @Benchmark
    @Measures("2 million numbers inside: poll one, offer a later one; per pair")
    public boolean holdMostNumbers() {
        return holdNumber();
    }

    @Benchmark
    @Measures("1000 jobs inside, ordered by a field: poll one, offer it again for later; per pair")
    public boolean holdFewJobs() {
        return holdJob();
    }

    @Benchmark
    @Measures("300 000 jobs inside, ordered by a field: poll one, offer it again for later; per pair")
    public boolean holdManyJobs() {
        return holdJob();
    }

    @Benchmark
    @Measures("2 million jobs inside, ordered by a field: poll one, offer it again for later; per pair")
    public boolean holdMostJobs() {
        return holdJob();
    }

    private boolean holdNumber() {
        return numbersInside.offer(numbersInside.poll() + nextDelay());
    }

    private boolean holdJob() {
        Job job = jobsInside.poll();
        job.due += nextDelay();
        return jobsInside.offer(job);
    }

    @Override
    public void tryOut(String contender) {
        choose(contender);
        fill(FEW);
        burst();
        holdNumber();
        holdJob();
    }
}
