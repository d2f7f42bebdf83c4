package queues.fifo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
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
    @TryNext(
            "Follow the table to where the other thread goes on. What had the first one still to do, or taken for granted?")
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
    @TryNext(
            "Follow the table to where the other thread goes on. What had the first one still to do, or taken for granted?")
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
    @DisplayName("A thread that looks on sees a size from 0 to the capacity, and disturbs nothing")
    @TryNext(
            "Both indices may move between your two reads. Which one do you read first? And write nothing: you are a third thread.")
    void sizeStaysInRange() {
        Linearizability.of(LookedAt.class)
                .against(LookedAtRightly.class)
                .scenarios(10)
                .invocations(100)
                .check("A size from 0 to the capacity, whenever it is asked for, and no call goes wrong because of it");
    }

    /** A ring of two over which the consumer walks while the producer is at work. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Walked {
        private final Queue<Integer> ring;

        public Walked() {
            this(new SpscRingBuffer<>(2));
        }

        Walked(Queue<Integer> ring) {
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
        public List<Integer> elements() {
            return new ArrayList<>(Elements.of(ring));
        }
    }

    /** What a walk may find, if one thread at a time calls. */
    public static class WalkedRightly extends Walked {
        public WalkedRightly() {
            super(new ArrayBlockingQueue<>(2));
        }
    }

    @Test
    @Order(4)
    @DisplayName("A walk shows what is inside, in order and without a gap, while the producer goes on")
    @TryNext("The walk may end before what comes in meanwhile. It must not step over an element, nor move one.")
    void walkSeesWhatIsInside() {
        Linearizability.of(Walked.class)
                .against(WalkedRightly.class)
                .scenarios(20)
                .invocations(100)
                .check("Some order of these calls explains what the walk found");
    }
}
