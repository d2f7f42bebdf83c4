package queues.bounded;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads on one {@link MpscQueue}; 0 stands for the null of an empty one, and for a refused offer. */
public final class MpscQueueStress {
    private MpscQueueStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    private static int told(boolean offered) {
        return offered ? 1 : 0;
    }

    /** Two producers. */
    @JCStressTest
    @State
    @Description("Two threads offer at once: both elements are inside afterwards, each once")
    @Outcome(
            id = {"1, 2, 2", "2, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "Both are inside, in either order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "An element was lost or doubled, or the size is wrong")
    public static class TwoOffers {
        private final MpscQueue<Integer> queue = new MpscQueue<>(4);

        @Actor
        public void one() {
            queue.offer(1);
        }

        @Actor
        public void two() {
            queue.offer(2);
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = queue.size();
            r.r1 = told(queue.poll());
            r.r2 = told(queue.poll());
        }
    }

    /** Two producers, and room for one. */
    @JCStressTest
    @State
    @Description("Two threads offer at once where there is room for one: exactly one of them is let in")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "One is inside, the other was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both were let in, or neither, or not the one that was told so")
    public static class LastRoom {
        private final MpscQueue<Integer> queue = new MpscQueue<>(1);

        @Actor
        public void one(III_Result r) {
            r.r1 = told(queue.offer(1));
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(queue.offer(2));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = told(queue.poll());
        }
    }

    /** A strict poll, with another producer at work in front. */
    @JCStressTest
    @State
    @Description("One thread offers; another offers and then polls: it is never told that there is nothing")
    @Outcome(
            id = {"1", "2"},
            expect = Expect.ACCEPTABLE,
            desc = "The first, whoever was first")
    @Outcome(expect = Expect.FORBIDDEN, desc = "'Empty', with its own element inside")
    public static class StrictPoll {
        private final MpscQueue<Integer> queue = new MpscQueue<>(4);

        @Actor
        public void producer() {
            queue.offer(1);
        }

        @Actor
        public void producerAndConsumer(L_Result r) {
            queue.offer(2);
            r.r1 = told(queue.poll());
        }
    }

    /** What is inside an element crosses with it. */
    @JCStressTest
    @State
    @Description("What was written into an element before it was offered is seen by the thread that polls it")
    @Outcome(
            id = {"0, 0", "42, 43"},
            expect = Expect.ACCEPTABLE,
            desc = "Not there yet, or there with all that is in it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The element came out before what was written into it")
    public static class Publication {
        private final MpscQueue<int[]> queue = new MpscQueue<>(4);

        @Actor
        public void producer() {
            int[] element = new int[2];
            element[0] = 42;
            element[1] = 43;
            queue.offer(element);
        }

        @Actor
        public void consumer(II_Result r) {
            int[] element = queue.relaxedPoll();
            r.r1 = element == null ? 0 : element[0];
            r.r2 = element == null ? 0 : element[1];
        }
    }

    /** The slot goes back to the producers. */
    @JCStressTest
    @State
    @Description("One slot, filled: a producer offers the next while a consumer takes the last")
    @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "Room was made in time: the next is inside")
    @Outcome(id = "0, 1, 0", expect = Expect.ACCEPTABLE, desc = "It was still full: the next was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The slot was overwritten, or cleared after it had been written")
    public static class FullRing {
        private final MpscQueue<Integer> queue = new MpscQueue<>(1);

        public FullRing() {
            queue.offer(1);
        }

        @Actor
        public void producer(III_Result r) {
            r.r1 = told(queue.offer(2));
        }

        @Actor
        public void consumer(III_Result r) {
            r.r2 = told(queue.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = told(queue.poll());
        }
    }
}
