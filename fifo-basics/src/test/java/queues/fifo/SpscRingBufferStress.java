package queues.fifo;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** One producer and one consumer on one {@link SpscRingBuffer}; 0 stands for the null of an empty ring. */
public final class SpscRingBufferStress {
    private SpscRingBufferStress() {}

    private static int told(Integer polled) {
        return polled == null ? 0 : polled;
    }

    private static int inside(int[] element) {
        return element == null ? 0 : element[0];
    }

    /** Three elements in a row, each with something inside. */
    @JCStressTest
    @State
    @Description("Three elements go through while the consumer polls three times: in order, and each with its content")
    @Outcome(
            id = {
                "0, 0, 0, 1",
                "0, 0, 1, 2",
                "0, 1, 0, 2",
                "1, 0, 0, 2",
                "0, 1, 2, 3",
                "1, 0, 2, 3",
                "1, 2, 0, 3",
                "1, 2, 3, 0"
            },
            expect = Expect.ACCEPTABLE,
            desc = "In order; a 0 is a moment at which the ring was empty")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Lost, doubled, out of order, or seen before its content")
    public static class HandOver {
        private final SpscRingBuffer<int[]> ring = new SpscRingBuffer<>(4);

        @Actor
        public void producer() {
            ring.offer(new int[] {1});
            ring.offer(new int[] {2});
            ring.offer(new int[] {3});
        }

        @Actor
        public void consumer(IIII_Result r) {
            r.r1 = inside(ring.poll());
            r.r2 = inside(ring.poll());
            r.r3 = inside(ring.poll());
        }

        /** The first that is left. */
        @Arbiter
        public void after(IIII_Result r) {
            r.r4 = inside(ring.poll());
        }
    }

    /** The slot goes back to the producer. */
    @JCStressTest
    @State
    @Description("A full ring of one: the producer offers the next while the consumer takes the last")
    @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "Room was made in time: the next is inside")
    @Outcome(id = "0, 1, 0", expect = Expect.ACCEPTABLE, desc = "The ring was still full: the next was refused")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The slot was overwritten, or cleared after it had been written")
    public static class FullRing {
        private final SpscRingBuffer<Integer> ring = new SpscRingBuffer<>(1);

        public FullRing() {
            ring.offer(1);
        }

        @Actor
        public void producer(III_Result r) {
            r.r1 = ring.offer(2) ? 1 : 0;
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

    /** Many elements through a small ring: the sides meet at every step of one another, even on a busy machine. */
    @JCStressTest
    @State
    @Description(
            "On a ring of two the producer offers a hundred times, the consumer polls a hundred times: in order, all of them")
    @Outcome(
            id = "in order",
            expect = Expect.ACCEPTABLE,
            desc = "What was accepted came out once, in order, with its content")
    @Outcome(
            id = "skipped",
            expect = Expect.FORBIDDEN,
            desc = "An accepted element never came out: when its slot was handed over, something was still to be done")
    @Outcome(
            id = "twice",
            expect = Expect.FORBIDDEN,
            desc = "An element came out again, or after one behind it: its slot was read too early")
    @Outcome(
            id = "hollow",
            expect = Expect.FORBIDDEN,
            desc = "An element came out before what the producer had put into it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class Stream {
        private static final int CALLS = 100;

        private final SpscRingBuffer<int[]> ring = new SpscRingBuffer<>(2);
        private int accepted;
        private int arrived;
        private String wrong = "in order";

        @Actor
        public void producer() {
            for (int i = 0; i < CALLS; i++) {
                if (ring.offer(new int[] {accepted + 1})) {
                    accepted++;
                }
            }
        }

        @Actor
        public void consumer() {
            for (int i = 0; i < CALLS; i++) {
                look(ring.poll());
            }
        }

        private void look(int[] element) {
            if (element == null) {
                return;
            }
            int number = element[0];
            if (number != arrived + 1) {
                wrong = number == 0 ? "hollow" : number <= arrived ? "twice" : "skipped";
            }
            arrived = number == 0 ? arrived + 1 : number;
        }

        /** What is left must be there as well. */
        @Arbiter
        public void after(L_Result r) {
            for (int i = 0; i < CALLS && arrived < accepted; i++) {
                look(ring.poll());
            }
            r.r1 = arrived == accepted || !wrong.equals("in order") ? wrong : "skipped";
        }
    }

    /** A consumer that asks again and again is answered in the end. */
    @JCStressTest(Mode.Termination)
    @State
    @Description("A consumer that does nothing but poll sees the element that the producer offers")
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "It saw the element")
    @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "It polls for ever: the compiler kept an old index")
    public static class SpinningConsumer {
        private final SpscRingBuffer<Integer> ring = new SpscRingBuffer<>(4);

        @Actor
        public void consumer() {
            while (ring.poll() == null) {
                // Nothing in here, on purpose: whatever stood here might make the index be read again.
            }
        }

        @Signal
        public void producer() {
            ring.offer(1);
        }
    }
}
