package queues.bounded;

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
import queues.kit.Progress;
import queues.kit.TryNext;

/** A producer has its place and has not put the element there: what others may conclude, and must not wait for. */
class MpscQueueGapTest {
    /** Whoever waits here waits for the other thread's next step. */
    private static final int TURNS = 10;

    /** A queue with more room than is needed, and a consumer that is a producer as well. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class BothEnds {
        private final Queue<Integer> queue;

        public BothEnds() {
            this(new MpscQueue<>(16));
        }

        BothEnds(Queue<Integer> queue) {
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

        @Operation(nonParallelGroup = "consumer")
        public Integer offerAndPoll(@Param(name = "element") int element) {
            queue.offer(element);
            return queue.poll();
        }

        @Operation(nonParallelGroup = "consumer")
        public boolean isInAWalkAfterOffer(@Param(name = "element") int element) {
            queue.offer(element);
            return Elements.of(queue).contains(element);
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer offerAndPeek(@Param(name = "element") int element) {
            queue.offer(element);
            return queue.peek();
        }
    }

    /** The same, if one thread at a time calls. */
    public static class BothEndsRightly extends BothEnds {
        public BothEndsRightly() {
            super(new ArrayBlockingQueue<>(16));
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "An element whose offer has returned is there for poll, for peek and for a walk: they do not say 'empty'")
    @TryNext(
            "A producer stopped after its claim, and another has filled the place behind. Does an empty slot mean 'empty'? Or the end?")
    void strict() {
        Linearizability.of(BothEnds.class)
                .against(BothEndsRightly.class)
                .trying("", "offer 1", "offerAndPoll 2", "")
                .trying("", "offer 1", "offerAndPeek 2", "")
                .trying("", "offer 1", "isInAWalkAfterOffer 2", "")
                .scenarios(4)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("Some order of these calls explains what they answered");
    }

    /** What must not wait for anybody, on a queue with more room than is needed. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Unstoppable {
        private final MpscQueue<Integer> queue = new MpscQueue<>(16);

        @Operation
        public boolean offer(@Param(name = "element") int element) {
            return queue.offer(element);
        }

        @Operation(nonParallelGroup = "consumer")
        public Integer relaxedPoll() {
            return queue.relaxedPoll();
        }

        @Operation
        public int size() {
            return queue.size();
        }
    }

    @Test
    @Order(2)
    @DisplayName("A producer that stops between claim and element stops no other producer, no size and no relaxedPoll")
    @TryNext("Who waits here for whom? A producer can leave a gap behind it and go on; relaxedPoll can answer null.")
    void stoppedProducerStopsNobody() {
        Progress.of(Unstoppable.class)
                .trying("", "offer 1", "relaxedPoll", "")
                .trying("", "offer 1", "offer 2", "")
                .trying("", "offer 1", "size", "")
                .check("A producer that stops in the middle stops no other producer, no size and no relaxedPoll");
    }
}
