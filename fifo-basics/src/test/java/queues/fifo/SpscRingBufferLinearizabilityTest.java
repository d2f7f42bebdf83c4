package queues.fifo;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios of one producer and one consumer; also on a single processor. */
class SpscRingBufferLinearizabilityTest {

    /** What is called: a group never runs on two threads at once. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Operations {
        private final Queue<Integer> ring;

        Operations(Queue<Integer> ring) {
            this.ring = ring;
        }

        @Operation(nonParallelGroup = "producer")
        public boolean offer(@Param(name = "element") int element) {
            return ring.offer(element);
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer poll() {
            return ring.poll();
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer peek() {
            return ring.peek();
        }
    }

    /** A ring of one. */
    public static class RingOfOne extends Operations {
        public RingOfOne() {
            super(new SpscRingBuffer<>(1));
        }
    }

    /** A ring of two. */
    public static class RingOfTwo extends Operations {
        public RingOfTwo() {
            super(new SpscRingBuffer<>(2));
        }
    }

    /** What may come of it on a ring of one, if one thread at a time calls. */
    public static class OneSlot extends Operations {
        public OneSlot() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    /** The same on a ring of two. */
    public static class TwoSlots extends Operations {
        public TwoSlots() {
            super(new ArrayBlockingQueue<>(2));
        }
    }

    @Test
    @Order(1)
    @DisplayName("On a ring of one, the calls of both threads always look as if they had been made one after another")
    @TryNext("Follow the table: which write lets the other side go ahead, and was everything else written by then?")
    void ringOfOne() {
        Linearizability.of(RingOfOne.class)
                .against(OneSlot.class)
                .actorsPerThread(2)
                .scenarios(10)
                .invocations(100)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(2)
    @DisplayName("On a ring of two, the calls of both threads always look as if they had been made one after another")
    @TryNext("Follow the table: which write lets the other side go ahead, and was everything else written by then?")
    void ringOfTwo() {
        Linearizability.of(RingOfTwo.class)
                .against(TwoSlots.class)
                .actorsPerThread(2)
                .scenarios(10)
                .invocations(100)
                .check("Some order of these calls explains what they answered");
    }

    /** A ring of one, of which one thread is both ends, and another that looks on. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class LookedAt {
        private final Queue<Integer> ring;

        public LookedAt() {
            this(new SpscRingBuffer<>(1));
        }

        LookedAt(Queue<Integer> ring) {
            this.ring = ring;
        }

        @Operation(nonParallelGroup = "both ends")
        public Integer offerAndPoll(@Param(name = "element") int element) {
            return ring.offer(element) ? ring.poll() : null;
        }

        /** Need not be exact while the other is at work, but no ring of one holds -1 or 2. */
        @Operation
        public boolean sizeIsZeroOrOne() {
            int size = ring.size();
            return size == 0 || size == 1;
        }
    }

    /** What may come of it, if one thread at a time calls. */
    public static class LookedAtRightly extends LookedAt {
        public LookedAtRightly() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    @Test
    @Order(3)
    @DisplayName("A thread that looks on never sees a size below 0 or above the capacity")
    @TryNext(
            "Both indices may move between your two reads. Which one do you read first, and what do you do about the rest?")
    void sizeStaysInRange() {
        Linearizability.of(LookedAt.class)
                .against(LookedAtRightly.class)
                .scenarios(10)
                .invocations(100)
                .check("The size of a ring is between 0 and its capacity, whenever it is asked for");
    }
}
