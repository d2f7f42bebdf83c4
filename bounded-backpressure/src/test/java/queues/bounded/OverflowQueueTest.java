package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static queues.bounded.OverflowPolicy.BLOCK;
import static queues.bounded.OverflowPolicy.DROP_NEWEST;
import static queues.bounded.OverflowPolicy.DROP_OLDEST;
import static queues.bounded.OverflowPolicy.REJECT;
import static queues.bounded.RecordedOverflow.alone;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** What one thread sees, with room and without. */
class OverflowQueueTest {
    private static final List<OverflowPolicy> THAT_NEVER_WAIT = List.of(DROP_NEWEST, DROP_OLDEST, REJECT);

    private RecordedOverflow<String> queue;

    private void queue(int capacity, OverflowPolicy policy, String... inside) throws Exception {
        queue = new RecordedOverflow<>(capacity, policy);
        for (String each : inside) {
            putsIn(each);
        }
    }

    private void putsIn(String element) throws Exception {
        assertThat(queue.put(element)).as("put(%s)", element).isTrue();
    }

    private void isRejected(String element) {
        assertThatThrownBy(() -> queue.put(element))
                .as("put(%s) into a full queue, by REJECT", element)
                .isInstanceOf(RejectedExecutionException.class);
    }

    private void leave(String... elements) throws Exception {
        for (String each : elements) {
            assertThat(queue.poll()).as("poll()").isEqualTo(each);
        }
        assertThat(queue.poll()).as("poll(), with nothing left inside").isNull();
    }

    private void count(long offered, long delivered, long dropped, long rejected, long inside) throws Exception {
        assertThat(queue.counts())
                .as("counts()")
                .isEqualTo(new OverflowCounts(offered, delivered, dropped, rejected, inside));
    }

    @Test
    @Order(1)
    @DisplayName("While there is room all policies are one: first in, first out, whichever way it is taken")
    @TryNext("Add at one end, remove at the other. The policy is asked when the queue is full, and at no other time.")
    void firstInFirstOut() {
        alone(() -> {
            for (OverflowPolicy policy : OverflowPolicy.values()) {
                queue(3, policy, "a", "b", "c");
                assertThat(queue.poll()).as("poll() by %s", policy).isEqualTo("a");
                assertThat(queue.take()).as("take() by %s", policy).isEqualTo("b");
                putsIn("d");
                leave("c", "d");
            }
        });
    }

    @Test
    @Order(2)
    @DisplayName("As many elements fit as the capacity says: not one is lost before, and not one more goes in")
    @TryNext("With how many elements inside is there still room? Try it with a capacity of 1.")
    void fitsExactly() {
        alone(() -> {
            for (OverflowPolicy policy : THAT_NEVER_WAIT) {
                for (int capacity : new int[] {1, 2, 3, 16, 17}) {
                    queue(capacity, policy);
                    for (int each = 1; each <= capacity; each++) {
                        putsIn("e" + each);
                    }
                    count(capacity, 0, 0, 0, capacity);
                    queue.wentIn("one more");
                    assertThat(queue.counts().inside())
                            .as("elements inside, by %s", policy)
                            .isEqualTo(capacity);
                }
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName("By DROP_NEWEST a full queue stays as it is: the element that comes is dropped, and put says so")
    @TryNext("Nothing moves inside. What does put answer, and which counter tells of it?")
    void dropsTheNewest() {
        alone(() -> {
            queue(2, DROP_NEWEST, "a", "b");
            assertThat(queue.put("c")).as("put(c) into a full queue").isFalse();
            assertThat(queue.put("d")).as("put(d) into a full queue").isFalse();
            count(4, 0, 2, 0, 2);
            leave("a", "b");
            count(4, 2, 2, 0, 0);
        });
    }

    @Test
    @Order(4)
    @DisplayName("By DROP_OLDEST the element that has waited longest makes room for the one that comes")
    @TryNext("Which end does the dropped one leave from, and where does the new one go?")
    void dropsTheOldest() {
        alone(() -> {
            queue(2, DROP_OLDEST, "a", "b");
            putsIn("c");
            count(3, 0, 1, 0, 2);
            putsIn("d");
            putsIn("e");
            count(5, 0, 3, 0, 2);
            leave("d", "e");
            count(5, 2, 3, 0, 0);
        });
    }

    @Test
    @Order(5)
    @DisplayName("By REJECT put throws RejectedExecutionException when the queue is full, and nothing moves inside")
    @TryNext("The caller learns of it by an exception. Count before you throw, and add nothing.")
    void rejects() {
        alone(() -> {
            queue(2, REJECT, "a", "b");
            isRejected("c");
            isRejected("d");
            count(4, 0, 0, 2, 2);
            leave("a", "b");
            count(4, 2, 0, 2, 0);
        });
    }

    @Test
    @Order(6)
    @DisplayName("An element that leaves makes room for one, and only then is the queue no longer full")
    @TryNext("Is it full now? Ask anew for every put; a queue that was full once is not full for ever.")
    void roomComesBack() {
        alone(() -> {
            for (OverflowPolicy policy : THAT_NEVER_WAIT) {
                queue(2, policy, "a", "b");
                assertThat(queue.poll()).as("poll()").isEqualTo("a");
                putsIn("c");
                queue.wentIn("d");
                assertThat(queue.take()).as("take()").isEqualTo(policy == DROP_OLDEST ? "c" : "b");
                putsIn("e");
                leave(policy == DROP_OLDEST ? "d" : "c", "e");
            }
        });
    }

    @Test
    @Order(7)
    @DisplayName("Every element is counted once, by what has become of it, and the sum is what was offered")
    @TryNext("Go through the ways in which an element can leave, or not come in. Each moves exactly one counter.")
    void countsEveryElement() {
        alone(() -> {
            queue(1, DROP_OLDEST);
            count(0, 0, 0, 0, 0);
            queue.poll();
            count(0, 0, 0, 0, 0);
            putsIn("a");
            count(1, 0, 0, 0, 1);
            putsIn("b");
            count(2, 0, 1, 0, 1);
            assertThat(queue.take()).as("take()").isEqualTo("b");
            count(2, 1, 1, 0, 0);
            queue.poll();
            count(2, 1, 1, 0, 0);
        });
    }

    @Test
    @Order(8)
    @DisplayName("By BLOCK nothing is ever dropped or rejected: what was put is inside or delivered")
    @TryNext("While there is room, put by BLOCK is an addition and nothing else.")
    void blockLosesNothing() {
        alone(() -> {
            queue(2, BLOCK, "a", "b");
            count(2, 0, 0, 0, 2);
            assertThat(queue.poll()).as("poll()").isEqualTo("a");
            putsIn("c");
            count(3, 1, 0, 0, 2);
            leave("b", "c");
            count(3, 3, 0, 0, 0);
        });
    }

    @Test
    @Order(9)
    @DisplayName("Equal elements are elements like any others: each is put, dropped and delivered by itself")
    @TryNext("What does your storage do with an element that is equal to one that is inside already?")
    void equalElementsAreElements() {
        alone(() -> {
            queue(2, DROP_OLDEST, "twin", "twin", "twin");
            count(3, 0, 1, 0, 2);
            leave("twin", "twin");
        });
    }

    @Test
    @Order(10)
    @DisplayName("Null is refused with a NullPointerException, full or not, and neither queue nor counts have changed")
    @TryNext("Look at the element before you look at anything else: Objects.requireNonNull.")
    void refusesNull() {
        alone(() -> {
            for (OverflowPolicy policy : OverflowPolicy.values()) {
                queue(2, policy, "a");
                assertThatThrownBy(() -> queue.put(null))
                        .as("put(null) by %s", policy)
                        .isInstanceOf(NullPointerException.class);
                putsIn("b");
                assertThatThrownBy(() -> queue.put(null))
                        .as("put(null) into a full queue, by %s", policy)
                        .isInstanceOf(NullPointerException.class);
                count(2, 0, 0, 0, 2);
                leave("a", "b");
            }
        });
    }

    @Test
    @Order(11)
    @DisplayName(
            "A capacity below 1 is refused with IllegalArgumentException, a missing policy with a NullPointerException")
    @TryNext("Look at both in the constructor. What would a queue without room, or without a policy, do later?")
    void refusesBadInput() {
        alone(() -> {
            for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
                for (OverflowPolicy policy : OverflowPolicy.values()) {
                    assertThatThrownBy(() -> queue(capacity, policy))
                            .as("new OverflowQueue(%d, %s)", capacity, policy)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
            assertThatThrownBy(() -> queue(1, null))
                    .as("new OverflowQueue(1, null)")
                    .isInstanceOf(NullPointerException.class);
        });
    }

    @Test
    @Order(12)
    @DisplayName("Each queue counts for itself: what happens in another one does not matter to it")
    @TryNext("Where are the counters kept, and who else can reach them there?")
    void eachQueueCountsForItself() {
        alone(() -> {
            OverflowQueue<String> other = new OverflowQueue<>(1, DROP_OLDEST);
            queue(1, DROP_NEWEST, "a");
            other.put("other a");
            other.put("other b");
            other.poll();
            count(1, 0, 0, 0, 1);
            leave("a");
        });
    }

    @Test
    @Order(13)
    @DisplayName(
            "A call that need not wait by its policy takes no notice of an interrupt, and leaves the status as it is")
    @TryNext("A lock can be taken so that an interrupt is heeded, or so that it is not. Which calls may heed one?")
    void takesNoNoticeOfInterrupts() {
        alone(() -> {
            for (OverflowPolicy policy : THAT_NEVER_WAIT) {
                queue(1, policy);
                Thread.currentThread().interrupt();
                putsIn("a");
                queue.wentIn("b");
                assertThat(queue.counts().offered()).as("offered").isEqualTo(2);
                assertThat(queue.poll()).as("poll() by %s", policy).isEqualTo(policy == DROP_OLDEST ? "b" : "a");
                assertThat(Thread.interrupted())
                        .as("interrupt status afterwards")
                        .isTrue();
            }
        });
    }
}
