package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** What goes wrong only where something happens outside the lock. */
class BlockingFifoRacesTest {
    private static final int HAND_OVERS = 50_000;
    private static final int SPINS = 1_000;
    private static final int LAST = -1;
    private static final long A_SECOND = 1_000_000_000;
    private static final int MANY = 100_000;

    @Test
    @Order(1)
    @DisplayName("Whoever asks again and again sees in the end what another thread has offered")
    @TryNext("Which read of a plain field happens without the lock? A compiler may do it once and keep the answer.")
    void offersAreSeen() {
        String rule = "An element that was offered is seen by every thread";
        KeepsAsking.until(rule, "size()", "offer(1)", () -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>();
            return new KeepsAsking.Question(() -> queue.size() == 1, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "peek()", "offer(1)", () -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>();
            return new KeepsAsking.Question(() -> queue.peek() != null, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "poll()", "offer(1)", () -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>();
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> queue.offer(1));
        });
    }

    @Test
    @Order(2)
    @DisplayName("Hand over hand: no taker sleeps through an offer that is made just when it goes to sleep")
    @TryNext("Who looks first and who writes first, the one that goes to sleep or the one that wakes it?")
    void handOverHand() {
        BlockingFifo<Integer> queue = new BlockingFifo<>();
        AtomicInteger taken = new AtomicInteger();
        try (Crew crew = Crew.of("BlockingFifo")) {
            crew.startTogether(Map.of("taker", () -> takeAll(queue, taken), "offerer", () -> offerAll(queue, taken)));
            crew.join();
        }
        assertThat(taken.get()).as("hand-overs").isPositive();
    }

    private static void takeAll(BlockingFifo<Integer> queue, AtomicInteger taken) throws InterruptedException {
        for (int next = queue.take(); next != LAST; next = queue.take()) {
            assertThat(next).as("take()").isEqualTo(taken.incrementAndGet());
            Crew.progress();
        }
    }

    /**
     * Offers as soon as all was taken, just when the taker is about to wait; and one more at once, which meets the taker at
     * the last element.
     */
    private static void offerAll(BlockingFifo<Integer> queue, AtomicInteger taken) {
        long enough = System.nanoTime() + A_SECOND;
        for (int each = 1; each <= HAND_OVERS && System.nanoTime() - enough < 0; each++) {
            queue.offer(each);
            int spins = 0;
            while (taken.get() < each - each % 2 && !Thread.currentThread().isInterrupted()) {
                if (++spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }
        queue.offer(LAST);
    }

    @Test
    @Order(3)
    @DisplayName("There is no bound: a hundred thousand elements get in, and come out again")
    @TryNext("What does your storage do when it is full?")
    void noBound() {
        BlockingFifo<Integer> queue = new BlockingFifo<>();
        Crew.alone("BlockingFifo", () -> {
            for (int each = 0; each < MANY; each++) {
                assertThat(queue.offer(each)).as("offer(" + each + ")").isTrue();
                Crew.progress();
            }
            for (int each = 0; each < MANY; each++) {
                assertThat(queue.poll()).as("poll number %d", each).isEqualTo(each);
            }
        });
    }
}
