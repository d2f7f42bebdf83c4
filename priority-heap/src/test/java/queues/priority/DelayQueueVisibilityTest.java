package queues.priority;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.HandClock;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** What one thread has changed, as another one sees it that does nothing but look. */
class DelayQueueVisibilityTest {
    private final Reminder due = Reminder.at("a", 0, new HandClock());

    @Test
    @Order(1)
    @DisplayName("Whoever asks again and again sees in the end what another thread has offered")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void changesAreSeen() {
        String rule = "What was offered is seen by every thread";
        KeepsAsking.until(rule, "size()", "offer(a)", () -> {
            DelayQueue<Reminder> queue = new DelayQueue<>();
            return new KeepsAsking.Question(() -> queue.size() == 1, () -> queue.offer(due));
        });
        KeepsAsking.until(rule, "peek()", "offer(a)", () -> {
            DelayQueue<Reminder> queue = new DelayQueue<>();
            return new KeepsAsking.Question(() -> queue.peek() != null, () -> queue.offer(due));
        });
        KeepsAsking.until(rule, "poll()", "offer(a)", () -> {
            DelayQueue<Reminder> queue = new DelayQueue<>();
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> queue.offer(due));
        });
    }
}
