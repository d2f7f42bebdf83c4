package queues.fifo.races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A ring for one producer and one consumer whose indices are plain fields. Every line stands in the right order, and on
 * one thread it is right. But nothing tells the compiler that another thread looks on: it may let an index out before the
 * slot, and it may read an index once and keep the value for ever.
 */
public final class Race_02_PlainIndices {
    private Race_02_PlainIndices() {}

    /** What a poll came to when the index said "there is one" and the slot was empty. */
    static final int HOLE = -1;

    /** Four slots; 0 is "empty". */
    static class PlainRing {
        static final int MASK = 3;
        final Integer[] slots = new Integer[MASK + 1];
        int head;
        int tail;

        void offer(Integer element) {
            int index = tail;
            slots[index & MASK] = element;
            tail = index + 1;
        }

        int poll() {
            int index = head;
            if (index == tail) {
                return 0;
            }
            Integer element = slots[index & MASK];
            head = index + 1;
            return element == null ? HOLE : element;
        }
    }

    /** The same with two words added: release where the tail is written, acquire where the other side reads it. */
    static final class ReleaseAcquireRing extends PlainRing {
        private static final VarHandle TAIL;

        static {
            try {
                TAIL = MethodHandles.lookup().findVarHandle(PlainRing.class, "tail", int.class);
            } catch (ReflectiveOperationException impossible) {
                throw new ExceptionInInitializerError(impossible);
            }
        }

        @Override
        void offer(Integer element) {
            int index = tail;
            slots[index & MASK] = element;
            TAIL.setRelease(this, index + 1);
        }

        @Override
        int poll() {
            int index = head;
            if (index == (int) TAIL.getAcquire(this)) {
                return 0;
            }
            Integer element = slots[index & MASK];
            head = index + 1;
            return element == null ? HOLE : element;
        }
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("Plain indices: three elements go through while the consumer polls three times")
    @Outcome(
            id = {"0, 0, 0", "0, 0, 1", "0, 1, 0", "1, 0, 0", "0, 1, 2", "1, 0, 2", "1, 2, 0", "1, 2, 3"},
            expect = Expect.ACCEPTABLE,
            desc = "In order; a 0 is a moment at which the ring was empty")
    @Outcome(
            id = ".*-1.*",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "LOST: the index was seen before the element")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class HandOver {
        final PlainRing ring = new PlainRing();

        @Actor
        public void producer() {
            ring.offer(1);
            ring.offer(2);
            ring.offer(3);
        }

        @Actor
        public void consumer(III_Result r) {
            r.r1 = ring.poll();
            r.r2 = ring.poll();
            r.r3 = ring.poll();
        }
    }

    /** Broken. */
    @JCStressTest(Mode.Termination)
    @State
    @Description("Plain indices: a consumer that does nothing but poll, and then an offer")
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "It saw the element")
    @Outcome(id = "STALE", expect = Expect.ACCEPTABLE_INTERESTING, desc = "STUCK: it looks at an old index for ever")
    public static class SpinningConsumer {
        final PlainRing ring = new PlainRing();

        @Actor
        public void consumer() {
            while (ring.poll() == 0) {
                // nothing else to do
            }
        }

        @Signal
        public void producer() {
            ring.offer(1);
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("Release and acquire: three elements go through while the consumer polls three times")
    @Outcome(
            id = {"0, 0, 0", "0, 0, 1", "0, 1, 0", "1, 0, 0", "0, 1, 2", "1, 0, 2", "1, 2, 0", "1, 2, 3"},
            expect = Expect.ACCEPTABLE,
            desc = "In order; a 0 is a moment at which the ring was empty")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The index was seen before the element")
    public static class HandOverReleased {
        final PlainRing ring = new ReleaseAcquireRing();

        @Actor
        public void producer() {
            ring.offer(1);
            ring.offer(2);
            ring.offer(3);
        }

        @Actor
        public void consumer(III_Result r) {
            r.r1 = ring.poll();
            r.r2 = ring.poll();
            r.r3 = ring.poll();
        }
    }

    /** Put right. */
    @JCStressTest(Mode.Termination)
    @State
    @Description("Release and acquire: a consumer that does nothing but poll, and then an offer")
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "It saw the element")
    @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "It looks at an old index for ever")
    public static class SpinningConsumerAcquires {
        final PlainRing ring = new ReleaseAcquireRing();

        @Actor
        public void consumer() {
            while (ring.poll() == 0) {
                // nothing else to do
            }
        }

        @Signal
        public void producer() {
            ring.offer(1);
        }
    }
}
