package queues.bounded;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.QueueOperations;
import queues.kit.TryNext;

/** The interleavings of small scenarios in which everybody does everything; also on a single processor. */
class MpmcRingBufferLinearizabilityTest {
    /** Whoever waits here waits for the other thread's next step. */
    private static final int TURNS = 10;

    /** A ring of one. */
    public static class RingOfOne extends QueueOperations.WithPeek {
        public RingOfOne() {
            super(new MpmcRingBuffer<>(1));
        }
    }

    /** What may come of it, if one thread at a time calls. */
    public static class OneSlot extends QueueOperations.WithPeek {
        public OneSlot() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    /** A ring of two. */
    public static class RingOfTwo extends QueueOperations.WithPeek {
        public RingOfTwo() {
            super(new MpmcRingBuffer<>(2));
        }
    }

    /** The same on a ring of two. */
    public static class TwoSlots extends QueueOperations.WithPeek {
        public TwoSlots() {
            super(new ArrayBlockingQueue<>(2));
        }
    }

    @Test
    @Order(1)
    @DisplayName("On a ring of one, some order of the calls explains what all threads are answered")
    @TryNext(
            "Follow the table to where the other thread goes on. What had the first one claimed, and what not yet done?")
    void ringOfOne() {
        Linearizability.of(RingOfOne.class)
                .against(OneSlot.class)
                .scenarios(4)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(2)
    @DisplayName("On a ring of two, some order of the calls explains what all threads are answered")
    @TryNext("'Not ready' is not 'empty', and 'not free' is not 'full'. Which counter tells the one from the other?")
    void ringOfTwo() {
        Linearizability.of(RingOfTwo.class)
                .against(TwoSlots.class)
                // One thread reads two counters, and the other goes round the ring between the two reads.
                .trying("", "offer 1", "offer 2, poll, offer 3, poll", "")
                .trying("offer 1, offer 2", "poll", "poll, offer 3, poll, offer 4", "")
                .scenarios(4)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("Some order of these calls explains what they answered");
    }

    /** A ring of one, on which one thread goes in and out, and another looks on. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class LookedAt {
        private final Queue<Integer> ring;

        public LookedAt() {
            this(new MpmcRingBuffer<>(1));
        }

        LookedAt(Queue<Integer> ring) {
            this.ring = ring;
        }

        @Operation(nonParallelGroup = "in and out")
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
    @DisplayName("A thread that looks on sees a size from 0 to the capacity")
    @TryNext(
            "Both counters may move between your two reads. Which one do you read first, and how far can they be apart?")
    void sizeStaysInRange() {
        Linearizability.of(LookedAt.class)
                .against(LookedAtRightly.class)
                .trying("", "offerAndPoll 1", "sizeIsZeroOrOne", "")
                .trying("", "offerAndPoll 1, offerAndPoll 2", "sizeIsZeroOrOne", "")
                .scenarios(4)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("A size from 0 to the capacity, whenever it is asked for");
    }
}
