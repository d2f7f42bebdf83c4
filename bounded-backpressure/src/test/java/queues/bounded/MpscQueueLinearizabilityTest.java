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
import queues.kit.TryNext;

/** The interleavings of small scenarios of producers and one consumer; also on a single processor. */
class MpscQueueLinearizabilityTest {
    /** Whoever waits here waits for the other thread's next step. */
    private static final int TURNS = 10;

    /** What is called: a group never runs on two threads at once. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Operations {
        private final Queue<Integer> queue;

        Operations(Queue<Integer> queue) {
            this.queue = queue;
        }

        @Operation
        public boolean offer(@Param(name = "element") int element) {
            return queue.offer(element);
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer poll() {
            return queue.poll();
        }
    }

    /** A queue of one. */
    public static class QueueOfOne extends Operations {
        public QueueOfOne() {
            super(new MpscQueue<>(1));
        }
    }

    /** What may come of it, if one thread at a time calls. */
    public static class OneSlot extends Operations {
        public OneSlot() {
            super(new ArrayBlockingQueue<>(1));
        }
    }

    @Test
    @Order(1)
    @DisplayName("On a queue of one, some order of the calls explains what producers and consumer are answered")
    @TryNext(
            "Follow the table to where the other thread goes on. What had the first one claimed, and what not yet done?")
    void queueOfOne() {
        Linearizability.of(QueueOfOne.class)
                .against(OneSlot.class)
                .trying("", "offer 1", "offer 2", "poll")
                .trying("offer 1", "poll", "offer 2", "poll")
                .trying("offer 1", "offer 2", "poll, offer 3", "poll")
                .scenarios(4)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("Some order of these calls explains what they answered");
    }

    /** A queue of one, of which one thread is both ends, and another that looks on. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class LookedAt {
        private final Queue<Integer> queue;

        public LookedAt() {
            this(new MpscQueue<>(1));
        }

        LookedAt(Queue<Integer> queue) {
            this.queue = queue;
        }

        @Operation(nonParallelGroup = "both ends")
        public Integer offerAndPoll(@Param(name = "element") int element) {
            return queue.offer(element) ? queue.poll() : null;
        }

        /** Need not be exact while the other is at work, but no queue of one holds -1 or 2. */
        @Operation
        public boolean sizeIsZeroOrOne() {
            int size = queue.size();
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
    @Order(2)
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
