package queues.fifo;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.QueueOperations;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class TwoLockQueueLincheckTest {

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

        /** While others are at work, a size need not be exact; but a queue never holds fewer than none. */
        @Operation
        public boolean sizeIsNegative() {
            return queue.size() < 0;
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
                .check("Some order of these calls explains what they answered");
    }
}
