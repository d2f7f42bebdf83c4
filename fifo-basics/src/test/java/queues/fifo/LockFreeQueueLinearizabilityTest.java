package queues.fifo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
        Progress.of(Operations.class).check("A thread that stops in the middle does not stop the others");
    }
}
