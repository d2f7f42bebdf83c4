package queues.priority;

import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads, each with a task of its own, and one permit for both. */
public final class PriorityInheritanceStress {
    private static final Pool ONE = new Pool("one", 1);

    private PriorityInheritanceStress() {}

    /** What every test begins with. */
    public abstract static class Shared {
        final Task urgent = new Task("urgent", 1);
        final Task batch = new Task("batch", 10);
        final PriorityInheritance pools = new PriorityInheritance(ONE);
    }

    private static int told(boolean answer) {
        return answer ? 1 : 0;
    }

    /** Two who ask. */
    @JCStressTest
    @State
    @Description("Two tasks ask for the only permit at once: one gets it and the other waits")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 10"},
            expect = Expect.ACCEPTABLE,
            desc = "One has it; batch is lent priority 1 if urgent waits for it")
    @Outcome(
            id = {"1, 0, 10", "0, 1, 1"},
            expect = Expect.FORBIDDEN,
            desc = "The priority of batch is not what it should be")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both have it, or nobody")
    public static class TwoRequests extends Shared {
        @Actor
        public void one(III_Result r) {
            r.r1 = told(pools.request(batch, ONE));
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(pools.request(urgent, ONE));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = pools.priority(batch);
        }
    }

    /** The holder gives back while the other gives up. */
    @JCStressTest
    @State
    @Description("A wait is cancelled while the permit is given back: it ends with the permit or without, none is lost")
    @Outcome(
            id = {"1, 1", "0, 0"},
            expect = Expect.ACCEPTABLE,
            desc = "Cancelled and the permit is free, or granted and it is not")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The permit was lost, or is held and free at once")
    public static class CancelMeetsRelease extends Shared {
        public CancelMeetsRelease() {
            pools.request(batch, ONE);
            pools.request(urgent, ONE);
        }

        @Actor
        public void holder() {
            pools.release(batch, ONE);
        }

        @Actor
        public void waiter(II_Result r) {
            r.r1 = told(pools.cancel(urgent));
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = pools.free(ONE);
        }
    }

    /** The holder gives back while the other waits; a wake-up that is lost shows as a time-out. */
    @JCStressTest
    @State
    @Description("The permit is given back while another thread waits for it: the waiting one gets it")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "It got the permit, and has it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody woke it, or the permit was lost")
    public static class ReleaseMeetsWait extends Shared {
        public ReleaseMeetsWait() {
            pools.request(batch, ONE);
        }

        @Actor
        public void holder() {
            pools.release(batch, ONE);
        }

        @Actor
        public void waiter(II_Result r) {
            try {
                r.r1 = told(pools.tryAcquire(urgent, ONE, 10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                r.r1 = -1;
            }
        }

        @Arbiter
        public void after(II_Result r) {
            r.r2 = pools.free(ONE);
        }
    }

    /** What the holder wrote, the next holder sees. */
    @JCStressTest
    @State
    @Description("What was written with the permit in hand is seen by the next one that has it")
    @Outcome(
            id = {"0, 0", "42, 43"},
            expect = Expect.ACCEPTABLE,
            desc = "Not there yet, or all of it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "The permit came before what was written under it")
    public static class Publication extends Shared {
        private int first;
        private int second;

        @Actor
        public void writer() {
            if (pools.request(batch, ONE)) {
                first = 42;
                second = 43;
                pools.release(batch, ONE);
            }
        }

        @Actor
        public void reader(II_Result r) {
            if (pools.request(urgent, ONE)) {
                r.r1 = first;
                r.r2 = second;
                pools.release(urgent, ONE);
            }
        }
    }
}
