package queues.fifo;

import java.util.Queue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import queues.kit.Measures;

/**
 * A queue that one thread owns.
 *
 * <pre>
 *   thread ── offer ──▶ [ 512 elements ] ── poll ──▶ the same thread
 * </pre>
 */
@State(Scope.Thread)
public abstract class OneThreadBenchmark extends FifoBenchmark {
    private static final int INSIDE = CAPACITY / 2;
    private static final int MASK = CAPACITY - 1;

    private Steady steady;

    /** A queue of its own, because a burst needs an empty one. */
    private final class Steady {
        private final Queue<Integer> queue = newQueue();
        private int first;

        private Steady() {
            for (int at = 0; at < INSIDE; at++) {
                queue.offer(elements[at]);
            }
        }

        private Integer step() {
            queue.offer(elements[(first + INSIDE) & MASK]);
            Integer polled = queue.poll();
            expect(first, polled);
            first = (first + 1) & MASK;
            return polled;
        }
    }

    @Setup(Level.Iteration)
    public void fillHalf() {
        steady = new Steady();
    }

    @Benchmark
    @Measures("steady: one thread offers one and polls one, 512 inside; per pair")
    public Integer steady() {
        return steady.step();
    }
}
