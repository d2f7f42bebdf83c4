package queues.bounded.races;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two producers and a slot that is claimed before it is filled. The second producer is the consumer as well: it offers, its
 * offer returns, and then it polls. If the other has claimed the place in front and has not filled it, a poll that takes an
 * empty slot for an empty queue answers null, though the element that was just offered is inside. Everything here is
 * volatile; no memory mode helps.
 */
public final class Race_02_PollThatGivesUp {
    private Race_02_PollThatGivesUp() {}

    /** Room enough: nothing here is ever full. */
    abstract static class Gapped {
        final AtomicReferenceArray<Integer> slots = new AtomicReferenceArray<>(4);
        final AtomicInteger tail = new AtomicInteger();

        final void offer(Integer element) {
            slots.set(tail.getAndIncrement(), element);
        }

        abstract Integer first();
    }

    static final class GivesUp extends Gapped {
        @Override
        Integer first() {
            return slots.get(0);
        }
    }

    static final class Waits extends Gapped {
        @Override
        Integer first() {
            Integer element = slots.get(0);
            while (element == null && tail.get() != 0) {
                Thread.onSpinWait();
                element = slots.get(0);
            }
            return element;
        }
    }

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("An empty slot means 'empty': a thread offers 2 and then looks for the first element")
    @Outcome(
            id = {"1", "2"},
            expect = Expect.ACCEPTABLE,
            desc = "The first element, whoever was first")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "'EMPTY', with its own element inside")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class Relaxed {
        final GivesUp queue = new GivesUp();

        @Actor
        public void producer() {
            queue.offer(1);
        }

        @Actor
        public void producerAndConsumer(I_Result r) {
            queue.offer(2);
            r.r1 = told(queue.first());
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description(
            "An empty slot is waited for if its place is claimed: a thread offers 2 and then looks for the first element")
    @Outcome(
            id = {"1", "2"},
            expect = Expect.ACCEPTABLE,
            desc = "The first element, whoever was first")
    @Outcome(expect = Expect.FORBIDDEN, desc = "'Empty', with an element inside")
    public static class Strict {
        final Waits queue = new Waits();

        @Actor
        public void producer() {
            queue.offer(1);
        }

        @Actor
        public void producerAndConsumer(I_Result r) {
            queue.offer(2);
            r.r1 = told(queue.first());
        }
    }
}
