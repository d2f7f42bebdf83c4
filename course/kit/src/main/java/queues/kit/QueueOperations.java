package queues.kit;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * The operations of a queue as {@link Linearizability} calls them: {@code offer} and {@code poll}. An exercise extends
 * this class, or the one that also has what its contract claims, with a public static class and a public constructor
 * without parameters:
 *
 * <pre>{@code
 * public static class Operations extends QueueOperations.WithPeek {
 *     public Operations() {
 *         super(new MyQueue<>());
 *     }
 * }
 * }</pre>
 */
@Param(name = "element", gen = IntGen.class, conf = "1:9")
public abstract class QueueOperations {
    final Queue<Integer> queue;

    /** @param queue the subject, or a model of it; fresh and empty */
    protected QueueOperations(Queue<Integer> queue) {
        this.queue = Objects.requireNonNull(queue, "the queue under test");
    }

    @Operation
    public boolean offer(@Param(name = "element") int element) {
        return queue.offer(element);
    }

    @Operation
    public Integer poll() {
        return queue.poll();
    }

    /** {@code peek} and {@code isEmpty} besides. */
    public abstract static class WithPeek extends QueueOperations {
        protected WithPeek(Queue<Integer> queue) {
            super(queue);
        }

        @Operation
        public Integer peek() {
            return queue.peek();
        }

        @Operation
        public boolean isEmpty() {
            return queue.isEmpty();
        }
    }

    /** {@code size} besides: only for queues that promise an exact one while others work on it. */
    public abstract static class WithSize extends WithPeek {
        protected WithSize(Queue<Integer> queue) {
            super(queue);
        }

        @Operation
        public int size() {
            return queue.size();
        }
    }

    /** A poll that looks at the size afterwards besides, for queues that estimate it while others are at work. */
    public abstract static class WithEstimate extends QueueOperations {
        protected WithEstimate(Queue<Integer> queue) {
            super(queue);
        }

        @Operation
        public boolean pollLeavesLessThanNothing() {
            queue.poll();
            return queue.size() < 0;
        }
    }

    /** What may come of an estimate: anything but less than nothing. */
    public static final class FifoEstimated extends WithEstimate {
        public FifoEstimated() {
            super(new ArrayDeque<>());
        }
    }

    /** What an unbounded first-in, first-out queue answers when one thread at a time calls it. */
    public static final class Fifo extends WithSize {
        public Fifo() {
            super(new ArrayDeque<>());
        }
    }
}
