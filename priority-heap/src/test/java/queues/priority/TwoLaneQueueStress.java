package queues.priority;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link TwoLaneQueue}; 0 stands for the null of an empty queue, 11 and more are standard elements. */
public final class TwoLaneQueueStress {
    private TwoLaneQueueStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    /** A producer in each lane. */
    @JCStressTest
    @State
    @Description(
            "Two threads offer at once, one in each lane: the urgent element leaves first, the standard one second")
    @Outcome(id = "1, 11, 2", expect = Expect.ACCEPTABLE, desc = "Both are inside, and both are counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "An element was lost or doubled, or the size is wrong")
    public static class TwoOffers {
        private final TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);

        @Actor
        public void urgent() {
            queue.offerUrgent(1);
        }

        @Actor
        public void standard() {
            queue.offerStandard(11);
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = queue.size();
            r.r1 = told(queue.poll());
            r.r2 = told(queue.poll());
        }
    }

    /** Two consumers, and an element in each lane. */
    @JCStressTest
    @State
    @Description("Two threads poll at once, with one element in each lane: each gets one of them")
    @Outcome(
            id = {"1, 11, 0", "11, 1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "Each got one")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got the same, or one got nothing")
    public static class OneEach {
        private final TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);

        public OneEach() {
            queue.offerUrgent(1);
            queue.offerStandard(11);
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = told(queue.poll());
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(queue.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = queue.size();
        }
    }

    /** Two consumers and a count that is used up by one of them. */
    @JCStressTest
    @State
    @Description("Two threads poll at once while a standard element may be passed over once: the second poll takes it")
    @Outcome(
            id = {"1, 11, 2", "11, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "One passed it over, the other took it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It was passed over twice, or not at all")
    public static class PassedOverOnce {
        private final TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);

        public PassedOverOnce() {
            queue.offerStandard(11);
            queue.offerUrgent(1);
            queue.offerUrgent(2);
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = told(queue.poll());
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(queue.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = told(queue.poll());
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
        private final TwoLaneQueue<int[]> queue = new TwoLaneQueue<>(1);

        @Actor
        public void producer() {
            int[] element = new int[2];
            element[0] = 42;
            element[1] = 43;
            queue.offerStandard(element);
        }

        @Actor
        public void consumer(II_Result r) {
            int[] element = queue.poll();
            r.r1 = element == null ? 0 : element[0];
            r.r2 = element == null ? 0 : element[1];
        }
    }
}
