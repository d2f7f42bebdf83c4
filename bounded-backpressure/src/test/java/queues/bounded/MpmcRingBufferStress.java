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

/** Two threads on one {@link MpmcRingBuffer}; 0 stands for the null of an empty one, and for a refused offer. */
public final class MpmcRingBufferStress {
    private MpmcRingBufferStress() {}

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
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(4);

        @Actor
        public void one() {
            ring.offer(1);
        }

        @Actor
        public void two() {
            ring.offer(2);
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = ring.size();
            r.r1 = told(ring.poll());
            r.r2 = told(ring.poll());
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
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(1);

        @Actor
        public void one(III_Result r) {
            r.r1 = told(ring.offer(1));
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(ring.offer(2));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = told(ring.poll());
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
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(4);

        @Actor
        public void producer() {
            ring.offer(1);
        }

        @Actor
        public void producerAndConsumer(L_Result r) {
            ring.offer(2);
            r.r1 = told(ring.poll());
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
        private final MpmcRingBuffer<int[]> ring = new MpmcRingBuffer<>(4);

        @Actor
        public void producer() {
            int[] element = new int[2];
            element[0] = 42;
            element[1] = 43;
            ring.offer(element);
        }

        @Actor
        public void consumer(II_Result r) {
            int[] element = ring.relaxedPoll();
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
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(1);

        public FullRing() {
            ring.offer(1);
        }

        @Actor
        public void producer(III_Result r) {
            r.r1 = told(ring.offer(2));
        }

        @Actor
        public void consumer(III_Result r) {
            r.r2 = told(ring.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = told(ring.poll());
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
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(1);

        public LastElement() {
            ring.offer(1);
        }

        @Actor
        public void one(III_Result r) {
            r.r1 = told(ring.poll());
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(ring.poll());
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = ring.size();
        }
    }

    /** A strict offer, with another consumer at work in front. */
    @JCStressTest
    @State
    @Description("A full ring: one thread polls; another polls and then offers: it is never told that there is no room")
    @Outcome(
            id = {"1, 2, 1", "2, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "Each took one, and there was room")
    @Outcome(
            expect = Expect.FORBIDDEN,
            desc = "'Full', with room that the thread itself has made; or an element was lost")
    public static class StrictOffer {
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(2);

        public StrictOffer() {
            ring.offer(1);
            ring.offer(2);
        }

        @Actor
        public void consumer(III_Result r) {
            r.r1 = told(ring.poll());
        }

        @Actor
        public void consumerAndProducer(III_Result r) {
            r.r2 = told(ring.poll());
            r.r3 = told(ring.offer(3));
        }
    }

    /** A look at the first element while it leaves and the next lap begins. */
    @JCStressTest
    @State
    @Description("A ring of two, full: one thread peeks while another polls, offers and polls again")
    @Outcome(
            id = {"1", "2", "3"},
            expect = Expect.ACCEPTABLE,
            desc = "What was the first at some moment")
    @Outcome(expect = Expect.FORBIDDEN, desc = "'Empty', which it never was; or something else")
    public static class PeekMeanwhile {
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(2);

        public PeekMeanwhile() {
            ring.offer(1);
            ring.offer(2);
        }

        @Actor
        public void looker(L_Result r) {
            r.r1 = told(ring.peek());
        }

        @Actor
        public void comesAndGoes() {
            ring.poll();
            ring.offer(3);
            ring.poll();
        }
    }
}
