package queues.fifo;

import java.util.Queue;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Linearizability;
import queues.kit.Progress;
import queues.kit.QueueOperations;
import queues.kit.TryNext;

public class LockFreeQueueLinearizabilityTest {

    public static class Operations extends QueueOperations.WithPeek {
        public Operations() {
            super(new LockFreeQueue<>());
        }
    }

    /** A size and a walk besides: they are estimates, but whoever stops in one stops nobody either. */
    public static class Walked extends QueueOperations.WithSize {
        private final Queue<Integer> queue;

        public Walked() {
            this(new LockFreeQueue<>());
        }

        private Walked(Queue<Integer> queue) {
            super(queue);
            this.queue = queue;
        }

        @Override
        @Operation
        public int size() {
            return queue.size() + Elements.of(queue).size();
        }
    }

    public static class Sized extends QueueOperations.WithEstimate {
        public Sized() {
            super(new LockFreeQueue<>());
        }
    }

    @Test
    @Order(1)
    @DisplayName("Whatever two threads are answered, some order of their calls explains it")
    @TryNext(
            "Follow the table. What did the overtaken thread know when it stopped, and is that still true when it goes on?")
    void looksLikeOneCallAfterAnother() {
        Linearizability.of(Operations.class)
                .against(QueueOperations.Fifo.class)
                .scenarios(10)
                .invocations(200)
                .check("Whatever two threads are answered, some order of their calls explains it");
    }

    @Test
    @Order(2)
    @DisplayName("A thread that stops in the middle does not stop the others")
    @TryNext("The stopped thread has left its work half done. Can the other one finish it, instead of waiting for it?")
    void stoppedThreadStopsNobody() {
        Progress.of(Walked.class).check("A thread that stops in the middle does not stop the others");
    }

    @Test
    @Order(3)
    @DisplayName("While others are at work, size is an estimate, but it never says less than nothing")
    @TryNext("Count on paper what each thread adds and takes away. Does a step get lost, or does one come too late?")
    void sizeIsNeverNegative() {
        Linearizability.of(Sized.class)
                .against(QueueOperations.FifoEstimated.class)
                .scenarios(4)
                .invocations(100)
                .check("size never says less than nothing");
    }
}
