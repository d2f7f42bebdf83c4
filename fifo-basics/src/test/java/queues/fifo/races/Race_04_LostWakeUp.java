package queues.fifo.races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A consumer about to sleep says so, then looks once more; a producer puts its element in, then looks whether somebody
 * sleeps. Each writes one field and then reads the other's. Unless both fields are volatile, each may read before its own
 * write is out: the consumer sees no element, the producer sees no sleeper, and the consumer sleeps beside an element.
 *
 * <p>Release and acquire are not enough here, though they are for the ring. They say "what I did before is seen with it";
 * this needs "what I wrote is seen before I look", which only volatile says.
 */
public final class Race_04_LostWakeUp {
    private Race_04_LostWakeUp() {}

    static final VarHandle ELEMENTS;
    static final VarHandle ASLEEP;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            ELEMENTS = lookup.findVarHandle(Bell.class, "elements", int.class);
            ASLEEP = lookup.findVarHandle(Bell.class, "asleep", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    static class Bell {
        int elements;
        int asleep;
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("Plain fields: the producer saw (asleep), the consumer saw (elements)")
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "At least one saw the other")
    @Outcome(
            id = "0, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "STUCK: asleep beside an element, nobody wakes it")
    public static class Plain extends Bell {
        @Actor
        public void producer(II_Result r) {
            elements = 1;
            r.r1 = asleep;
        }

        @Actor
        public void consumer(II_Result r) {
            asleep = 1;
            r.r2 = elements;
        }
    }

    /** Broken still. */
    @JCStressTest
    @State
    @Description("Release and acquire: the producer saw (asleep), the consumer saw (elements)")
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "At least one saw the other")
    @Outcome(
            id = "0, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "STUCK: asleep beside an element, nobody wakes it")
    public static class ReleaseAcquire extends Bell {
        @Actor
        public void producer(II_Result r) {
            ELEMENTS.setRelease(this, 1);
            r.r1 = (int) ASLEEP.getAcquire(this);
        }

        @Actor
        public void consumer(II_Result r) {
            ASLEEP.setRelease(this, 1);
            r.r2 = (int) ELEMENTS.getAcquire(this);
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("Volatile: the producer saw (asleep), the consumer saw (elements)")
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "At least one saw the other")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Asleep beside an element, and nobody wakes it")
    public static class Volatile extends Bell {
        @Actor
        public void producer(II_Result r) {
            ELEMENTS.setVolatile(this, 1);
            r.r1 = (int) ASLEEP.getVolatile(this);
        }

        @Actor
        public void consumer(II_Result r) {
            ASLEEP.setVolatile(this, 1);
            r.r2 = (int) ELEMENTS.getVolatile(this);
        }
    }
}
