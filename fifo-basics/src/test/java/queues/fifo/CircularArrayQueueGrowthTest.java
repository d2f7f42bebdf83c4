package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.RecordedQueue;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

class CircularArrayQueueGrowthTest {
    private static final int LARGEST = 9;
    private static final int MANY = 70_000;
    private static final int[] LARGER = {16, 33, 100};

    @Test
    @Order(1)
    @DisplayName("The initial capacity is what was asked for, at least 1")
    @TryNext("Refuse what is less than 1 before you make the array, with an IllegalArgumentException.")
    void initialCapacity() {
        for (int asked = 1; asked <= LARGEST; asked++) {
            assertThat(new CircularArrayQueue<>(asked).capacity())
                    .as("capacity() of new CircularArrayQueue<>(%d)", asked)
                    .isBetween(asked, 2 * asked - 1);
        }
        assertThat(new CircularArrayQueue<>().capacity())
                .as("capacity() of new CircularArrayQueue<>()")
                .isEqualTo(16);
        for (int refused : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new CircularArrayQueue<>(refused), "new CircularArrayQueue<>(%d)", refused)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(2)
    @DisplayName("The ring grows when it is full, not before and not too late")
    @TryNext("Every slot can hold an element. Compare size and capacity at the moment in which you decide to grow.")
    void growsWhenFull() {
        for (int asked = 1; asked <= LARGEST; asked++) {
            CircularArrayQueue<Integer> ring = new CircularArrayQueue<>(asked);
            int capacity = ring.capacity();
            for (int i = 0; i < capacity; i++) {
                ring.offer(i);
                expect(ring.capacity() == capacity, capacity, i + 1, ring.capacity(), "still " + capacity);
            }
            ring.offer(capacity);
            expect(ring.capacity() > capacity, capacity, capacity + 1, ring.capacity(), "more");
        }
    }

    private static void expect(boolean holds, int before, int elements, int now, String expected) {
        if (!holds) {
            throw new RuleBroken(
                    "The ring grows when it is full, not before and not too late",
                    List.of(
                            "a new ring with room for " + before,
                            "after offer number " + elements + " its capacity is " + now + "      expected "
                                    + expected));
        }
    }

    @Test
    @Order(3)
    @DisplayName(
            "Growing multiplies: a ring of n gains at least n / 2 slots, at least one, and becomes at most 2 n + 2")
    @TryNext("Adding a fixed number copies everything again and again: n offers then cost n * n. And half of 1 is 0.")
    void growthMultiplies() {
        for (int asked = 1; asked <= LARGEST; asked++) {
            CircularArrayQueue<Integer> ring = new CircularArrayQueue<>(asked);
            List<String> story = new ArrayList<>(List.of("a new ring with room for " + ring.capacity()));
            for (int i = 0; i < MANY; i++) {
                int before = ring.capacity();
                ring.offer(i);
                if (ring.capacity() != before) {
                    checkGrowth(before, ring.capacity(), story);
                }
            }
            assertThat(ring.capacity()).as("capacity after %d offers", MANY).isGreaterThanOrEqualTo(MANY);
        }
    }

    private static void checkGrowth(int before, int now, List<String> story) {
        story.add("full with " + before + ", grows to " + now);
        int least = before + Math.max(1, before / 2);
        int most = 2 * before + 2;
        if (now < least || now > most) {
            story.add("expected " + least + " to " + most);
            throw new RuleBroken("Growing multiplies", story);
        }
    }

    @Test
    @Order(4)
    @DisplayName("The elements keep their order when the ring grows, wherever its head stands")
    @TryNext("The oldest element is not always in slot 0. Copy in queue order. Where is the head in the new array?")
    void growsInOrder() {
        for (int capacity = 1; capacity <= LARGEST; capacity++) {
            for (int rotation = 0; rotation <= capacity; rotation++) {
                growInOrder(capacity, rotation);
            }
        }
        for (int capacity : LARGER) {
            for (int rotation = 0; rotation < capacity; rotation++) {
                growInOrder(capacity, rotation);
            }
        }
    }

    private static void growInOrder(int capacity, int rotation) {
        Queue<Integer> ring = rotated(capacity, rotation);
        String where = "a ring of %d, head moved on by %d".formatted(capacity, rotation);
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 2 * capacity + 1; i++) {
            assertThat(ring.offer(i)).as(where).isTrue();
            expected.add(i);
        }
        assertThat(Elements.of(ring)).as(where).isEqualTo(expected);
        List<Integer> polled = new ArrayList<>();
        while (polled.size() <= expected.size() && !ring.isEmpty()) {
            polled.add(ring.poll());
        }
        assertThat(polled).as(where).isEqualTo(expected);
        assertThat(ring.poll()).as(where).isNull();
    }

    @Test
    @Order(5)
    @DisplayName("A queue has no bound: 70 000 elements go in and come out in order, while others leave")
    @TryNext("Growth must work every time, also when the head has moved since the last one.")
    void holdsMany() {
        Queue<Integer> ring = new CircularArrayQueue<>();
        int out = 0;
        for (int in = 0; in < MANY; in++) {
            if (!ring.offer(in)) {
                throw new RuleBroken("offer always accepts", List.of("offer number " + in + " was refused"));
            }
            if (in % 3 == 0) {
                expectPolled(ring, out++);
            }
        }
        assertThat(ring.size())
                .as("size() after %d offers and %d polls", MANY, out)
                .isEqualTo(MANY - out);
        while (out < MANY) {
            expectPolled(ring, out++);
        }
        assertThat(ring.poll()).as("poll() in the end").isNull();
    }

    private static void expectPolled(Queue<Integer> ring, int expected) {
        Integer polled = ring.poll();
        if (polled == null || polled != expected) {
            throw new RuleBroken("First in, first out", List.of("poll() → " + polled + "      expected " + expected));
        }
    }

    @Test
    @Order(6)
    @DisplayName("Nothing but an offer to a full ring changes the capacity")
    @TryNext("poll, clear and the iterator's remove make room; they do not make the array smaller.")
    void capacityStays() {
        CircularArrayQueue<Integer> ring = new CircularArrayQueue<>(2);
        for (int i = 0; i < MANY; i++) {
            ring.offer(i);
        }
        int capacity = ring.capacity();
        ring.remove((Object) 20);
        assertThat(ring.capacity()).as("capacity() after remove(20)").isEqualTo(capacity);
        for (int i = 0; i < MANY - 10; i++) {
            ring.poll();
        }
        assertThat(ring.capacity())
                .as("capacity() after all but a few were polled")
                .isEqualTo(capacity);
        ring.clear();
        assertThat(ring.capacity()).as("capacity() after clear()").isEqualTo(capacity);
        ring.offer(1);
        assertThat(ring.capacity())
                .as("capacity() after an offer to a ring that is almost empty")
                .isEqualTo(capacity);
    }

    /** An empty ring whose head has been moved on; the story begins here. */
    static Queue<Integer> rotated(int capacity, int rotation) {
        Story.begin();
        Queue<Integer> ring = RecordedQueue.of(new CircularArrayQueue<>(capacity));
        for (int i = 0; i < rotation; i++) {
            ring.offer(-1);
            ring.poll();
        }
        return ring;
    }
}
