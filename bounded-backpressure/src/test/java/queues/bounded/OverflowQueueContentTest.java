package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** What the queue keeps alive: what is inside, and nothing that has left or never came in. */
class OverflowQueueContentTest {
    private static final int TIMES_AROUND = 1_000;

    private static OverflowQueue<Object> live(OverflowPolicy policy, Object element, boolean first) {
        OverflowQueue<Object> queue = new OverflowQueue<>(2, policy);
        RecordedOverflow.alone(() -> {
            if (first) {
                queue.put(element);
            }
            queue.put("stays");
            queue.put("stays too");
            if (!first) {
                refused(queue, element);
            }
        });
        return queue;
    }

    private static void refused(OverflowQueue<Object> queue, Object element) throws InterruptedException {
        try {
            assertThat(queue.put(element)).as("put into a full queue").isFalse();
        } catch (RejectedExecutionException expected) {
            assertThat(queue.counts().rejected()).as("rejected").isEqualTo(1);
        }
    }

    @Test
    @Order(1)
    @DisplayName("An element that was delivered can be collected, even while others stay inside")
    @TryNext("After a poll, nothing of yours may point at the element that left.")
    void releasesWhatWasDelivered() {
        Reachability.assertReleased("An element that was delivered is not kept alive by the queue", element -> {
            OverflowQueue<Object> queue = new OverflowQueue<>(2, OverflowPolicy.BLOCK);
            RecordedOverflow.alone(() -> {
                queue.put(element);
                queue.put("stays");
                queue.poll();
            });
            return queue;
        });
    }

    @Test
    @Order(2)
    @DisplayName("An element that was dropped can be collected, whether it was the oldest or the newest")
    @TryNext("A count tells that there was a loss. What else of the lost element do you keep?")
    void releasesWhatWasDropped() {
        String rule = "An element that was dropped is not kept alive by the queue";
        Reachability.assertReleased(rule, element -> live(OverflowPolicy.DROP_OLDEST, element, true));
        Reachability.assertReleased(rule, element -> live(OverflowPolicy.DROP_NEWEST, element, false));
    }

    @Test
    @Order(3)
    @DisplayName("An element that was rejected can be collected: it is the caller's, not the queue's")
    @TryNext("Which field do you write before you know that there is room?")
    void releasesWhatWasRejected() {
        Reachability.assertReleased(
                "An element that was rejected is not kept alive by the queue",
                element -> live(OverflowPolicy.REJECT, element, false));
    }

    @Test
    @Order(4)
    @DisplayName("However often the queue has been filled and emptied, it has the room and the order it had at first")
    @TryNext("What is different the second time around? An index that only grows has to come back somewhere.")
    void worksOnAndOn() {
        RecordedOverflow.alone(() -> {
            OverflowQueue<Integer> queue = new OverflowQueue<>(3, OverflowPolicy.DROP_OLDEST);
            for (int each = 0; each < TIMES_AROUND; each += 5) {
                for (int next = each; next < each + 5; next++) {
                    assertThat(queue.put(next)).as("put(%d)", next).isTrue();
                }
                for (int next = each + 2; next < each + 5; next++) {
                    assertThat(queue.poll())
                            .as("poll() after put(%d)", each + 4)
                            .isEqualTo(next);
                }
            }
            assertThat(queue.counts())
                    .as("counts()")
                    .isEqualTo(new OverflowCounts(TIMES_AROUND, TIMES_AROUND / 5 * 3, TIMES_AROUND / 5 * 2, 0, 0));
        });
    }
}
