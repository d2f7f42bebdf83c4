package queues.fifo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.TryNext;

class CircularArrayQueueLeakTest {
    /** A power of two, so that rounding up leaves it as it is. */
    private static final int SLOTS = 4;

    /** Rings that all held the element once. */
    record Rings(List<Queue<Object>> all) {}

    /** Lets the element leave a ring that is full. */
    interface Life {
        void of(Queue<Object> ring, Object element);
    }

    @Test
    @Order(1)
    @DisplayName("What was polled after the ring had grown can be collected, wherever the head stood")
    @TryNext("After growth an element may stand in the array twice, or in two arrays. Who still knows the old place?")
    void releasesAfterGrowth() {
        assertReleased("polled after the ring had grown", (ring, element) -> {
            ring.offer("one too many");
            pollUntil(ring, element);
        });
    }

    @Test
    @Order(2)
    @DisplayName("What the iterator removed can be collected, wherever in the ring it stood")
    @TryNext("When others have moved to close the gap, which slot is left over, round the end of the array too?")
    void releasesWhatTheIteratorRemoved() {
        assertReleased("removed by an iterator", (ring, element) -> {
            Iterator<Object> elements = ring.iterator();
            for (int step = 0; step < SLOTS && elements.next() != element; ) {
                step++;
            }
            elements.remove();
        });
    }

    @Test
    @Order(3)
    @DisplayName("What moved when another was removed can be collected when it has left, wherever both stood")
    @TryNext("An element that moves up leaves a slot behind. Clear the one that nobody moved into.")
    void releasesWhatMoved() {
        for (int other = 0; other < SLOTS; other++) {
            int removed = other;
            assertReleased("polled after number " + removed + " had been removed", (ring, element) -> {
                Iterator<Object> elements = ring.iterator();
                IntStream.rangeClosed(0, removed).forEach(i -> elements.next());
                elements.remove();
                pollUntil(ring, element);
            });
        }
    }

    @Test
    @Order(4)
    @DisplayName("What was polled can be collected, whoever looked at it before")
    @TryNext("The queue keeps its slots and nothing else: no element that was seen last, and no iterator.")
    void releasesWhatWasSeen() {
        assertReleased("walked, found, looked at, and polled", (ring, element) -> {
            Elements.of(ring);
            ring.contains(element);
            pollUntil(ring, element);
        });
    }

    @Test
    @Order(5)
    @DisplayName("What was cleared can be collected, though the ring lives on")
    @TryNext("If you wrote clear() yourself: no element inside does not mean that every slot is empty.")
    void releasesWhatWasCleared() {
        assertReleased("cleared", (ring, element) -> ring.clear());
    }

    private static void pollUntil(Queue<Object> ring, Object element) {
        for (int polls = 0; polls <= SLOTS && ring.peek() != element; polls++) {
            ring.poll();
        }
        ring.poll();
    }

    private static void assertReleased(String how, Life life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, element -> {
            Rings rings = new Rings(new ArrayList<>());
            for (int rotation = 0; rotation < SLOTS; rotation++) {
                for (int place = 0; place < SLOTS; place++) {
                    Queue<Object> ring = full(rotation, place, element);
                    life.of(ring, element);
                    rings.all().add(ring);
                }
            }
            return rings;
        });
    }

    private static Queue<Object> full(int rotation, int place, Object element) {
        Queue<Object> ring = new CircularArrayQueue<>(SLOTS);
        for (int i = 0; i < rotation; i++) {
            ring.offer("gone");
            ring.poll();
        }
        for (int i = 0; i < SLOTS; i++) {
            ring.offer(i == place ? element : i);
        }
        return ring;
    }
}
