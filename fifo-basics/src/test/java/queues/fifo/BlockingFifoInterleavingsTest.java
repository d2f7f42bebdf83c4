package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.TryNext;

/** Every order of a few threads, played one after the other. Judges answers that wait with the lock they are handed. */
class BlockingFifoInterleavingsTest {
    private static void offer(Run run, BlockingFifo<Integer> queue, int element) throws Exception {
        run.call("offer(" + element + ")", () -> queue.offer(element));
    }

    private static Integer take(Run run, BlockingFifo<Integer> queue) throws Exception {
        return run.call("take()", queue::take);
    }

    private static Integer pollForAWhile(Run run, BlockingFifo<Integer> queue) throws Exception {
        return run.call("poll(2 ms)", () -> queue.poll(2, TimeUnit.MILLISECONDS));
    }

    @Test
    @Order(1)
    @DisplayName("A thread that takes gets the element, whether it comes before the offer, during or after it")
    @TryNext("Between the look at the queue and the wait nothing may happen: both belong under one lock.")
    void takeMeetsOffer() {
        Interleavings.explore("A thread that takes gets the element that is offered", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            List<Integer> taken = new ArrayList<>();
            run.thread("taker", () -> taken.add(take(run, queue)));
            run.thread("offerer", () -> offer(run, queue, 1));
            run.afterwards(() -> assertThat(taken).as("what the taker took").containsExactly(1));
            run.afterwards(() -> assertThat(queue).as("what is left inside").isEmpty());
        });
    }

    @Test
    @Order(2)
    @DisplayName("Two takers and two elements: each taker gets one, whoever overtakes whom")
    @TryNext("Being woken is a hint. Is there still an element when the woken thread has the lock again?")
    void twoTakersTwoElements() {
        Interleavings.explore("Each of two takers gets one of two elements", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            List<Integer> taken = new ArrayList<>();
            run.thread("taker 1", () -> taken.add(take(run, queue)));
            run.thread("taker 2", () -> taken.add(take(run, queue)));
            run.thread("offerer", () -> {
                offer(run, queue, 1);
                offer(run, queue, 2);
            });
            run.afterwards(
                    () -> assertThat(taken).as("what the two takers took").containsExactlyInAnyOrder(1, 2));
        });
    }

    @Test
    @Order(3)
    @DisplayName("A poll that comes by may take the element first; the taker then waits for the next one")
    @TryNext("The taker was woken for an element that is gone. What does it do now?")
    void pollOvertakes() {
        Interleavings.explore("A taker gets an element although a poll comes by", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            List<Integer> taken = new ArrayList<>();
            run.thread("taker", () -> taken.add(take(run, queue)));
            run.thread("passer-by", () -> run.call("poll()", () -> queue.poll()));
            run.thread("offerer", () -> {
                offer(run, queue, 1);
                offer(run, queue, 2);
            });
            run.afterwards(
                    () -> assertThat(taken).as("what the taker took").hasSize(1).doesNotContainNull());
        });
    }

    @Test
    @Order(4)
    @DisplayName("A poll with a time-out comes back with the element or leaves it inside, however late it is")
    @TryNext("When the time is over and an element is there: who was told of it, and who takes it?")
    void timedPollLosesNothing() {
        Interleavings.explore("The element is returned or still inside", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            List<Integer> taken = new ArrayList<>();
            run.thread("poller", () -> {
                Integer element = pollForAWhile(run, queue);
                if (element != null) {
                    taken.add(element);
                }
            });
            run.thread("offerer", () -> offer(run, queue, 1));
            run.afterwards(() -> {
                queue.forEach(taken::add);
                assertThat(taken).as("returned, or inside").containsExactly(1);
            });
        });
    }

    @Test
    @Order(5)
    @DisplayName("A waiter whose time is over takes no wake-up with it: the element goes to the other one")
    @TryNext("A thread can be signalled and late at the same time. If it leaves with nothing, who is woken instead?")
    void timedOutWaiterLeavesNoTrace() {
        Interleavings.explore("The taker gets the element that the timed poll does not keep", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            run.thread("leaver", () -> giveBack(run, queue, pollForAWhile(run, queue)));
            run.thread("taker", () -> take(run, queue));
            run.thread("offerer", () -> offer(run, queue, 1));
        });
    }

    @Test
    @Order(6)
    @DisplayName("A waiter that is interrupted takes no wake-up with it: the element goes to the other one")
    @TryNext("await puts signal and interrupt into an order and answers accordingly. What do you add to that?")
    void interruptedWaiterLeavesNoTrace() {
        Interleavings.explore("The taker gets the element that the interrupted one does not keep", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            run.thread("leaver", () -> giveBack(run, queue, take(run, queue)));
            run.thread("taker", () -> take(run, queue));
            run.thread("offerer", () -> offer(run, queue, 1));
            run.interrupt("leaver");
        });
    }

    private static void giveBack(Run run, BlockingFifo<Integer> queue, Integer element) throws Exception {
        if (element != null) {
            offer(run, queue, element);
        }
    }

    @Test
    @Order(7)
    @DisplayName("A poll takes the element that is there, whatever the others are doing")
    @TryNext("An element was there and poll answered null: what did it take for an empty queue?")
    void pollFindsWhatIsThere() {
        Interleavings.explore("A poll takes the element that is there", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            run.thread("poller", () -> {
                offer(run, queue, 1);
                Integer polled = run.call("poll()", () -> queue.poll());
                assertThat(polled).as("poll() after offer(1)").isEqualTo(1);
            });
            run.thread("passer-by", () -> {
                run.call("peek()", queue::peek);
                run.call("size()", queue::size);
            });
        });
    }

    @Test
    @Order(8)
    @DisplayName("Every method gives the lock back, on every way out")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void everyMethodGivesTheLockBack() {
        Interleavings.explore("Every method gives the lock back", run -> {
            BlockingFifo<Integer> queue = new BlockingFifo<>(run.lock());
            run.thread("caller", () -> {
                run.call("poll()", () -> queue.poll());
                run.call("peek()", queue::peek);
                run.call("size()", queue::size);
                run.call("iterator()", () -> queue.iterator().hasNext());
                run.call("poll(0 s)", () -> queue.poll(0, TimeUnit.SECONDS));
                run.call("remove(7)", () -> queue.remove(7));
            });
            run.thread("other", () -> {
                offer(run, queue, 1);
                run.call("size()", queue::size);
            });
        });
    }
}
