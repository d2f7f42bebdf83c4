package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** Every order of a few threads, played one after the other. Judges answers that wait with the lock they are handed. */
class OverflowQueueInterleavingsTest {
    private static OverflowQueue<Integer> queue(Run run, OverflowPolicy policy) {
        return new OverflowQueue<>(1, policy, run.lock());
    }

    private static void put(Run run, OverflowQueue<Integer> queue, int element) throws Exception {
        run.call("put(" + element + ")", () -> queue.put(element));
    }

    private static Integer take(Run run, OverflowQueue<Integer> queue) throws Exception {
        return run.call("take()", queue::take);
    }

    private static void putAndCount(Run run, OverflowQueue<Integer> queue, int element) throws Exception {
        put(run, queue, element);
        counts(run, queue);
    }

    private static OverflowCounts counts(Run run, OverflowQueue<Integer> queue) throws Exception {
        OverflowCounts counts = run.call("counts()", queue::counts);
        RecordedOverflow.mustAddUp(counts);
        if (counts.inside() > 1) {
            throw new RuleBroken("A queue is never fuller than full", List.of(RecordedOverflow.told(counts)));
        }
        if (counts.dropped() + counts.rejected() > 0 && counts.inside() + counts.delivered() == 0) {
            throw new RuleBroken(
                    "Only for want of room is an element dropped or rejected", List.of(RecordedOverflow.told(counts)));
        }
        return counts;
    }

    @Test
    @Order(1)
    @DisplayName("By BLOCK every element that is put is taken, in order, through a queue with room for one")
    @TryNext("Follow the two threads. Between the look at the queue and the wait nothing may happen.")
    void everyElementPasses() {
        Interleavings.explore("What one thread puts the other one takes", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.BLOCK);
            List<Integer> taken = new ArrayList<>();
            run.thread("producer", () -> {
                put(run, queue, 1);
                put(run, queue, 2);
            });
            run.thread("taker", () -> {
                taken.add(take(run, queue));
                taken.add(take(run, queue));
            });
            run.afterwards(() -> assertThat(taken).as("what was taken").containsExactly(1, 2));
            run.afterwards(
                    () -> assertThat(queue.counts()).as("counts()").isEqualTo(new OverflowCounts(2, 2, 0, 0, 0)));
        });
    }

    @Test
    @Order(2)
    @DisplayName("By BLOCK two producers share the room for one: never are there two elements inside")
    @TryNext("Being woken is a hint. Is there still room when the woken producer has the lock again?")
    void neverFullerThanFull() {
        Interleavings.explore("Never are there more elements inside than the capacity", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.BLOCK);
            run.thread("producer 1", () -> {
                putAndCount(run, queue, 1);
                putAndCount(run, queue, 2);
            });
            run.thread("producer 2", () -> putAndCount(run, queue, 3));
            run.thread("taker", () -> {
                take(run, queue);
                take(run, queue);
            });
        });
    }

    @Test
    @Order(3)
    @DisplayName("Two who take and one who puts, with room for one: nobody is left waiting")
    @TryNext("Who was woken, and could it go on? A wake-up that reaches somebody who cannot is lost.")
    void nobodyIsLeftWaiting() {
        Interleavings.explore("Each of two takers gets one of two elements", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.BLOCK);
            run.thread("taker 1", () -> take(run, queue));
            run.thread("taker 2", () -> take(run, queue));
            run.thread("producer", () -> {
                put(run, queue, 1);
                put(run, queue, 2);
            });
        });
    }

    @Test
    @Order(4)
    @DisplayName("Whatever others put and poll meanwhile, the counts are of one moment, by any policy that never waits")
    @TryNext("What does one call do in two steps, each with the lock, and who can look in between?")
    void countsAreOfOneMoment() {
        for (OverflowPolicy policy :
                List.of(OverflowPolicy.DROP_OLDEST, OverflowPolicy.DROP_NEWEST, OverflowPolicy.REJECT)) {
            Interleavings.explore("The counts add up at every moment, by " + policy, run -> {
                OverflowQueue<Integer> queue = queue(run, policy);
                run.thread("producer", () -> {
                    put(run, queue, 1);
                    putOrBeRejected(run, queue, 2);
                });
                run.thread("counter", () -> {
                    OverflowCounts before = counts(run, queue);
                    mustNotGoBack(before, counts(run, queue));
                });
                run.thread("poller", () -> run.call("poll()", () -> queue.poll()));
                run.afterwards(() -> {
                    OverflowCounts counts = queue.counts();
                    RecordedOverflow.mustAddUp(counts);
                    assertThat(counts.offered()).as("offered, in the end").isEqualTo(2);
                });
            });
        }
    }

    private static void putOrBeRejected(Run run, OverflowQueue<Integer> queue, int element) throws Exception {
        try {
            put(run, queue, element);
        } catch (RejectedExecutionException full) {
            assertThat(queue.counts().rejected()).as("rejected").isEqualTo(1);
        }
    }

    private static void mustNotGoBack(OverflowCounts before, OverflowCounts after) {
        boolean back = after.offered() < before.offered()
                || after.delivered() < before.delivered()
                || after.dropped() < before.dropped()
                || after.rejected() < before.rejected();
        if (back) {
            throw new RuleBroken(
                    "What is counted stays counted",
                    List.of("first " + RecordedOverflow.told(before), "then " + RecordedOverflow.told(after)));
        }
    }

    @Test
    @Order(5)
    @DisplayName("Whether there is room is decided and counted in one step: when there is room, nobody is turned away")
    @TryNext("The queue was full when put looked. Is it still, when the loss is counted?")
    void turnsNobodyAwayWhenThereIsRoom() {
        for (OverflowPolicy policy :
                List.of(OverflowPolicy.DROP_OLDEST, OverflowPolicy.DROP_NEWEST, OverflowPolicy.REJECT)) {
            Interleavings.explore("Only for want of room is an element dropped or rejected, by " + policy, run -> {
                OverflowQueue<Integer> queue = queue(run, policy);
                List<OverflowCounts> looks = new ArrayList<>();
                run.thread("producer", () -> {
                    put(run, queue, 1);
                    putOrBeRejected(run, queue, 2);
                });
                run.thread("poller", () -> {
                    run.call("poll()", () -> queue.poll());
                    looks.add(counts(run, queue));
                });
                run.afterwards(() -> {
                    if (looks.get(0).equals(new OverflowCounts(1, 1, 0, 0, 0))) {
                        assertThat(queue.counts())
                                .as("counts() in the end; 1 had left before 2 was decided")
                                .isEqualTo(new OverflowCounts(2, 1, 0, 0, 1));
                    }
                });
            });
        }
    }

    @Test
    @Order(6)
    @DisplayName("By BLOCK the counts are of one moment as well, and a put that waits is in none of them")
    @TryNext("In which moment is a put decided, and is it counted in the same one?")
    void waitingIsNotCounted() {
        Interleavings.explore("The counts add up at every moment, by BLOCK", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.BLOCK);
            run.thread("producer", () -> {
                put(run, queue, 1);
                put(run, queue, 2);
            });
            run.thread("taker", () -> {
                take(run, queue);
                take(run, queue);
            });
            run.thread("counter", () -> counts(run, queue));
        });
    }

    @Test
    @Order(7)
    @DisplayName("A producer that is interrupted takes no room with it: the other one gets in")
    @TryNext("A condition puts wake-up and interrupt into an order and answers accordingly. What do you add to that?")
    void interruptedProducerLeavesNoTrace() {
        Interleavings.explore("The producer that stays gets in", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.BLOCK);
            run.thread("leaver", () -> {
                put(run, queue, 1);
                take(run, queue);
            });
            run.thread("stayer", () -> put(run, queue, 2));
            run.thread("taker", () -> take(run, queue));
            run.interrupt("leaver");
            run.afterwards(() -> RecordedOverflow.mustAddUp(queue.counts()));
        });
    }

    @Test
    @Order(8)
    @DisplayName("Every method gives the lock back, on every way out")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void everyMethodGivesTheLockBack() {
        Interleavings.explore("Every method gives the lock back", run -> {
            OverflowQueue<Integer> queue = queue(run, OverflowPolicy.REJECT);
            run.thread("caller", () -> {
                run.call("poll()", () -> queue.poll());
                put(run, queue, 1);
                putOrBeRejected(run, queue, 2);
                run.call("counts()", queue::counts);
                take(run, queue);
            });
            run.thread("other", () -> run.call("counts()", queue::counts));
        });
    }
}
