package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.QueueStress;
import queues.kit.TryNext;

class LockFreeQueueThreadsTest {
    private static final int MANY = 200_000;
    private static final int STAYING = 1_000;

    @Test
    @Order(1)
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

    @Test
    @Order(2)
    @DisplayName("Whoever asks again and again sees in the end what another thread has offered or taken")
    @TryNext("Which of your fields are plain? The compiler may read such a field once and keep the answer.")
    void offersAreSeen() {
        String rule = "What was offered is seen by every thread";
        KeepsAsking.until(rule, "isEmpty()", "offer(1)", () -> {
            LockFreeQueue<Integer> queue = new LockFreeQueue<>();
            return new KeepsAsking.Question(() -> !queue.isEmpty(), () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "peek()", "offer(1)", () -> {
            LockFreeQueue<Integer> queue = new LockFreeQueue<>();
            return new KeepsAsking.Question(() -> queue.peek() != null, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "poll()", "offer(1)", () -> {
            LockFreeQueue<Integer> queue = new LockFreeQueue<>();
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> queue.offer(1));
        });
    }

    @Test
    @Order(3)
    @DisplayName("When all threads have come to rest, size is the number of elements inside")
    @TryNext("A count that several threads change with ++ and -- loses some of them, volatile or not.")
    void sizeIsRightAtRest() {
        LockFreeQueue<Integer> queue = new LockFreeQueue<>();
        try (Crew crew = Crew.of("LockFreeQueue")) {
            crew.startTogether(Map.of("one", () -> comeAndGo(queue), "two", () -> comeAndGo(queue)));
            crew.join();
            assertThat(queue.size())
                    .as("size() at rest, with " + STAYING + " inside")
                    .isEqualTo(STAYING);
        }
    }

    private static void comeAndGo(LockFreeQueue<Integer> queue) {
        for (int each = 0; each < MANY; each++) {
            assertThat(queue.offer(each)).as("offer(" + each + ")").isTrue();
            if (each >= STAYING / 2) {
                queue.poll();
            }
            Crew.progress();
        }
    }

    @Test
    @Order(4)
    @DisplayName("There is no bound: two hundred thousand elements get in, and come out again")
    @TryNext("What does your storage do when it is full?")
    void noBound() {
        LockFreeQueue<Integer> queue = new LockFreeQueue<>();
        for (int each = 0; each < MANY; each++) {
            assertThat(queue.offer(each)).as("offer(" + each + ")").isTrue();
        }
        for (int each = 0; each < MANY; each++) {
            assertThat(queue.poll()).as("poll number %d", each).isEqualTo(each);
        }
    }
}
