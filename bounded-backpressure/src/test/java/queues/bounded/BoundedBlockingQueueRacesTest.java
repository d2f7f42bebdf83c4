package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.History;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** What goes wrong only where something happens outside the lock, or where many wait on both sides. */
class BoundedBlockingQueueRacesTest {
    private static final int SIDES = 4;
    private static final int EACH = 300;

    @Test
    @Order(1)
    @DisplayName("Whoever asks again and again sees in the end what another thread has put in, or taken out")
    @TryNext("Which read of a plain field happens without the lock? A compiler may do it once and keep the answer.")
    void changesAreSeen() {
        // Each question is a lambda of its own: shared ones leave a call in the loop, which hides a stale read.
        String rule = "An element that was put in is seen by every thread";
        KeepsAsking.until(rule, "size()", "offer(1)", () -> {
            BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);
            return new KeepsAsking.Question(() -> queue.size() == 1, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "peek()", "offer(1)", () -> {
            BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);
            return new KeepsAsking.Question(() -> queue.peek() != null, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "poll()", "offer(1)", () -> {
            BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);
            return new KeepsAsking.Question(() -> queue.poll() != null, () -> queue.offer(1));
        });
        KeepsAsking.until(rule, "remainingCapacity()", "offer(1)", () -> {
            BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);
            return new KeepsAsking.Question(() -> queue.remainingCapacity() == 0, () -> queue.offer(1));
        });
        KeepsAsking.until("Room that was made is seen by every thread", "offer(2)", "poll()", () -> {
            BoundedBlockingQueue<Integer> full = new BoundedBlockingQueue<>(1);
            full.offer(1);
            return new KeepsAsking.Question(() -> full.offer(2), full::poll);
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "Four who put and four who take share a single place: nothing is lost or doubled, nobody sleeps for ever")
    @TryNext("At capacity 1 both kinds wait at once. Whom does a wake-up reach, and can it use it?")
    void fourAndFourAtOnePlace() {
        fourAndFour(1, false);
        fourAndFour(1, true);
    }

    @Test
    @Order(3)
    @DisplayName("The same with room for three, which is full and empty in turn")
    @TryNext("Which access to your storage happens without the lock? Which change of it wakes nobody?")
    void fourAndFourAtThreePlaces() {
        fourAndFour(SIDES - 1, false);
    }

    /** As many are put in as are taken out, so that everybody comes to an end. */
    private static void fourAndFour(int capacity, boolean fair) {
        BoundedBlockingQueue<Integer> subject = new BoundedBlockingQueue<>(capacity, fair);
        History history = new History();
        Map<String, Crew.Body> bodies = new LinkedHashMap<>();
        for (int each = 0; each < SIDES; each++) {
            boolean timed = each % 2 == 1;
            int first = each * EACH;
            Waits queue = new Waits(subject, timed);
            bodies.put("producer " + (each + 1), () -> {
                for (int element = first; element < first + EACH; element++) {
                    assertThat(history.offer(queue, element)).as("put").isTrue();
                }
            });
            bodies.put("consumer " + (each + 1), () -> {
                for (int times = 0; times < EACH; times++) {
                    assertThat(history.poll(queue)).as("take").isNotNull();
                    assertThat(subject.size()).as("size()").isBetween(0, capacity);
                }
            });
        }
        try (Crew crew = Crew.of("BoundedBlockingQueue")) {
            crew.startTogether(bodies);
            crew.join();
        }
        history.check("Whatever four put in, with room for " + capacity + ", arrives once, in each one's order");
    }

    /** Puts and takes where a history offers and polls. */
    private static final class Waits extends AbstractQueue<Integer> {
        private final BoundedBlockingQueue<Integer> inside;
        private final boolean timed;

        Waits(BoundedBlockingQueue<Integer> inside, boolean timed) {
            this.inside = inside;
            this.timed = timed;
        }

        @Override
        public boolean offer(Integer element) {
            try {
                if (timed) {
                    return inside.offer(element, 1, TimeUnit.HOURS);
                }
                inside.put(element);
                return true;
            } catch (InterruptedException theEnd) {
                throw new IllegalStateException("interrupted, because another thread has failed", theEnd);
            }
        }

        @Override
        public Integer poll() {
            try {
                return timed ? inside.poll(1, TimeUnit.HOURS) : inside.take();
            } catch (InterruptedException theEnd) {
                throw new IllegalStateException("interrupted, because another thread has failed", theEnd);
            }
        }

        @Override
        public Integer peek() {
            return inside.peek();
        }

        @Override
        public int size() {
            return inside.size();
        }

        @Override
        public Iterator<Integer> iterator() {
            return inside.iterator();
        }
    }
}
