package queues.bounded.races;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * One token is left in a bucket, and two callers want it. To look whether there is one and to take it are two steps; between
 * them the other caller looks. That the level is an atomic number does not make one step of the two.
 */
public final class Race_03_LastToken {
    private Race_03_LastToken() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("Looks, then takes: two callers want the last token; granted or not")
    @Outcome(
            id = {"1, 0", "0, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One of them got it")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "ONE TOO MANY: both were granted one token")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class LooksThenTakes {
        final AtomicLong tokens = new AtomicLong(1);

        int tryAcquire() {
            if (tokens.get() < 1) {
                return 0;
            }
            tokens.decrementAndGet();
            return 1;
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = tryAcquire();
        }

        @Actor
        public void two(II_Result r) {
            r.r2 = tryAcquire();
        }
    }

    /** Put right: it takes only what it has looked at. */
    @JCStressTest
    @State
    @Description("Compares and sets: two callers want the last token; granted or not")
    @Outcome(
            id = {"1, 0", "0, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One of them got it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got it, or nobody")
    public static class ComparesAndSets {
        final AtomicLong tokens = new AtomicLong(1);

        int tryAcquire() {
            long seen = tokens.get();
            while (seen >= 1) {
                if (tokens.compareAndSet(seen, seen - 1)) {
                    return 1;
                }
                seen = tokens.get();
            }
            return 0;
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = tryAcquire();
        }

        @Actor
        public void two(II_Result r) {
            r.r2 = tryAcquire();
        }
    }
}
