package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Reachability;
import queues.kit.RecordedQueue;
import queues.kit.Story;
import queues.kit.TryNext;

/** What one thread sees. It is a thread of a crew, so that a call that waits although it must not is noticed. */
class BoundedBlockingQueueTest {
    private static final int ROUNDS = 20;
    private static final int CAPACITY = 3;

    private final BoundedBlockingQueue<String> subject = new BoundedBlockingQueue<>(CAPACITY);
    private final Queue<String> queue = RecordedQueue.of(subject);

    private static void alone(Crew.Body body) {
        try (Crew crew = Crew.of("BoundedBlockingQueue")) {
            crew.start("the only thread", body);
            crew.join();
        }
    }

    @Test
    @Order(1)
    @DisplayName("First in, first out: the element that waited longest leaves first, whichever way it came and goes")
    @TryNext("All three ways to take remove from the end at which no way in adds.")
    void firstInFirstOut() {
        alone(() -> {
            queue.offer("a");
            subject.put("b");
            assertThat(subject.offer("c", 1, TimeUnit.DAYS))
                    .as("offer(c, 1 day)")
                    .isTrue();

            assertThat(queue.poll()).isEqualTo("a");
            assertThat(subject.take()).as("take()").isEqualTo("b");
            assertThat(subject.poll(1, TimeUnit.DAYS)).as("poll(1 day)").isEqualTo("c");
            assertThat(queue.poll()).isNull();
        });
    }

    @Test
    @Order(2)
    @DisplayName("Offer and poll never wait: a full queue answers false at once, an empty one null")
    @TryNext("Only put, take and the calls with a time-out wait. The others look, answer and go.")
    void offerAndPollDoNotWait() {
        alone(() -> {
            assertThat(queue.poll()).isNull();
            assertThat(queue.peek()).isNull();
            assertThat(queue.offer("a")).isTrue();
            assertThat(queue.offer("b")).isTrue();
            assertThat(queue.offer("c")).isTrue();
            assertThat(queue.offer("d")).isFalse();
            assertThatThrownBy(() -> queue.add("d"), "add(d), full").isInstanceOf(IllegalStateException.class);
            assertThat(queue.size()).isEqualTo(CAPACITY);
            assertThat(queue.poll()).isEqualTo("a");
            assertThat(queue.offer("e")).isTrue();
            assertThat(queue.offer("f")).isFalse();
        });
    }

    @Test
    @Order(3)
    @DisplayName("A capacity of 1 is room for one; less than 1 is refused with an IllegalArgumentException")
    @TryNext("Is the room for the last element used? And what would a queue without room be good for?")
    void capacity() {
        alone(() -> {
            for (boolean fair : new boolean[] {false, true}) {
                BoundedBlockingQueue<String> one = new BoundedBlockingQueue<>(1, fair);
                assertThat(one.remainingCapacity())
                        .as("remainingCapacity() of a new queue of capacity 1")
                        .isEqualTo(1);
                assertThat(one.offer("a")).as("offer(a) at capacity 1").isTrue();
                assertThat(one.offer("b")).as("offer(b) at capacity 1").isFalse();
                assertThat(one.poll()).as("poll()").isEqualTo("a");
                for (int tooSmall : new int[] {0, -1, Integer.MIN_VALUE}) {
                    assertThatThrownBy(
                                    () -> new BoundedBlockingQueue<>(tooSmall, fair),
                                    "a new queue of capacity %d",
                                    tooSmall)
                            .isInstanceOf(IllegalArgumentException.class);
                    assertThatThrownBy(
                                    () -> new BoundedBlockingQueue<>(tooSmall), "a new queue of capacity %d", tooSmall)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        });
    }

    @Test
    @Order(4)
    @DisplayName("A time-out of zero or less does not wait, and still goes through with what is possible")
    @TryNext("Look at the queue first, at the time second. What does your way of waiting make of a zero?")
    void noTimeIsNoWait() {
        alone(() -> {
            for (long none : new long[] {0, -1, Long.MIN_VALUE}) {
                for (TimeUnit unit : new TimeUnit[] {TimeUnit.NANOSECONDS, TimeUnit.DAYS}) {
                    assertThat(subject.poll(none, unit))
                            .as("poll(%d, %s), with nothing inside", none, unit)
                            .isNull();
                    queue.addAll(List.of("a", "b"));
                    assertThat(subject.offer("c", none, unit))
                            .as("offer(c, %d, %s), with room for one", none, unit)
                            .isTrue();
                    assertThat(subject.offer("d", none, unit))
                            .as("offer(d, %d, %s), full", none, unit)
                            .isFalse();
                    assertThat(subject.poll(none, unit))
                            .as("poll(%d, %s)", none, unit)
                            .isEqualTo("a");
                    queue.clear();
                }
            }
        });
    }

    @Test
    @Order(5)
    @DisplayName("A call with a time-out waits at least so long before it gives up, and then has changed nothing")
    @TryNext("Convert with the unit you were given, and go on waiting if you wake before the time is over.")
    void givesUpNotBeforeTheTime() {
        alone(() -> {
            long began = System.nanoTime();
            assertThat(subject.poll(30_000, TimeUnit.MICROSECONDS))
                    .as("poll(30 ms), with nothing inside")
                    .isNull();
            atLeast(TimeUnit.MILLISECONDS.toNanos(25), System.nanoTime() - began, "poll(30 ms), empty");
            queue.addAll(List.of("a", "b", "c"));
            began = System.nanoTime();
            assertThat(subject.offer("d", 30_000, TimeUnit.MICROSECONDS))
                    .as("offer(d, 30 ms), full")
                    .isFalse();
            atLeast(TimeUnit.MILLISECONDS.toNanos(25), System.nanoTime() - began, "offer(d, 30 ms), full");
            assertThat(subject).as("what is inside").containsExactly("a", "b", "c");
        });
    }

    private static void atLeast(long least, long waited, String told) {
        assertThat(waited >= least)
                .as("whether " + told + ", has waited for half its time at least")
                .isTrue();
    }

    @Test
    @Order(6)
    @DisplayName("A time-out of less than a millisecond is waited for as well")
    @TryNext("What does your conversion make of 900 microseconds?")
    void givesUpNotBeforeAShortTime() {
        alone(() -> {
            BoundedBlockingQueue<String> full = new BoundedBlockingQueue<>(1);
            full.put("a");
            long half = TimeUnit.MICROSECONDS.toNanos(450);
            for (int round = 0; round < ROUNDS; round++) {
                long began = System.nanoTime();
                assertThat(subject.poll(900, TimeUnit.MICROSECONDS))
                        .as("poll(900 µs), with nothing inside")
                        .isNull();
                atLeast(half, System.nanoTime() - began, "poll(900 µs), empty");
                began = System.nanoTime();
                assertThat(full.offer("b", 900, TimeUnit.MICROSECONDS))
                        .as("offer(b, 900 µs), full")
                        .isFalse();
                atLeast(half, System.nanoTime() - began, "offer(b, 900 µs), full");
            }
        });
    }

    @Test
    @Order(7)
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
    @Order(8)
    @DisplayName("size and remainingCapacity together make the capacity, whichever way elements come and go")
    @TryNext("Every way in counts one up, every way out one down; a call that changes nothing changes nothing.")
    void sizeAndRoom() {
        alone(() -> {
            holds(0);
            queue.poll();
            holds(0);
            told("put", "put(a)", () -> put("a"));
            holds(1);
            told("offer", "offer(b, 1 day)", () -> subject.offer("b", 1, TimeUnit.DAYS));
            queue.add("c");
            holds(3);
            queue.offer("d");
            told("offer", "offer(d, 0 days)", () -> subject.offer("d", 0, TimeUnit.DAYS));
            holds(3);
            queue.remove("b");
            holds(2);
            told("take", "take()", subject::take);
            holds(1);
            told("poll", "poll(1 day)", () -> subject.poll(1, TimeUnit.DAYS));
            holds(0);
        });
    }

    private String put(String element) throws InterruptedException {
        subject.put(element);
        return "done";
    }

    /** Calls that a recorded queue does not have. */
    private static <T> T told(String method, String call, Callable<T> made) throws Exception {
        try {
            T answer = made.call();
            Story.add(method, call, String.valueOf(answer));
            return answer;
        } catch (Exception thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }

    private void holds(int elements) throws Exception {
        assertThat(queue.size()).as("size()").isEqualTo(elements);
        assertThat(queue.isEmpty()).as("isEmpty()").isEqualTo(elements == 0);
        assertThat(told("remainingCapacity", "remainingCapacity()", subject::remainingCapacity))
                .as("remainingCapacity() with %d of 3 inside", elements)
                .isEqualTo(CAPACITY - elements);
    }

    @Test
    @Order(9)
    @DisplayName("Null is refused with a NullPointerException, full or not, and the queue stays as it was")
    @TryNext("Check what you were given before you touch or await anything: Objects.requireNonNull.")
    void refusesNull() {
        alone(() -> {
            for (String each : List.of("a", "b", "c")) {
                queue.offer(each);
                assertThatThrownBy(() -> queue.offer(null), "offer(null)").isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> subject.put(null), "put(null)").isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> subject.offer(null, 1, TimeUnit.DAYS), "offer(null, 1 day)")
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> subject.offer("d", 1, null), "offer(d, 1, null)")
                        .isInstanceOf(NullPointerException.class);
                assertThatThrownBy(() -> subject.poll(1, null), "poll(1, null)")
                        .isInstanceOf(NullPointerException.class);
            }
            assertThat(subject).as("what is inside").containsExactly("a", "b", "c");
        });
    }

    @Test
    @Order(10)
    @DisplayName("drainTo moves elements in their order, up to the most that is asked for, and leaves room")
    @TryNext("Every element that is drained makes room, like one that is polled. And what is a 'most' of zero?")
    void drains() {
        alone(() -> {
            List<String> target = new ArrayList<>(List.of("x"));
            assertThat(subject.drainTo(target)).as("drainTo(target), empty").isZero();
            queue.addAll(List.of("a", "b", "c"));
            assertThat(subject.drainTo(target, 0)).as("drainTo(target, 0)").isZero();
            assertThat(subject.drainTo(target, -1)).as("drainTo(target, -1)").isZero();
            assertThat(subject.drainTo(target, 2)).as("drainTo(target, 2)").isEqualTo(2);
            holds(1);
            assertThat(queue.offer("d")).isTrue();
            assertThat(subject.drainTo(target)).as("drainTo(target)").isEqualTo(2);
            holds(0);
            assertThat(target).as("what was drained").containsExactly("x", "a", "b", "c", "d");
        });
    }

    @Test
    @Order(11)
    @DisplayName("drainTo refuses null and the queue itself, and takes nothing out")
    @TryNext("A queue that is poured into itself would never be done.")
    void drainsNotIntoItself() {
        alone(() -> {
            queue.add("a");
            assertThatThrownBy(() -> subject.drainTo(subject), "drainTo(itself)")
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> subject.drainTo(subject, 1), "drainTo(itself, 1)")
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> subject.drainTo(null), "drainTo(null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> subject.drainTo(null, 1), "drainTo(null, 1)")
                    .isInstanceOf(NullPointerException.class);
            assertThat(subject).as("what is inside").containsExactly("a");
        });
    }

    @Test
    @Order(12)
    @DisplayName("What the target of drainTo refuses stays inside, in its place")
    @TryNext("When is the element out of the queue: before the target has it, or after? And if add throws?")
    void drainsIntoATargetThatIsFull() {
        alone(() -> {
            queue.addAll(List.of("a", "b", "c"));
            BoundedBlockingQueue<String> small = new BoundedBlockingQueue<>(1);
            assertThatThrownBy(
                            () -> told("drainTo", "drainTo(a queue with room for one)", () -> subject.drainTo(small)),
                            "drainTo(a queue with room for one)")
                    .isInstanceOf(IllegalStateException.class);
            assertThat(small).as("what the target has").containsExactly("a");
            assertThat(subject).as("what is inside").containsExactly("b", "c");
            holds(2);
            assertThat(queue.offer("d")).isTrue();
            assertThat(queue.offer("e")).isFalse();
        });
    }

    @Test
    @Order(13)
    @DisplayName("The end comes round: a queue that is filled and emptied again and again keeps order and bound")
    @TryNext("If you keep the elements in an array: what happens to both indices at its end?")
    void comesRound() {
        alone(() -> {
            int in = 0;
            int out = 0;
            for (int round = 0; round < ROUNDS; round++) {
                while (queue.offer("e" + in)) {
                    in++;
                }
                assertThat(in - out).as("elements inside when offer said no").isEqualTo(CAPACITY);
                for (int each = 0; each <= round % CAPACITY; each++) {
                    assertThat(queue.poll()).isEqualTo("e" + out++);
                }
            }
        });
    }

    @Test
    @Order(14)
    @DisplayName("An element that has left can be collected: the queue does not hold on to it")
    @TryNext("After a take, no field and no array of yours may point at the element that left.")
    void releasesWhatLeft() {
        Reachability.assertReleased("An element that has left is not kept alive by the queue", element -> {
            BoundedBlockingQueue<Object> holder = new BoundedBlockingQueue<>(CAPACITY);
            alone(() -> {
                holder.put(element);
                holder.take();
                holder.put(element);
                holder.drainTo(new ArrayList<>());
                holder.put(element);
                holder.remove(element);
            });
            return holder;
        });
    }
}
