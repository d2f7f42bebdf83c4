package queues.bounded;

import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link BoundedBlockingQueue}; 0 stands for the null of an empty queue, and for a refusal. */
public final class BoundedBlockingQueueStress {
    private BoundedBlockingQueueStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    private static int told(boolean accepted) {
        return accepted ? 1 : 0;
    }

    /** Two producers, and room for one of them. */
    @JCStressTest
    @State
    @Description("Two threads offer at once and there is room for one: exactly one of them is told that it is in")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One is in, the other was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both were let in, or nobody, or the size is wrong")
    public static class LastPlace {
        private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);

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
            r.r3 = queue.size();
        }
    }

    /** Two consumers, and one element for both. */
    @JCStressTest
    @State
    @Description("Two threads poll the last element at once: exactly one of them gets it")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One got it, the other found nothing")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got it, or nobody, or the room is wrong")
    public static class LastElement {
        private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);

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
            r.r3 = queue.remainingCapacity();
        }
    }

    /** A consumer that waits as long as it takes; a wake-up that is lost shows as a time-out. */
    @JCStressTest
    @State
    @Description("One thread offers while another waits for an element: the waiting one gets it")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "It got the element, and nothing is left")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody woke it, or the element was lost or doubled")
    public static class OfferMeetsTake {
        private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);

        @Actor
        public void producer() {
            queue.offer(1);
        }

        @Actor
        public void consumer(II_Result r) {
            try {
                r.r1 = told(queue.poll(10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                r.r1 = -1;
            }
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = queue.size();
        }
    }

    /** A producer that waits as long as it takes; a wake-up that is lost shows as a time-out. */
    @JCStressTest
    @State
    @Description("One thread polls while another waits for room: the waiting one gets in")
    @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "The first is out, and the second is in")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody woke it, or an element was lost or doubled")
    public static class PollMeetsPut {
        private final BoundedBlockingQueue<Integer> queue = new BoundedBlockingQueue<>(1);

        public PollMeetsPut() {
            queue.offer(1);
        }

        @Actor
        public void producer(III_Result r) {
            try {
                r.r1 = told(queue.offer(2, 10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                r.r1 = -1;
            }
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

    /** What is inside an element crosses with it. */
    @JCStressTest
    @State
    @Description("What was written into an element before it was put in is seen by the thread that takes it out")
    @Outcome(
            id = {"0, 0", "42, 43"},
            expect = Expect.ACCEPTABLE,
            desc = "Not there yet, or there with all that is in it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The element came out before what was written into it")
    public static class Publication {
        private final BoundedBlockingQueue<int[]> queue = new BoundedBlockingQueue<>(1);

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
