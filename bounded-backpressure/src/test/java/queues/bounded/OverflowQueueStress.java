package queues.bounded;

import java.util.concurrent.RejectedExecutionException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link OverflowQueue} with room for one; 0 stands for the null of an empty queue. */
public final class OverflowQueueStress {
    private OverflowQueueStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    /** 1 if it went in, 0 if it was dropped, -1 if it was rejected. */
    private static int put(OverflowQueue<Integer> queue, int element) {
        try {
            return queue.put(element) ? 1 : 0;
        } catch (RejectedExecutionException full) {
            return -1;
        } catch (InterruptedException unasked) {
            throw new IllegalStateException(unasked);
        }
    }

    /** Room for one of two. */
    @JCStressTest
    @State
    @Description("Two threads put at once into room for one, by DROP_NEWEST: one is told that its element was dropped")
    @Outcome(
            id = {"1, 0, 1, 1", "0, 1, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "One went in, the other was dropped and counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both were told the same, or the loss was not counted")
    public static class DropsNewest {
        private final OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_NEWEST);

        @Actor
        public void one(IIII_Result r) {
            r.r1 = put(queue, 1);
        }

        @Actor
        public void two(IIII_Result r) {
            r.r2 = put(queue, 2);
        }

        @Arbiter
        public void after(IIII_Result r) {
            r.r3 = (int) queue.counts().dropped();
            r.r4 = told(queue.poll());
        }
    }

    /** The second makes the first leave. */
    @JCStressTest
    @State
    @Description("Two threads put at once into room for one, by DROP_OLDEST: the first to come is dropped and counted")
    @Outcome(
            id = {"1, 1, 1, 1", "1, 1, 1, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "Both went in, and the second made the first leave")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A loss was not counted, or there is no element inside")
    public static class DropsOldest {
        private final OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_OLDEST);

        @Actor
        public void one(IIII_Result r) {
            r.r1 = put(queue, 1);
        }

        @Actor
        public void two(IIII_Result r) {
            r.r2 = put(queue, 2);
        }

        @Arbiter
        public void after(IIII_Result r) {
            r.r3 = (int) queue.counts().dropped();
            r.r4 = told(queue.poll());
        }
    }

    /** A rejection and a poll. */
    @JCStressTest
    @State
    @Description("A put by REJECT beside a poll: it is rejected and counted, or it finds the room that the poll made")
    @Outcome(id = "1, 1, 0", expect = Expect.ACCEPTABLE, desc = "The poll came first: there was room")
    @Outcome(id = "-1, 1, 1", expect = Expect.ACCEPTABLE, desc = "The put came first: rejected, and counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Rejected and not counted, or the element inside was lost")
    public static class Rejects {
        private final OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.REJECT);

        public Rejects() {
            put(queue, 1);
        }

        @Actor
        public void producer(III_Result r) {
            r.r1 = put(queue, 2);
        }

        @Actor
        public void taker(III_Result r) {
            r.r2 = told(queue.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = (int) queue.counts().rejected();
        }
    }

    /** A look at the counts beside a loss. */
    @JCStressTest
    @State
    @Description("A look at the counts beside a put that drops the oldest: the sum is right, before it and after it")
    @Outcome(
            id = {"1, 1", "2, 2"},
            expect = Expect.ACCEPTABLE,
            desc = "All counters are of one moment")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Counters of different moments: the sum is wrong")
    public static class CountsAddUp {
        private final OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_OLDEST);

        public CountsAddUp() {
            put(queue, 1);
        }

        @Actor
        public void producer() {
            put(queue, 2);
        }

        @Actor
        public void counter(II_Result r) {
            OverflowCounts counts = queue.counts();
            r.r1 = (int) counts.offered();
            r.r2 = (int) (counts.delivered() + counts.dropped() + counts.rejected() + counts.inside());
        }
    }

    /** Nobody is left waiting. */
    @JCStressTest
    @State
    @Description("A put by BLOCK into a full queue beside a take: both are through, and the order is kept")
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The first was taken, the second went in")
    @Outcome(expect = Expect.FORBIDDEN, desc = "An element was lost, doubled or overtaken")
    public static class BlocksUntilThereIsRoom {
        private final OverflowQueue<Integer> queue = new OverflowQueue<>(1, OverflowPolicy.BLOCK);

        public BlocksUntilThereIsRoom() {
            put(queue, 1);
        }

        @Actor
        public void producer() {
            put(queue, 2);
        }

        @Actor
        public void taker(II_Result r) {
            try {
                r.r1 = told(queue.take());
            } catch (InterruptedException unasked) {
                throw new IllegalStateException(unasked);
            }
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = told(queue.poll());
        }
    }

    /** What is inside an element crosses with it. */
    @JCStressTest
    @State
    @Description("What was written into an element before it was put is seen by the thread that polls it")
    @Outcome(
            id = {"0, 0", "42, 43"},
            expect = Expect.ACCEPTABLE,
            desc = "Not there yet, or there with all that is in it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The element came out before what was written into it")
    public static class Publication {
        private final OverflowQueue<int[]> queue = new OverflowQueue<>(1, OverflowPolicy.DROP_OLDEST);

        @Actor
        public void producer() {
            int[] element = new int[2];
            element[0] = 42;
            element[1] = 43;
            try {
                queue.put(element);
            } catch (InterruptedException unasked) {
                throw new IllegalStateException(unasked);
            }
        }

        @Actor
        public void consumer(II_Result r) {
            int[] element = queue.poll();
            r.r1 = element == null ? 0 : element[0];
            r.r2 = element == null ? 0 : element[1];
        }
    }
}
