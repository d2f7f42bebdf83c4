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
class SpscRingBufferLincheckTest {

    /** What is called: a group never runs on two threads at once. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Operations {
        private final Queue<Integer> ring;
        private final int capacity;

        Operations(Queue<Integer> ring, int capacity) {
            this.ring = ring;
            this.capacity = capacity;
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

        /** For anybody. While the others are at work a size need not be exact, but no ring holds that many. */
        @Operation
        public boolean sizeOutOfRange() {
            int size = ring.size();
            return size < 0 || size > capacity;
        }
    }

    /** A ring of one. */
    public static class RingOfOne extends Operations {
        public RingOfOne() {
            super(new SpscRingBuffer<>(1), 1);
        }
    }

    /** A ring of two. */
    public static class RingOfTwo extends Operations {
        public RingOfTwo() {
            super(new SpscRingBuffer<>(2), 2);
        }
    }

    /** What may come of it on a ring of one, if one thread at a time calls. */
    public static class OneSlot extends Operations {
        public OneSlot() {
            super(new ArrayBlockingQueue<>(1), 1);
        }
    }

    /** The same on a ring of two. */
    public static class TwoSlots extends Operations {
        public TwoSlots() {
            super(new ArrayBlockingQueue<>(2), 2);
        }
    }

    @Test
    @Order(1)
    @DisplayName("On a ring of one, the calls of both threads always look as if they had been made one after another")
    @TryNext("Follow the table: which write lets the other side go ahead, and was everything else written by then?")
    void ringOfOne() {
        Linearizability.of(RingOfOne.class)
                .against(OneSlot.class)
                .actorsPerThread(3)
                .scenarios(15)
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
                .actorsPerThread(3)
                .scenarios(15)
                .invocations(100)
                .check("Some order of these calls explains what they answered");
    }
}
