package queues.fifo.races;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A ring in which everything is volatile and two lines stand the wrong way round: the producer moves the tail first and
 * writes the slot after. The strongest memory mode there is does not help: a consumer that comes in between is told that
 * there is an element, and finds an empty slot.
 */
public final class Race_03_PublishedBeforeWritten {
    private Race_03_PublishedBeforeWritten() {}

    /** What a poll came to when the index said "there is one" and the slot was empty. */
    static final int HOLE = -1;

    /** Four slots; 0 is "empty". */
    abstract static class VolatileRing {
        static final int MASK = 3;
        final AtomicReferenceArray<Integer> slots = new AtomicReferenceArray<>(MASK + 1);
        volatile int head;
        volatile int tail;

        abstract void offer(Integer element);

        int poll() {
            int index = head;
            if (index == tail) {
                return 0;
            }
            Integer element = slots.get(index & MASK);
            head = index + 1;
            return element == null ? HOLE : element;
        }
    }

    static final class PublishFirst extends VolatileRing {
        @Override
        void offer(Integer element) {
            int index = tail;
            tail = index + 1;
            slots.set(index & MASK, element);
        }
    }

    static final class WriteFirst extends VolatileRing {
        @Override
        void offer(Integer element) {
            int index = tail;
            slots.set(index & MASK, element);
            tail = index + 1;
        }
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("The tail moves before the slot is written: one thread offers, one polls")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "The ring was still empty")
    @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "The element arrived")
    @Outcome(
            id = "-1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "LOST: told of an element that was not there yet")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class TailBeforeSlot {
        final VolatileRing ring = new PublishFirst();

        @Actor
        public void producer() {
            ring.offer(1);
        }

        @Actor
        public void consumer(I_Result r) {
            r.r1 = ring.poll();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("The slot is written before the tail moves: one thread offers, one polls")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "The ring was still empty")
    @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "The element arrived")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Told of an element that was not there yet")
    public static class SlotBeforeTail {
        final VolatileRing ring = new WriteFirst();

        @Actor
        public void producer() {
            ring.offer(1);
        }

        @Actor
        public void consumer(I_Result r) {
            r.r1 = ring.poll();
        }
    }
}
