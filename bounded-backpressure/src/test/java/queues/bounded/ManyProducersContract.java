package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Queue;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.Story;
import queues.kit.TryNext;

/** What one thread sees that is producer and consumer in turn; the same for one consumer and for many. */
abstract class ManyProducersContract {
    /** Where a counter of 32 or 64 bits runs over, with or without a sign, once or doubled. */
    private static final long[] ABOUT_TO_RUN_OVER = {
        Integer.MAX_VALUE - 5L, 2L * Integer.MAX_VALUE - 5, Long.MAX_VALUE / 2 - 5, Long.MAX_VALUE - 5, -6
    };

    private Queue<Integer> subject;
    private Queue<Integer> ring;

    /** An empty queue through which {@code firstIndex} elements have gone. */
    abstract <E> Queue<E> after(long firstIndex, int capacity);

    abstract <E> Queue<E> of(int capacity);

    abstract <E> E relaxedPoll(Queue<E> queue);

    @BeforeEach
    void ringOfFour() {
        subject = of(4);
        ring = RecordedQueue.of(subject);
    }

    private Integer relaxedPoll() {
        Integer polled = relaxedPoll(subject);
        Story.add("relaxedPoll", "relaxedPoll()", String.valueOf(polled));
        return polled;
    }

    private static void offer(Queue<Integer> ring, int... elements) {
        for (int each : elements) {
            assertThat(ring.offer(each)).as("offer(%d)", each).isTrue();
        }
    }

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first")
    @TryNext("Which slot belongs to the next offer, which to the next poll? Let both counters grow for ever.")
    void firstInFirstOut() {
        offer(ring, 1, 2, 3);

        assertThat(ring.poll()).as("poll() after offers of 1, 2 and 3").isEqualTo(1);
        assertThat(ring.poll()).as("poll(), the second").isEqualTo(2);
        assertThat(ring.poll()).as("poll(), the third").isEqualTo(3);
    }

    @Test
    @Order(2)
    @DisplayName("It holds exactly its capacity, from one element on: not one fewer, not one more")
    @TryNext("With one slot only, does your slot look the same when it is full and when it is free for the next lap?")
    void holdsExactlyItsCapacity() {
        for (int capacity = 1; capacity <= 16; capacity *= 2) {
            Queue<Integer> ring = RecordedQueue.of(of(capacity));
            for (int i = 1; i <= capacity; i++) {
                assertThat(ring.offer(i))
                        .as("offer number %d to a capacity of %d", i, capacity)
                        .isTrue();
            }
            assertThat(ring.offer(0)).as("one more than %d", capacity).isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("A full one refuses the element and stays as it was")
    @TryNext("Decide before you claim: a place that was claimed cannot be given back.")
    void refusesWhenFull() {
        offer(ring, 1, 2, 3, 4);

        assertThat(ring.offer(5)).as("offer(5) with 4 of 4 inside").isFalse();
        assertThat(ring.size()).as("size() after the refusal").isEqualTo(4);
        for (int i = 1; i <= 4; i++) {
            assertThat(ring.poll()).as("poll number %d", i).isEqualTo(i);
        }
        assertThat(ring.poll()).as("poll() when all four have left").isNull();
    }

    @Test
    @Order(4)
    @DisplayName("Room that a poll makes is there for the next offer")
    @TryNext("Producers may remember how far the consumer was, and must look again before they say 'full'.")
    void roomIsUsedAgain() {
        offer(ring, 1, 2, 3, 4);
        assertThat(ring.offer(5)).as("offer(5) with 4 of 4 inside").isFalse();
        ring.poll();

        assertThat(ring.offer(5)).as("offer(5) after a poll").isTrue();
        assertThat(ring.offer(6)).as("offer(6), full again").isFalse();
        assertThat(Elements.of(ring)).as("what is inside").containsExactly(2, 3, 4, 5);
    }

    @Test
    @Order(5)
    @DisplayName("An empty one answers null to poll, to relaxedPoll and to peek, and then takes elements as before")
    @TryNext("Empty means: every place that was claimed has been taken. Which two counters tell?")
    void emptyAnswersNull() {
        for (int turn = 0; turn < 10; turn++) {
            assertThat(ring.poll()).as("poll() of an empty one").isNull();
            assertThat(ring.peek()).as("peek() of an empty one").isNull();
            assertThat(relaxedPoll()).as("relaxedPoll() of an empty one").isNull();
            offer(ring, turn);
            assertThat(ring.poll()).as("poll() after offer(%d)", turn).isEqualTo(turn);
        }
    }

    @Test
    @Order(6)
    @DisplayName("Where nobody else is at work, relaxedPoll answers what poll would")
    @TryNext("The relaxed one differs in one case only: a place is claimed and its element is not there yet.")
    void relaxedPollTakesTheFirst() {
        for (int turn = 0; turn < 5; turn++) {
            offer(ring, 1, 2, 3);
            assertThat(relaxedPoll()).as("relaxedPoll()").isEqualTo(1);
            assertThat(ring.poll()).as("poll() after it").isEqualTo(2);
            assertThat(relaxedPoll()).as("relaxedPoll() after that").isEqualTo(3);
            assertThat(ring.size()).as("size() in the end").isZero();
        }
    }

    @Test
    @Order(7)
    @DisplayName("peek looks at the first element and leaves it there")
    @TryNext("peek returns what the next poll would return, and claims nothing.")
    void peekLeavesTheFirst() {
        offer(ring, 1, 2);

        assertThat(ring.peek()).as("peek()").isEqualTo(1);
        assertThat(ring.peek()).as("peek(), asked again").isEqualTo(1);
        assertThat(ring.poll()).as("poll() after peek()").isEqualTo(1);
        assertThat(ring.peek()).as("peek() at the second").isEqualTo(2);
    }

    @Test
    @Order(8)
    @DisplayName("It goes round and round, whatever its capacity")
    @TryNext("What does a slot have to look like for its producer, for its consumer, and on the next lap?")
    void goesRound() {
        for (int capacity = 1; capacity <= 8; capacity *= 2) {
            Queue<Integer> ring = RecordedQueue.of(of(capacity));
            for (int i = 1; i < capacity; i++) {
                ring.offer(i);
            }
            for (int i = capacity; i < 5 * capacity; i++) {
                assertThat(ring.offer(i))
                        .as("offer(%d), capacity %d", i, capacity)
                        .isTrue();
                assertThat(ring.poll()).as("poll(), capacity %d", capacity).isEqualTo(i - capacity + 1);
            }
        }
    }

    @Test
    @Order(9)
    @DisplayName("size is the number of elements inside, and isEmpty says whether there is none")
    @TryNext("size is the distance from the one counter to the other.")
    void sizeCounts() {
        for (int turn = 0; turn < 5; turn++) {
            assertThat(ring.size()).as("size() of an empty one").isZero();
            assertThat(ring.isEmpty()).as("isEmpty() of an empty one").isTrue();
            offer(ring, 1, 2, 3);
            ring.poll();
            assertThat(ring.size()).as("size() after 3 offers and a poll").isEqualTo(2);
            offer(ring, 4, 5);
            assertThat(ring.size()).as("size() of a full one").isEqualTo(4);
            assertThat(ring.isEmpty()).as("isEmpty() of a full one").isFalse();
            for (int left = 4; left > 0; left--) {
                ring.poll();
            }
        }
    }

    @Test
    @Order(10)
    @DisplayName("Null is refused with a NullPointerException, and everything stays as it was")
    @TryNext("Check the element before you touch a counter or a slot, full or not.")
    void refusesNull() {
        for (int inside = 0; inside <= 4; inside++) {
            assertThatThrownBy(() -> ring.offer(null), "offer(null) with %d of 4 inside", inside)
                    .isInstanceOf(NullPointerException.class);
            assertThat(ring.size()).as("size() after offer(null)").isEqualTo(inside);
            ring.offer(inside + 1);
        }
        assertThat(ring.poll()).as("poll() in the end").isEqualTo(1);
    }

    @Test
    @Order(11)
    @DisplayName(
            "A capacity that is no power of two, or is below 1 or above 2^30, is refused with an IllegalArgumentException")
    @TryNext("Say so in the constructor, before an array is made. How many bits are set in a power of two?")
    void refusesBadCapacity() {
        int[] bad = {0, -1, Integer.MIN_VALUE, 3, 5, 6, 7, 1000, (1 << 30) - 1, (1 << 30) + 1, Integer.MAX_VALUE};
        for (int capacity : bad) {
            assertThatThrownBy(() -> of(capacity), "a capacity of %d", capacity)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(12)
    @DisplayName("When a counter of 32 or of 64 bits runs over, everything goes on as before")
    @TryNext("After the largest long comes the smallest. 'Is a before b' is a - b < 0, and not a < b.")
    void survivesTheWrap() {
        for (long passed : ABOUT_TO_RUN_OVER) {
            for (int capacity = 1; capacity <= 4; capacity *= 2) {
                roundTheWrap(
                        RecordedQueue.of(after(passed, capacity)), capacity, "a queue made with firstIndex " + passed);
            }
        }
    }

    private static void roundTheWrap(Queue<Integer> ring, int capacity, String which) {
        assertThat(ring.size()).as("size() of " + which).isZero();
        assertThat(ring.poll()).as("poll() of " + which).isNull();
        for (int i = 1; i < capacity; i++) {
            ring.offer(i);
        }
        for (int i = capacity; i < capacity + 12; i++) {
            assertThat(ring.offer(i)).as("offer(%d) to " + which, i).isTrue();
            assertThat(ring.offer(0))
                    .as("one more than %d in " + which, capacity)
                    .isFalse();
            assertThat(ring.size()).as("size() of " + which).isEqualTo(capacity);
            assertThat(ring.peek()).as("peek() of " + which).isEqualTo(i - capacity + 1);
            assertThat(Elements.of(ring)).as("what a walk shows of " + which).hasSize(capacity);
            assertThat(ring.poll()).as("poll() of " + which).isEqualTo(i - capacity + 1);
        }
    }

    @Test
    @Order(13)
    @DisplayName("An element that has left can be collected: nothing holds on to it")
    @TryNext("A slot keeps what it holds until somebody writes something else into it.")
    void releasesWhatLeft() {
        assertReleased("polled", (holder, element) -> {
            holder.offer(element);
            holder.peek();
            holder.poll();
        });
        assertReleased("taken by relaxedPoll", (holder, element) -> {
            holder.offer(element);
            relaxedPoll(holder);
        });
        assertReleased("cleared", (holder, element) -> {
            holder.offer("another");
            holder.offer(element);
            holder.clear();
        });
    }

    private void assertReleased(String how, BiConsumer<Queue<Object>, Object> life) {
        Reachability.assertReleased("An element that has left is not kept alive: " + how, element -> {
            Queue<Object> holder = of(4);
            life.accept(holder, element);
            return holder;
        });
    }
}
