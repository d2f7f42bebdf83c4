package queues.priority;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import queues.kit.Contender;
import queues.kit.Measures;

/**
 * A queue by priority whose elements change their minds, against a heap that has to look for them and a tree that does not:
 *
 * <pre>
 *   another priority:   any one of n  ── reprioritize ──▶  a random way behind the first
 *   a cancellation:     any one of n  ── cancel ──▶ out,   another one ── add ──▶ in
 *   a hold:             the first     ── poll ──▶ out,     the same, later ── add ──▶ in
 * </pre>
 *
 * <p>n is 1000 or 100 000. In the JDK's heap the search grows with n, and nothing else does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class IndexedPriorityQueueBenchmark implements Contender.Trial {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int DRAWN = 1 << 14;
    private static final int SEED = 7;

    @Param({"PriorityQueue", "TreeSet", "learner", "reference"})
    public String contender;

    private Waiting few;
    private Waiting many;

    /** A queue that always holds as many, and the handle of each. */
    private static final class Waiting {
        private final IndexedSubject queue;
        private final Object[] handles;
        private final int[] priorities;
        private final int[] picks;
        private int at;
        private int now;

        Waiting(IndexedSubject queue, int count) {
            this.queue = queue;
            Random random = new Random(SEED);
            handles = new Object[count];
            priorities = random.ints(DRAWN, 0, 2 * count).toArray();
            picks = random.ints(DRAWN, 0, count).toArray();
            for (int element = 0; element < count; element++) {
                handles[element] = queue.add(element, nextPriority());
            }
        }

        private int nextPriority() {
            at = at + 1 & DRAWN - 1;
            return now + priorities[at];
        }

        int reprioritize() {
            int picked = picks[at];
            queue.reprioritize(handles[picked], nextPriority());
            return picked;
        }

        boolean cancel() {
            int picked = picks[at];
            boolean cancelled = queue.cancel(handles[picked]);
            handles[picked] = queue.add(picked, nextPriority());
            return cancelled;
        }

        int hold() {
            int first = queue.poll();
            now++;
            handles[first] = queue.add(first, nextPriority());
            return first;
        }
    }

    @Setup(Level.Trial)
    public void fill() {
        fill(MANY);
    }

    private void fill(int count) {
        few = new Waiting(newQueue(), FEW);
        many = new Waiting(newQueue(), count);
    }

    private IndexedSubject newQueue() {
        return switch (contender) {
            case "PriorityQueue" -> IndexedPeer.priorityQueue();
            case "TreeSet" -> IndexedPeer.treeSet();
            default -> Contender.beside(contender, IndexedAnswer.class, IndexedSubject.class);
        };
    }

    @Benchmark
    @Measures("1000 inside: one of them gets another priority; per call")
    public int reprioritizeOneOfFew() {
        return few.reprioritize();
    }

    @Benchmark
    @Measures("100 000 inside: one of them gets another priority; per call")
    public int reprioritizeOneOfMany() {
        return many.reprioritize();
    }

    @Benchmark
    @Measures("1000 inside: one of them is cancelled, and another is added; per pair")
    public boolean cancelOneOfFew() {
        return few.cancel();
    }

    @Benchmark
    @Measures("100 000 inside: one of them is cancelled, and another is added; per pair")
    public boolean cancelOneOfMany() {
        return many.cancel();
    }

    @Benchmark
    @Measures("100 000 inside: the first is polled and added again for later; per pair")
    public int holdMany() {
        return many.hold();
    }

    @Override
    public void tryOut(String name) {
        contender = name;
        fill(FEW);
        reprioritizeOneOfFew();
        reprioritizeOneOfMany();
        if (!(cancelOneOfFew() && cancelOneOfMany())) {
            throw new IllegalStateException("cancel returned false for an element that is inside");
        }
        holdMany();
    }
}
