package queues.bounded.races;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/**
 * A full queue that drops what comes counts each element twice: as offered, and as dropped. Somebody asks for both numbers
 * while an element is being dropped. Each count is atomic and exact, and the two of them belong to different moments, so
 * that they do not add up: an element was offered and is nowhere, or was dropped and never offered.
 */
public final class Race_01_CountsApart {
    private Race_01_CountsApart() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("Two atomic counters: one thread offers an element that is dropped, one asks; offered, and dropped")
    @Outcome(
            id = {"0, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "The counts of one moment, before or after")
    @Outcome(
            id = {"1, 0", "0, 1"},
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "APART: the counts do not add up")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class Atomics {
        final AtomicLong offered = new AtomicLong();
        final AtomicLong dropped = new AtomicLong();

        @Actor
        public void producer() {
            offered.incrementAndGet();
            dropped.incrementAndGet();
        }

        @Actor
        public void reporter(JJ_Result r) {
            r.r1 = offered.get();
            r.r2 = dropped.get();
        }
    }

    /** Put right. */
    @JCStressTest
    @State
    @Description("One lock for both: one thread offers an element that is dropped, one asks; offered, and dropped")
    @Outcome(
            id = {"0, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "The counts of one moment, before or after")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The counts do not add up")
    public static class OneLock {
        private long offered;
        private long dropped;

        @Actor
        public synchronized void producer() {
            offered++;
            dropped++;
        }

        @Actor
        public synchronized void reporter(JJ_Result r) {
            r.r1 = offered;
            r.r2 = dropped;
        }
    }
}
