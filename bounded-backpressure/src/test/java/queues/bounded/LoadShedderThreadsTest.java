package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

class LoadShedderThreadsTest {
    private static final int THREADS = 4;
    private static final int EACH = 2_000;
    private static final int CAPACITY = 10;

    /** Threads that ask for room, use it for a moment and give it back. */
    private static final class Rush {
        private final LoadShedder shedder = new LoadShedder(CAPACITY, 0.7, 0.4);
        private final AtomicLong admitted = new AtomicLong();
        private final AtomicLong atWork = new AtomicLong(THREADS);

        void run() {
            Map<String, Crew.Body> bodies = new LinkedHashMap<>();
            for (int each = 1; each <= THREADS; each++) {
                int number = each;
                bodies.put("worker-" + each, () -> work(number));
            }
            bodies.put("counter", this::count);
            try (Crew crew = Crew.of("LoadShedder")) {
                crew.startTogether(bodies);
                crew.join();
            }
            ShedderCounts counts = shedder.counts();
            RecordedShedder.mustAddUp(counts);
            assertThat(counts.offered()).as("offered").isEqualTo(THREADS * EACH);
            assertThat(counts.admitted()).as("admitted").isEqualTo(admitted.get());
            assertThat(counts.inUse())
                    .as("in use, after everything was released")
                    .isZero();
            assertThat(counts.shedding()).as("shedding, with nothing in use").isFalse();
        }

        private void work(int number) {
            try {
                for (int each = 0; each < EACH; each++) {
                    int size = 1 + each % 4;
                    if (shedder.admit(size, number == 1)) {
                        admitted.incrementAndGet();
                        Thread.yield();
                        shedder.release(size);
                    }
                    Crew.progress();
                }
            } finally {
                atWork.decrementAndGet();
            }
        }

        private void count() {
            while (atWork.get() > 0 && !Thread.currentThread().isInterrupted()) {
                ShedderCounts counts = shedder.counts();
                RecordedShedder.mustAddUp(counts);
                assertThat(counts.inUse()).as("in use, of %d", CAPACITY).isBetween(0L, (long) CAPACITY);
                if (counts.inUse() >= 7 || counts.inUse() <= 4) {
                    assertThat(counts.shedding())
                            .as("shedding, with %d of %d in use", counts.inUse(), CAPACITY)
                            .isEqualTo(counts.inUse() >= 7);
                }
                Thread.yield();
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("However many threads come and go, there is never more in use than there is, and nothing is left over")
    @TryNext("Between the look at what is in use and the addition to it, what may another thread do?")
    void holdsInARush() {
        for (int round = 0; round < 3; round++) {
            new Rush().run();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Whoever asks again and again sees in the end what another thread has admitted or released")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void changesAreSeen() {
        String rule = "What one thread changes is seen by every thread";
        KeepsAsking.until(rule, "counts()", "admit(7, false)", () -> {
            LoadShedder shedder = new LoadShedder(CAPACITY, 0.7, 0.4);
            return new KeepsAsking.Question(() -> shedder.counts().inUse() == 7, () -> shedder.admit(7, false));
        });
        KeepsAsking.until(rule, "admit(3, false)", "release(7)", () -> {
            LoadShedder shedder = new LoadShedder(CAPACITY, 0.7, 0.4);
            shedder.admit(7, false);
            return new KeepsAsking.Question(() -> shedder.admit(3, false), () -> shedder.release(7));
        });
    }
}
