package queues.fifo;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.kit.QueueStress;
import queues.kit.TryNext;

class LockFreeQueueThreadsTest {

    @Test
    @DisplayName("With several producers and consumers, every element comes out once, in its producer's order")
    @TryNext("A compare-and-set that failed has done nothing. What does your code do after one?")
    void losesNothingInAStorm() {
        QueueStress.on("Every element comes out once, in its producer's order", LockFreeQueue::new)
                .producers(3)
                .consumers(3)
                .elementsEach(2_000)
                .rounds(10)
                .run();
    }
}
