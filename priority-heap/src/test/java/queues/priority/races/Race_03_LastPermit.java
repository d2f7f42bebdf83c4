package queues.priority.races;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A pool has one permit left. A thread looks whether there is one, and takes it; another does the same, and both have
 * looked before either takes. The connection is handed out twice.
 */
public final class Race_03_LastPermit {
    private Race_03_LastPermit() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("Looked at, then taken: two threads want the last permit, and got it (one, two)")
    @Outcome(
            id = {"true, false", "false, true"},
            expect = Expect.ACCEPTABLE,
            desc = "One of them got it")
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "DUPLICATED: both got the last permit")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class LookThenTake {
        volatile int free = 1;

        boolean tryAcquire() {
            if (free == 0) {
                return false;
            }
            free = free - 1;
            return true;
        }

        @Actor
        public void one(ZZ_Result r) {
            r.r1 = tryAcquire();
        }

        @Actor
        public void two(ZZ_Result r) {
            r.r2 = tryAcquire();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("Taken only if it is what was looked at: two threads want the last permit, and got it (one, two)")
    @Outcome(
            id = {"true, false", "false, true"},
            expect = Expect.ACCEPTABLE,
            desc = "One of them got it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both got the last permit, or nobody did")
    public static class TakeWhatWasSeen {
        final AtomicInteger free = new AtomicInteger(1);

        boolean tryAcquire() {
            while (true) {
                int seen = free.get();
                if (seen == 0) {
                    return false;
                }
                if (free.compareAndSet(seen, seen - 1)) {
                    return true;
                }
            }
        }

        @Actor
        public void one(ZZ_Result r) {
            r.r1 = tryAcquire();
        }

        @Actor
        public void two(ZZ_Result r) {
            r.r2 = tryAcquire();
        }
    }
}
