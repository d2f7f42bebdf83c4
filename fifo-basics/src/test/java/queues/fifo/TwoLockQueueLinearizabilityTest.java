package queues.fifo;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.Progress;
import queues.kit.QueueOperations;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class TwoLockQueueLinearizabilityTest {

    /** What is called. */
    public static class Operations extends QueueOperations {
        private final Queue<Integer> queue;

        public Operations() {
            this(new TwoLockQueue<>());
        }

        Operations(Queue<Integer> queue) {
            super(queue);
            this.queue = queue;
        }

        @Operation
        public Integer peek() {
            return queue.peek();
        }
    }

    /** What may come of it, if one thread at a time calls. */
    public static class Fifo extends Operations {
        public Fifo() {
            super(new ArrayDeque<>());
        }
    }

    @Test
    @Order(1)
    @DisplayName("Calls of several threads always look as if they had been made one after another")
    @TryNext("Follow the table line by line with a drawing of the nodes. Which lock should have kept the two apart?")
    void looksLikeOneAfterAnother() {
        Linearizability.of(Operations.class)
                .against(Fifo.class)
                .scenarios(4)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    public static class Sized extends QueueOperations.WithEstimate {
        public Sized() {
            super(new TwoLockQueue<>());
        }
    }

    @Test
    @Order(2)
    @DisplayName("While others are at work, size is an estimate, but it never says less than nothing")
    @TryNext(
            "Two sides change one count. Is an element ever taken out of it before it was put in? Is a step ever lost?")
    void sizeIsNeverNegative() {
        Linearizability.of(Sized.class)
                .against(QueueOperations.FifoEstimated.class)
                .scenarios(4)
                .invocations(100)
                .check("size never says less than nothing");
    }

    /** One producer and one consumer, and elements enough for both. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class BothEnds {
        private final Queue<Integer> queue = new TwoLockQueue<>();

        public BothEnds() {
            this(10);
        }

        BothEnds(int inside) {
            for (int i = 0; i < inside; i++) {
                queue.offer(i);
            }
        }

        @Operation(nonParallelGroup = "producer")
        public boolean offer(@Param(name = "element") int element) {
            return queue.offer(element);
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer poll() {
            return queue.poll();
        }
    }

    /** The same, where the two meet at the dummy. */
    public static class BothEndsOfNothing extends BothEnds {
        public BothEndsOfNothing() {
            super(0);
        }
    }

    @Test
    @Order(3)
    @DisplayName("A producer that stops in the middle of offer stops no consumer, and the other way round")
    @TryNext("Which lock do both ends take? Whatever guards both is one lock, however many others there are.")
    void endsDoNotMeet() {
        Progress.of(BothEnds.class).check("A producer and a consumer never wait for each other");
    }

    @Test
    @Order(4)
    @DisplayName("They do not wait for each other on an empty queue either")
    @TryNext("On an empty queue, does one side take the other lock, or count on what the other has only begun?")
    void endsDoNotMeetAtTheDummy() {
        Progress.of(BothEndsOfNothing.class)
                .check("A producer and a consumer never wait for each other, not even on an empty queue");
    }
}
