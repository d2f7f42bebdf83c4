package queues.priority.races;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A consumer looks when the head is due, and lies down until then. A producer brings an earlier element, and looks whether
 * somebody is asleep who has to be woken. Both fields are volatile. It breaks all the same: the producer comes between the
 * look and the lying down, finds nobody asleep, and the consumer sleeps past the element.
 *
 * <p>Either the two steps are one (a lock, and a condition that releases it only once the consumer sleeps), or the
 * consumer lies down first and looks then.
 */
public final class Race_02_EarlierElement {
    private Race_02_EarlierElement() {}

    static final int LATE = 10;
    static final int EARLY = 1;

    /** When the head is due, and whether somebody is asleep. */
    static class Bed {
        volatile int due = LATE;
        volatile int asleep;
    }

    /** Broken. */
    @JCStressTest
    @State
    @Description("Look, then lie down: the consumer sleeps until (due), the producer saw it (asleep)")
    @Outcome(
            id = {"1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "The consumer knows of the earlier element")
    @Outcome(id = "10, 1", expect = Expect.ACCEPTABLE, desc = "The consumer is asleep, and will be woken")
    @Outcome(
            id = "10, 0",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "STUCK: it sleeps past the earlier element, and nobody wakes it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class LookThenSleep extends Bed {
        @Actor
        public void consumer(II_Result r) {
            r.r1 = due;
            asleep = 1;
        }

        @Actor
        public void producer(II_Result r) {
            due = EARLY;
            r.r2 = asleep;
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("Lie down, then look: the consumer sleeps until (due), the producer saw it (asleep)")
    @Outcome(
            id = {"1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "The consumer knows of the earlier element")
    @Outcome(id = "10, 1", expect = Expect.ACCEPTABLE, desc = "The consumer is asleep, and will be woken")
    @Outcome(expect = Expect.FORBIDDEN, desc = "It sleeps past the earlier element, and nobody wakes it")
    public static class SleepThenLook extends Bed {
        @Actor
        public void consumer(II_Result r) {
            asleep = 1;
            r.r1 = due;
        }

        @Actor
        public void producer(II_Result r) {
            due = EARLY;
            r.r2 = asleep;
        }
    }
}
