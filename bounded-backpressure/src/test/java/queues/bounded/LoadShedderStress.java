package queues.bounded;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads on one {@link LoadShedder} of 4 that sheds from 3 and resumes at 1; 1 stands for yes. */
public final class LoadShedderStress {
    private LoadShedderStress() {}

    private static LoadShedder of4(int inUse) {
        LoadShedder shedder = new LoadShedder(4, 0.75, 0.25);
        shedder.admit(inUse, true);
        return shedder;
    }

    private static int told(boolean answer) {
        return answer ? 1 : 0;
    }

    /** The last place. */
    @JCStressTest
    @State
    @Description("Two threads ask for the last place at once, both with essential work: one gets it")
    @Outcome(
            id = {"1, 0, 4", "0, 1, 4"},
            expect = Expect.ACCEPTABLE,
            desc = "One was admitted, the other rejected")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both were admitted, or none, or the level is wrong")
    public static class LastPlace {
        private final LoadShedder shedder = of4(3);

        @Actor
        public void one(III_Result r) {
            r.r1 = told(shedder.admit(1, true));
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(shedder.admit(1, true));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = (int) shedder.counts().inUse();
        }
    }

    /** The one that reaches the threshold. */
    @JCStressTest
    @State
    @Description("Two threads come at once to an open gate, and either reaches the threshold: the other one is shed")
    @Outcome(
            id = {"1, 0, 1", "0, 1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "One was admitted, the other shed and counted")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Both came in, or a refusal was not counted")
    public static class Threshold {
        private final LoadShedder shedder = of4(2);

        @Actor
        public void one(III_Result r) {
            r.r1 = told(shedder.admit(1, false));
        }

        @Actor
        public void two(III_Result r) {
            r.r2 = told(shedder.admit(1, false));
        }

        @Arbiter
        public void after(III_Result r) {
            r.r3 = (int) shedder.counts().shed();
        }
    }

    /** Two releases. */
    @JCStressTest
    @State
    @Description("Two threads release at once while it sheds: both count, and it is open afterwards")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "1 in use, and open")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A release was lost, or it goes on shedding")
    public static class TwoReleases {
        private final LoadShedder shedder = of4(3);

        @Actor
        public void one() {
            shedder.release(1);
        }

        @Actor
        public void two() {
            shedder.release(1);
        }

        @Arbiter
        public void after(II_Result r) {
            ShedderCounts counts = shedder.counts();
            r.r1 = (int) counts.inUse();
            r.r2 = told(counts.shedding());
        }
    }

    /** A look beside an admission. */
    @JCStressTest
    @State
    @Description("A look at the counts beside an admission that reaches the threshold: level and state belong together")
    @Outcome(id = "2, 0, 1", expect = Expect.ACCEPTABLE, desc = "Before it: open")
    @Outcome(id = "3, 1, 2", expect = Expect.ACCEPTABLE, desc = "After it: shedding")
    @Outcome(expect = Expect.FORBIDDEN, desc = "Numbers of different moments")
    public static class CountsBelongTogether {
        private final LoadShedder shedder = of4(2);

        @Actor
        public void worker() {
            shedder.admit(1, false);
        }

        @Actor
        public void counter(III_Result r) {
            ShedderCounts counts = shedder.counts();
            r.r1 = (int) counts.inUse();
            r.r2 = told(counts.shedding());
            r.r3 = (int) counts.offered();
        }
    }
}
