package queues.priority.races;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two lanes with a bound count how many urgent elements have been served in a row. The counter is volatile, so everybody
 * sees its newest value, and that does not help: counting is to read, to add and to write, and another consumer comes in
 * between. A count that is lost is one more urgent element before the standard one has its turn. Under load that happens
 * again and again, and the bound is none.
 */
public final class Race_01_UrgentInARow {
    private Race_01_UrgentInARow() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("A volatile counter: two consumers each serve one urgent element and count it")
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both were counted")
    @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "LOST: two were served and one was counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class VolatileCount {
        volatile int inARow;

        @Actor
        public void one() {
            inARow = inARow + 1;
        }

        @Actor
        public void two() {
            inARow = inARow + 1;
        }

        @Arbiter
        public void after(I_Result r) {
            r.r1 = inARow;
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("One atomic step: two consumers each serve one urgent element and count it")
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "Both were counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Two were served and not two were counted")
    public static class AtomicCount {
        final AtomicInteger inARow = new AtomicInteger();

        @Actor
        public void one() {
            inARow.incrementAndGet();
        }

        @Actor
        public void two() {
            inARow.incrementAndGet();
        }

        @Arbiter
        public void after(I_Result r) {
            r.r1 = inARow.get();
        }
    }
}
