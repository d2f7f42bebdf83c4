package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.QueueStress;
import queues.kit.TryNext;

class TwoLaneQueueThreadsTest {
    private static final int EACH = 1_000;
    private static final int STANDARD = -1;
    private static final int WAITS = 500;

    /** The two lanes as one queue: what the first and the third producer offer is urgent, what the others offer is not. */
    private static final class BothLanes extends AbstractQueue<Integer> {
        private final TwoLaneQueue<Integer> lanes = new TwoLaneQueue<>(3);

        @Override
        public boolean offer(Integer element) {
            return element / EACH % 2 == 1 ? lanes.offerUrgent(element) : lanes.offerStandard(element);
        }

        @Override
        public Integer poll() {
            return lanes.poll();
        }

        @Override
        public Integer peek() {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public int size() {
            return lanes.size();
        }

        @Override
        public Iterator<Integer> iterator() {
            throw new IllegalStateException("nobody asks");
        }

        @Override
        public String toString() {
            return "TwoLaneQueue";
        }
    }

    @Test
    @Order(1)
    @DisplayName("With several producers and consumers, every element comes out once, in its producer's order")
    @TryNext("Which access to a lane, or to the count, happens without the lock?")
    void losesNothingInAStorm() {
        QueueStress.on("Every element comes out once, in its producer's order", BothLanes::new)
                .producers(4)
                .consumers(2)
                .elementsEach(EACH)
                .rounds(6)
                .run();
    }

    @Test
    @Order(2)
    @DisplayName("Whoever asks again and again sees in the end what another thread has offered")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void offersAreSeen() {
        String rule = "What was offered is seen by every thread";
        KeepsAsking.until(rule, "poll()", "offerUrgent(1)", () -> {
            TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> queue.offerUrgent(1));
        });
        KeepsAsking.until(rule, "size()", "offerUrgent(1)", () -> {
            TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);
            return new KeepsAsking.Question(() -> queue.size() == 1, () -> queue.offerUrgent(1));
        });
        KeepsAsking.until(rule, "urgentSize()", "offerUrgent(1)", () -> {
            TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);
            return new KeepsAsking.Question(() -> queue.urgentSize() == 1, () -> queue.offerUrgent(1));
        });
        KeepsAsking.until(rule, "standardSize()", "offerStandard(1)", () -> {
            TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);
            return new KeepsAsking.Question(() -> queue.standardSize() == 1, () -> queue.offerStandard(1));
        });
    }

    @Test
    @Order(3)
    @DisplayName("While other threads offer urgent elements without end, a standard one leaves when its turn comes")
    @TryNext("Who else changes the count while urgent elements come in? An offer passes nobody over.")
    void boundsTheWaitInARush() {
        TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(3);
        AtomicBoolean over = new AtomicBoolean();
        try (Crew crew = Crew.of("TwoLaneQueue")) {
            for (String name : List.of("producer-1", "producer-2")) {
                crew.start(name, () -> rush(queue, over));
            }
            crew.start("consumer", () -> {
                try {
                    for (int wait = 0; wait < WAITS; wait++) {
                        queue.offerStandard(STANDARD);
                        assertThat(urgentOnesBefore(queue))
                                .as("urgent elements that went before the standard one")
                                .isLessThanOrEqualTo(3);
                        Crew.progress();
                    }
                } finally {
                    over.set(true);
                }
            });
            crew.join();
        }
    }

    private static void rush(TwoLaneQueue<Integer> queue, AtomicBoolean over) {
        while (!over.get() && !Thread.currentThread().isInterrupted()) {
            if (queue.urgentSize() < 10) {
                queue.offerUrgent(1);
            }
            Thread.yield();
            Crew.progress();
        }
    }

    private static int urgentOnesBefore(TwoLaneQueue<Integer> queue) {
        int urgent = 0;
        for (Integer taken = queue.poll(); taken == null || taken != STANDARD; taken = queue.poll()) {
            assertThat(taken).as("poll() while a standard element is inside").isNotNull();
            urgent++;
            if (urgent > 100) {
                return urgent;
            }
        }
        return urgent;
    }
}
