package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** What several threads see. Elements carry their producer: 10003 is the third of the first one. */
class OverflowQueueThreadsTest {
    private static final int EACH = 500;
    private static final int PRODUCERS = 4;
    private static final int TAKERS = 2;
    private static final int PRODUCER = 10_000;

    /** One rush: producers put, takers take until everybody is through, one looks at the counts all the while. */
    private static final class Rush {
        private final OverflowQueue<Integer> queue;
        private final OverflowPolicy policy;
        private final int capacity;
        private final AtomicInteger atWork = new AtomicInteger(PRODUCERS);
        private final AtomicInteger dropped = new AtomicInteger();
        private final AtomicInteger rejected = new AtomicInteger();
        private final List<List<Integer>> taken = new ArrayList<>();

        Rush(int capacity, OverflowPolicy policy) {
            this.capacity = capacity;
            this.policy = policy;
            queue = new OverflowQueue<>(capacity, policy);
        }

        void run() {
            Map<String, Crew.Body> bodies = new LinkedHashMap<>();
            for (int each = 1; each <= PRODUCERS; each++) {
                int producer = each;
                bodies.put("producer-" + each, () -> produce(producer * PRODUCER));
            }
            for (int each = 1; each <= TAKERS; each++) {
                List<Integer> own = new ArrayList<>();
                taken.add(own);
                bodies.put("taker-" + each, () -> take(own));
            }
            bodies.put("counter", this::count);
            try (Crew crew = Crew.of("OverflowQueue")) {
                crew.startTogether(bodies);
                crew.join();
            }
            check();
        }

        private void produce(int first) throws InterruptedException {
            try {
                for (int each = 1; each <= EACH; each++) {
                    put(first + each);
                    Crew.progress();
                }
            } finally {
                atWork.decrementAndGet();
            }
        }

        private void put(int element) throws InterruptedException {
            try {
                if (!queue.put(element)) {
                    dropped.incrementAndGet();
                }
            } catch (RejectedExecutionException full) {
                rejected.incrementAndGet();
                Thread.yield();
            }
        }

        private void take(List<Integer> own) {
            boolean last;
            do {
                last = atWork.get() == 0;
                for (Integer each = queue.poll(); each != null; each = queue.poll()) {
                    own.add(each);
                    Crew.progress();
                }
                Thread.yield();
            } while (!last && !Thread.currentThread().isInterrupted());
        }

        private void count() {
            while (atWork.get() > 0 && !Thread.currentThread().isInterrupted()) {
                OverflowCounts counts = queue.counts();
                RecordedOverflow.mustAddUp(counts);
                assertThat(counts.inside())
                        .as("elements inside, of capacity %d", capacity)
                        .isBetween(0L, (long) capacity);
                Thread.yield();
            }
        }

        private void check() {
            taken.forEach(Rush::inOrder);
            List<Integer> all = taken.stream().flatMap(List::stream).toList();
            assertThat(all).as("what was taken, by %s", policy).doesNotHaveDuplicates();
            OverflowCounts counts = queue.counts();
            RecordedOverflow.mustAddUp(counts);
            assertThat(counts.offered()).as("offered, by %s", policy).isEqualTo(PRODUCERS * EACH);
            assertThat(counts.delivered()).as("delivered, by %s", policy).isEqualTo(all.size());
            assertThat(counts.inside()).as("inside, by %s", policy).isZero();
            assertThat(counts.rejected()).as("rejected, by %s", policy).isEqualTo(rejected.get());
            if (policy != OverflowPolicy.DROP_OLDEST) {
                assertThat(counts.dropped()).as("dropped, by %s", policy).isEqualTo(dropped.get());
            }
        }

        /** What one taker got from one producer, it got in the order in which that one put it. */
        private static void inOrder(List<Integer> taken) {
            for (int producer = 1; producer <= PRODUCERS; producer++) {
                int number = producer;
                List<Integer> own =
                        taken.stream().filter(each -> each / PRODUCER == number).toList();
                assertThat(own)
                        .as("what one taker got of producer %d", number)
                        .isSortedAccordingTo(Comparator.naturalOrder());
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("In a rush of several producers and takers every element is accounted for, whatever the policy")
    @TryNext("Which access to the elements, or to a counter, happens without the lock?")
    void accountsForEveryElement() {
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            for (int capacity : new int[] {1, 8}) {
                new Rush(capacity, policy).run();
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("Whoever asks again and again sees in the end what another thread has put")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void putsAreSeen() {
        // Each question is a lambda of its own: shared ones leave a call in the loop, which hides a stale read.
        String rule = "What was put is seen by every thread";
        OverflowCounts one = new OverflowCounts(1, 0, 0, 0, 1);
        KeepsAsking.until(rule, "poll()", "put(1)", () -> {
            OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_NEWEST);
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> put(queue));
        });
        KeepsAsking.until(rule, "counts()", "put(1)", () -> {
            OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_NEWEST);
            return new KeepsAsking.Question(() -> queue.counts().equals(one), () -> put(queue));
        });
    }

    private static void put(OverflowQueue<Integer> queue) {
        try {
            queue.put(1);
        } catch (InterruptedException unasked) {
            throw new RuleBroken("put by DROP_NEWEST never waits", List.of("it was interrupted all the same"), unasked);
        }
    }
}
