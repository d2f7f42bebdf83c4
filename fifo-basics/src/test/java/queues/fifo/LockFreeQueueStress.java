package queues.fifo;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link LockFreeQueue}; 0 stands for the null of an empty queue. */
public final class LockFreeQueueStress {
    private LockFreeQueueStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
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
        private final LockFreeQueue<Integer> queue = new LockFreeQueue<>();

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

    /** Two consumers, and one element for both. */
    @JCStressTest
    @State
    @Description("Two threads poll the last element at once: exactly one of them gets it")
    @Outcome(
            id = {"1, 0, 0", "0, 1, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "One got it, the other found nothing")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got it, or nobody, or the size is wrong")
    public static class LastElement {
        private final LockFreeQueue<Integer> queue = new LockFreeQueue<>();

        public LastElement() {
            queue.offer(1);
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

    /** A producer and a consumer meet at the dummy. */
    @JCStressTest
    @State
    @Description("One thread offers to an empty queue while another polls: the element is taken now or still inside")
    @Outcome(
            id = {"1, 0", "0, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Taken at once, or found afterwards")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The element was lost or doubled")
    public static class EmptyQueue {
        private final LockFreeQueue<Integer> queue = new LockFreeQueue<>();

        @Actor
        public void producer() {
            queue.offer(1);
        }

        @Actor
        public void consumer(II_Result r) {
            r.r1 = told(queue.poll());
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = told(queue.poll());
        }
    }

    /** What is inside an element crosses with it, though there is no lock to carry it. */
    @JCStressTest
    @State
    @Description("What was written into an element before it was offered is seen by the thread that polls it")
    @Outcome(
            id = {"0, 0", "42, 43"},
            expect = Expect.ACCEPTABLE,
            desc = "Not there yet, or there with all that is in it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The element came out before what was written into it")
    public static class Publication {
        private final LockFreeQueue<int[]> queue = new LockFreeQueue<>();

        @Actor
        public void producer() {
            int[] element = new int[2];
            element[0] = 42;
            element[1] = 43;
            queue.offer(element);
        }

        @Actor
        public void consumer(II_Result r) {
            int[] element = queue.poll();
            r.r1 = element == null ? 0 : element[0];
            r.r2 = element == null ? 0 : element[1];
        }
    }
}
