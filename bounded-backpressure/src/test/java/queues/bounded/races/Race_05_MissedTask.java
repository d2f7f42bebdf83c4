package queues.bounded.races;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads bring an element each, and one of them at a time hands elements on. The one at work finds nothing left; before it
 * has said that it stops, the other brings its element, sees that somebody is at work, and goes home.
 */
public final class Race_05_MissedTask {
    private Race_05_MissedTask() {}

    /** Broken. */
    @JCStressTest
    @State
    @Description("Looked, then stopped: two threads bring an element each; handed on, and left inside")
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both were handed on")
    @Outcome(
            id = "1, 1",
            expect = Expect.ACCEPTABLE_INTERESTING,
            desc = "MISSED: one lies there, and nobody is at work")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Nobody thought of this")
    public static class LooksThenStops {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicBoolean atWork = new AtomicBoolean();
        private int handedOn;

        void bring() {
            inside.incrementAndGet();
            if (atWork.compareAndSet(false, true)) {
                while (inside.get() > 0) {
                    inside.decrementAndGet();
                    handedOn++;
                }
                atWork.set(false);
            }
        }

        @Actor
        public void one() {
            bring();
        }

        @Actor
        public void two() {
            bring();
        }

        @Arbiter
        public void after(II_Result r) {
            r.r1 = handedOn;
            r.r2 = inside.get();
        }
    }

    /** Put right: what is left to do and whether anybody is at work are one number. */
    @JCStressTest
    @State
    @Description("Stops by counting down to 0: two threads bring an element each; handed on, and left inside")
    @Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "Both were handed on")
    @Outcome(expect = Expect.FORBIDDEN, desc = "One was missed, or handed on twice")
    public static class CountsDown {
        private final AtomicInteger inside = new AtomicInteger();
        private int handedOn;

        void bring() {
            if (inside.getAndIncrement() == 0) {
                do {
                    handedOn++;
                } while (inside.decrementAndGet() > 0);
            }
        }

        @Actor
        public void one() {
            bring();
        }

        @Actor
        public void two() {
            bring();
        }

        @Arbiter
        public void after(II_Result r) {
            r.r1 = handedOn;
            r.r2 = inside.get();
        }
    }
}
