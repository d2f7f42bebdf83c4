package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.TryNext;

/** What one thread sees. It is a thread of a crew, so that a call that waits although it must not is noticed. */
class BlockingFifoTest {
    private static final int ROUNDS = 20;

    private final BlockingFifo<String> subject = new BlockingFifo<>();
    private final Queue<String> queue = RecordedQueue.of(subject);

    private static void alone(Crew.Body body) {
        Crew.alone("BlockingFifo", body);
    }

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first, whichever way it is taken")
    @TryNext("All three ways to take remove from the end at which offer does not add.")
    void firstInFirstOut() {
        alone(() -> {
            queue.offer("a");
            queue.offer("b");
            queue.offer("c");

            assertThat(queue.poll()).isEqualTo("a");
            assertThat(subject.take()).as("take()").isEqualTo("b");
            assertThat(subject.poll(1, TimeUnit.DAYS)).as("poll(1 day)").isEqualTo("c");
            assertThat(queue.poll()).isNull();
        });
    }

    @Test
    @Order(2)
    @DisplayName("poll and peek never wait: an empty queue answers null at once")
    @TryNext("Only take and the poll with a time-out wait. The other two look, answer and go.")
    void emptyAnswersNull() {
        alone(() -> {
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
        });
    }

    @Test
    @Order(3)
    @DisplayName("A time-out of zero or less does not wait, and still takes an element that is there")
    @TryNext("Look at the queue first, at the time second. What does your way of waiting make of a zero?")
    void noTimeIsNoWait() {
        alone(() -> {
            assertThat(subject.poll(0, TimeUnit.SECONDS))
                    .as("poll(0 s), with nothing inside")
                    .isNull();
            assertThat(subject.poll(-1, TimeUnit.DAYS))
                    .as("poll(-1 day), with nothing inside")
                    .isNull();
            assertThat(subject.poll(Long.MIN_VALUE, TimeUnit.SECONDS))
                    .as("poll(Long.MIN_VALUE s), with nothing inside")
                    .isNull();
            queue.offer("a");
            queue.offer("b");
            assertThat(subject.poll(0, TimeUnit.SECONDS)).as("poll(0 s)").isEqualTo("a");
            assertThat(subject.poll(-1, TimeUnit.SECONDS)).as("poll(-1 s)").isEqualTo("b");
        });
    }

    @Test
    @Order(4)
    @DisplayName("poll with a time-out waits at least so long before it gives up")
    @TryNext("Convert with the unit you were given, and go on waiting if you wake before the time is over.")
    void givesUpNotBeforeTheTime() {
        alone(() -> {
            long began = System.nanoTime();
            assertThat(subject.poll(30_000, TimeUnit.MICROSECONDS))
                    .as("poll(30 ms), with nothing inside")
                    .isNull();
            long waited = System.nanoTime() - began;
            assertThat(waited).as("nanoseconds waited, of 30 ms").isGreaterThan(TimeUnit.MILLISECONDS.toNanos(25));
        });
    }

    @Test
    @Order(5)
    @DisplayName("A time-out of less than a millisecond is waited for as well")
    @TryNext("What does your conversion make of 900 microseconds?")
    void givesUpNotBeforeAShortTime() {
        alone(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                assertThat(subject.poll(900, TimeUnit.MICROSECONDS))
                        .as("poll(900 MICROSECONDS), with nothing inside")
                        .isNull();
                long waited = System.nanoTime() - began;
                assertThat(waited > TimeUnit.MICROSECONDS.toNanos(450))
                        .as("whether poll(900, MICROSECONDS) has waited for half of that at least")
                        .isTrue();
            }
        });
    }

    @Test
    @Order(6)
    @DisplayName("peek looks at the head and leaves it there")
    @TryNext("peek returns what the next poll would return, and changes nothing.")
    void peekLeavesTheHead() {
        alone(() -> {
            queue.offer("a");
            queue.offer("b");
            assertThat(queue.peek()).isEqualTo("a");
            assertThat(queue.peek()).isEqualTo("a");
            assertThat(queue.poll()).isEqualTo("a");
            assertThat(queue.peek()).isEqualTo("b");
        });
    }

    @Test
    @Order(7)
    @DisplayName("size is the number of elements inside, whichever way they came and went")
    @TryNext("Every way in counts one up, every way out one down; a poll that finds nothing changes nothing.")
    void sizeCounts() {
        alone(() -> {
            assertThat(queue.size()).isZero();
            queue.poll();
            subject.put("a");
            assertThat(subject.offer("b", 1, TimeUnit.SECONDS))
                    .as("offer(b, 1 s)")
                    .isTrue();
            queue.add("c");
            assertThat(queue.size())
                    .as("size() after put(a), offer(b, 1 s) and add(c)")
                    .isEqualTo(3);
            subject.take();
            subject.poll(1, TimeUnit.SECONDS);
            assertThat(queue.size())
                    .as("size() of three after take() and poll(1 s)")
                    .isEqualTo(1);
            assertThat(queue.isEmpty()).isFalse();
            assertThat(subject.remainingCapacity()).as("remainingCapacity()").isPositive();
        });
    }

    @Test
    @Order(8)
    @DisplayName("Null is refused with a NullPointerException, and the queue stays as it was")
    @TryNext("Check the element before you touch anything: Objects.requireNonNull.")
    void refusesNull() {
        alone(() -> {
            queue.offer("a");
            assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subject.put(null), "put(null)").isInstanceOf(NullPointerException.class);
            assertThat(queue.size()).isEqualTo(1);
            assertThat(queue.poll()).isEqualTo("a");
            assertThat(queue.poll()).isNull();
        });
    }

    @Test
    @Order(9)
    @DisplayName("drainTo moves elements in their order, up to the most that is asked for")
    @TryNext("drainTo is given, and made of poll.")
    void drains() {
        alone(() -> {
            queue.addAll(List.of("a", "b", "c"));
            List<String> target = new ArrayList<>();
            assertThat(subject.drainTo(target, 2)).as("drainTo(target, 2)").isEqualTo(2);
            assertThat(subject.drainTo(target)).as("drainTo(target)").isEqualTo(1);
            assertThat(target).as("what was drained").containsExactly("a", "b", "c");
        });
    }

    @Test
    @Order(10)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After a take, no field and no array of yours may point at the element that left.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            BlockingFifo<Object> holder = new BlockingFifo<>();
            alone(() -> {
                holder.offer(element);
                holder.take();
            });
            return holder;
        });
    }
}
