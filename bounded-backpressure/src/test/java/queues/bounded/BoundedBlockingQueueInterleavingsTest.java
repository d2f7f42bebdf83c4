package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.TryNext;

/** Every order of a few threads, played one after the other. Judges answers that wait with the lock they are handed. */
class BoundedBlockingQueueInterleavingsTest {
    private static BoundedBlockingQueue<Integer> full(Run run, Integer... elements) {
        BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(elements.length, run.lock());
        queue.addAll(List.of(elements));
        return queue;
    }

    private static BoundedBlockingQueue<Integer> empty(Run run) {
        return new BoundedBlockingQueue<>(1, run.lock());
    }

    private static void put(Run run, BoundedBlockingQueue<Integer> queue, int element) throws Exception {
        run.call("put(" + element + ")", () -> queue.put(element));
    }

    private static Integer take(Run run, BoundedBlockingQueue<Integer> queue) throws Exception {
        return run.call("take()", queue::take);
    }

    private static Integer poll(Run run, BoundedBlockingQueue<Integer> queue) throws Exception {
        return run.call("poll()", () -> queue.poll());
    }

    private static Integer pollForAWhile(Run run, BoundedBlockingQueue<Integer> queue) throws Exception {
        return run.call("poll(2 ms)", () -> queue.poll(2, TimeUnit.MILLISECONDS));
    }

    private static boolean offerForAWhile(Run run, BoundedBlockingQueue<Integer> queue, int element) throws Exception {
        return run.call("offer(" + element + ", 2 ms)", () -> queue.offer(element, 2, TimeUnit.MILLISECONDS));
    }

    private static void holdsOneAtMost(Run run, BoundedBlockingQueue<Integer> queue) throws Exception {
        int size = run.call("size()", queue::size);
        assertThat(size).as("size(), at capacity 1").isLessThanOrEqualTo(1);
    }

    @Test
    @Order(1)
    @DisplayName("Hand over hand: at capacity 1 each waits for the other in turn, and both come to their end")
    @TryNext("Between the look at the queue and the wait nothing may happen: both belong under one lock.")
    void handOverHand() {
        Interleavings.explore("What one puts in, another takes out, with room for one", run -> {
            BoundedBlockingQueue<Integer> queue = empty(run);
            List<Integer> taken = new ArrayList<>();
            run.thread("putter", () -> {
                put(run, queue, 1);
                put(run, queue, 2);
            });
            run.thread("taker", () -> {
                taken.add(take(run, queue));
                taken.add(take(run, queue));
            });
            run.afterwards(() -> assertThat(taken).as("what the taker took").containsExactly(1, 2));
        });
    }

    @Test
    @Order(2)
    @DisplayName("Where both kinds wait at once, a wake-up reaches one who can use it")
    @TryNext("Whom does your signal reach: one who waits for what has come, or just anyone who waits?")
    void bothKindsWait() {
        Interleavings.explore("Two takers and one who puts twice come to their end", run -> {
            BoundedBlockingQueue<Integer> queue = empty(run);
            List<Integer> taken = new ArrayList<>();
            run.thread("taker 1", () -> taken.add(take(run, queue)));
            run.thread("taker 2", () -> taken.add(take(run, queue)));
            run.thread("putter", () -> {
                put(run, queue, 1);
                put(run, queue, 2);
            });
            run.afterwards(
                    () -> assertThat(taken).as("what the two takers took").containsExactlyInAnyOrder(1, 2));
        });
    }

    @Test
    @Order(3)
    @DisplayName("Two who put and one who takes twice: each gets its turn, whoever overtakes whom")
    @TryNext("An element leaves: who is told? And what does it look at when it has the lock again?")
    void twoPutters() {
        Interleavings.explore("Two who wait for room both get in, and one at a time", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            run.thread("putter 1", () -> {
                put(run, queue, 2);
                holdsOneAtMost(run, queue);
            });
            run.thread("putter 2", () -> {
                put(run, queue, 3);
                holdsOneAtMost(run, queue);
            });
            run.thread("taker", () -> {
                take(run, queue);
                take(run, queue);
            });
            run.afterwards(
                    () -> assertThat(queue.size()).as("size() afterwards").isEqualTo(1));
        });
    }

    @Test
    @Order(4)
    @DisplayName("An offer that comes by may take the room first; the one that was woken for it then waits on")
    @TryNext("The woken thread was told of room that is gone. What does it do now?")
    void offerOvertakes() {
        Interleavings.explore("There is never more inside than there is room for", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            run.thread("putter", () -> {
                put(run, queue, 2);
                holdsOneAtMost(run, queue);
            });
            run.thread("passer-by", () -> {
                if (run.call("offer(3)", () -> queue.offer(3))) {
                    take(run, queue);
                }
            });
            run.thread("taker", () -> take(run, queue));
            run.afterwards(
                    () -> assertThat(queue.size()).as("size() afterwards").isEqualTo(1));
        });
    }

    @Test
    @Order(5)
    @DisplayName("A poll that comes by may take the element first; the one that was woken for it then waits on")
    @TryNext("The woken thread was told of an element that is gone. What does it do now?")
    void pollOvertakes() {
        Interleavings.explore("A taker gets an element although a poll comes by", run -> {
            BoundedBlockingQueue<Integer> queue = empty(run);
            List<Integer> taken = new ArrayList<>();
            run.thread("taker", () -> taken.add(take(run, queue)));
            run.thread("passer-by", () -> {
                Integer element = poll(run, queue);
                if (element != null) {
                    put(run, queue, element);
                }
            });
            run.thread("putter", () -> put(run, queue, 1));
            run.afterwards(() -> assertThat(taken).as("what the taker took").containsExactly(1));
        });
    }

    @Test
    @Order(6)
    @DisplayName("A call with a time-out goes through with it or changes nothing, however late it is, and says which")
    @TryNext("When the time is over and there is room after all: who was told of it, and who uses it?")
    void timedCallsLoseNothing() {
        Interleavings.explore("What was offered is inside if offer said true, and only then", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            List<Integer> expected = new ArrayList<>();
            run.thread("offerer", () -> {
                if (offerForAWhile(run, queue, 2)) {
                    expected.add(2);
                }
            });
            run.thread("poller", () -> {
                Integer element = pollForAWhile(run, queue);
                assertThat(element).as("poll(2 ms), with 1 inside").isEqualTo(1);
            });
            run.afterwards(() -> assertThat(queue).as("inside").containsExactlyElementsOf(expected));
        });
    }

    @Test
    @Order(7)
    @DisplayName("A waiter whose time is over takes no wake-up with it: room, like an element, goes to the other one")
    @TryNext("A thread can be signalled and late at the same time. If it leaves in vain, who is woken instead?")
    void timedOutWaiterLeavesNoTrace() {
        Interleavings.explore("The other one gets the element that the timed poll does not keep", run -> {
            BoundedBlockingQueue<Integer> queue = empty(run);
            run.thread("leaver", () -> giveBack(run, queue, pollForAWhile(run, queue)));
            run.thread("taker", () -> take(run, queue));
            run.thread("putter", () -> put(run, queue, 1));
        });
        Interleavings.explore("The other one gets the room that the timed offer does not keep", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            run.thread("leaver", () -> {
                if (offerForAWhile(run, queue, 2)) {
                    poll(run, queue);
                }
            });
            run.thread("putter", () -> put(run, queue, 3));
            run.thread("taker", () -> take(run, queue));
        });
    }

    @Test
    @Order(8)
    @DisplayName("A waiter that is interrupted takes no wake-up with it: room, like an element, goes to the other one")
    @TryNext("await puts signal and interrupt into an order and answers accordingly. What do you add to that?")
    void interruptedWaiterLeavesNoTrace() {
        Interleavings.explore("The other one gets the element that the interrupted one does not keep", run -> {
            BoundedBlockingQueue<Integer> queue = empty(run);
            run.thread("leaver", () -> giveBack(run, queue, take(run, queue)));
            run.thread("taker", () -> take(run, queue));
            run.thread("putter", () -> run.call("offer(1)", () -> queue.offer(1)));
            run.interrupt("leaver");
        });
        Interleavings.explore("The other one gets the room that the interrupted one does not keep", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            run.thread("leaver", () -> {
                put(run, queue, 2);
                poll(run, queue);
            });
            run.thread("putter", () -> put(run, queue, 3));
            run.thread("taker", () -> poll(run, queue));
            run.interrupt("leaver");
        });
    }

    private static void giveBack(Run run, BoundedBlockingQueue<Integer> queue, Integer element) throws Exception {
        if (element != null) {
            run.call("offer(" + element + ")", () -> queue.offer(element));
        }
    }

    @Test
    @Order(9)
    @DisplayName("What leaves by drainTo, by remove or by the iterator makes room that somebody hears of")
    @TryNext("An element can leave by more doors than poll and take. Which of yours is silent?")
    void everyDoorIsHeard() {
        Interleavings.explore("Two who wait for room get in when two are drained", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1, 2);
            List<Integer> drained = new ArrayList<>();
            run.thread("putter 1", () -> put(run, queue, 3));
            run.thread("putter 2", () -> put(run, queue, 4));
            run.thread("drainer", () -> run.call("drainTo(target, 2)", () -> queue.drainTo(drained, 2)));
            run.afterwards(() -> assertThat(drained).as("what was drained").containsExactly(1, 2));
        });
        Interleavings.explore("One who waits for room gets in when an element is removed", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1, 2);
            run.thread("putter 1", () -> put(run, queue, 3));
            run.thread("putter 2", () -> put(run, queue, 4));
            run.thread("remover", () -> {
                run.call("remove(2)", () -> queue.remove(2));
                Iterator<Integer> elements = queue.iterator();
                elements.next();
                run.call("iterator.remove()", elements::remove);
            });
        });
    }

    @Test
    @Order(10)
    @DisplayName("An element that is drained is gone for everybody else: nobody gets it as well, and none is lost")
    @TryNext("Between handing an element over and taking it out, can somebody else see it at the front?")
    void drainsEachOnce() {
        Interleavings.explore("What is drained and what is polled beside it is everything, once", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1, 2);
            List<Integer> drained = new ArrayList<>();
            List<Integer> polled = new ArrayList<>();
            run.thread("drainer", () -> run.call("drainTo(target, 1)", () -> queue.drainTo(drained, 1)));
            run.thread("poller", () -> polled.add(poll(run, queue)));
            run.afterwards(() -> {
                drained.addAll(polled);
                assertThat(drained).as("what was drained and polled").containsExactlyInAnyOrder(1, 2);
            });
        });
    }

    @Test
    @Order(11)
    @DisplayName("Every method gives the lock back, on every way out")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void everyMethodGivesTheLockBack() {
        Interleavings.explore("Every method gives the lock back", run -> {
            BoundedBlockingQueue<Integer> queue = full(run, 1);
            run.thread("caller", () -> {
                run.call("offer(2)", () -> queue.offer(2));
                run.call("offer(2, 0 s)", () -> queue.offer(2, 0, TimeUnit.SECONDS));
                run.call("peek()", queue::peek);
                run.call("size()", queue::size);
                run.call("remainingCapacity()", queue::remainingCapacity);
                run.call("iterator()", () -> queue.iterator().hasNext());
                run.call("remove(7)", () -> queue.remove(7));
                run.call("drainTo(target, 0)", () -> queue.drainTo(new ArrayList<>(), 0));
                poll(run, queue);
                poll(run, queue);
                run.call("poll(0 s)", () -> queue.poll(0, TimeUnit.SECONDS));
            });
            run.thread("other", () -> run.call("size()", queue::size));
        });
    }
}
