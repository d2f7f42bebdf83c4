package queues.bounded;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class LoadShedderLinearizabilityTest {
    private static final int CAPACITY = 4;
    private static final int FROM = 3;
    private static final int DOWN_TO = 1;

    /** A shedder of 4 that sheds from 3 and resumes at 1, with 2 in use from the start. */
    @Param(name = "size", gen = IntGen.class, conf = "1:2")
    public static class Operations {
        final LoadShedder shedder = new LoadShedder(CAPACITY, 0.75, 0.25);

        public Operations() {
            shedder.admit(2, false);
        }

        @Operation
        public boolean admit(@Param(name = "size") int size) {
            return shedder.admit(size, false);
        }

        @Operation
        public boolean admitEssential(@Param(name = "size") int size) {
            return shedder.admit(size, true);
        }

        @Operation
        public boolean release(@Param(name = "size") int size) {
            try {
                shedder.release(size);
                return true;
            } catch (IllegalStateException tooMuch) {
                return false;
            }
        }
    }

    /** The same, by the rule, if one thread at a time calls. */
    @Param(name = "size", gen = IntGen.class, conf = "1:2")
    public static class Rule {
        private int inUse = 2;
        private boolean shedding;

        @Operation
        public boolean admit(@Param(name = "size") int size) {
            return !shedding && admitEssential(size);
        }

        @Operation
        public boolean admitEssential(@Param(name = "size") int size) {
            if (inUse + size > CAPACITY) {
                return false;
            }
            inUse += size;
            shedding |= inUse >= FROM;
            return true;
        }

        @Operation
        public boolean release(@Param(name = "size") int size) {
            if (inUse < size) {
                return false;
            }
            inUse -= size;
            shedding &= inUse > DOWN_TO;
            return true;
        }
    }

    @Test
    @Order(1)
    @DisplayName("Calls of several threads always look as if they had been made one after another")
    @TryNext("Of 4, with 2 in use: it sheds from 3 and resumes at 1. Follow the calls line by line. What was looked at,"
            + " and who has changed it before it was acted on?")
    void looksLikeOneAfterAnother() {
        Linearizability.of(Operations.class)
                .against(Rule.class)
                .scenarios(8)
                .invocations(40)
                .check("Some order of these calls explains what they answered");
    }

    /** A look at the counts; of the 4 there are 3 in use from the start, so that it sheds. */
    public static class WithCounts {
        private final LoadShedder shedder = new LoadShedder(CAPACITY, 0.75, 0.25);

        public WithCounts() {
            shedder.admit(FROM, false);
        }

        @Operation
        public boolean admit() {
            return shedder.admit(1, false);
        }

        @Operation
        public boolean releaseTwo() {
            try {
                shedder.release(2);
                return true;
            } catch (IllegalStateException tooMuch) {
                return false;
            }
        }

        @Operation
        public String counts() {
            ShedderCounts counts = shedder.counts();
            return told(counts.admitted(), counts.shed(), counts.rejected(), counts.inUse(), counts.shedding());
        }
    }

    /** The same, by the rule. */
    public static class CountsByTheRule {
        private int inUse = FROM;
        private boolean shedding = true;
        private int admitted = 1;
        private int shed;

        /** There is always room: it sheds before the last place is taken. */
        @Operation
        public boolean admit() {
            if (shedding) {
                shed++;
                return false;
            }
            inUse++;
            admitted++;
            shedding = inUse >= FROM;
            return true;
        }

        @Operation
        public boolean releaseTwo() {
            if (inUse < 2) {
                return false;
            }
            inUse -= 2;
            shedding &= inUse > DOWN_TO;
            return true;
        }

        @Operation
        public String counts() {
            return told(admitted, shed, 0, inUse, shedding);
        }
    }

    private static String told(long admitted, long shed, long rejected, long inUse, boolean shedding) {
        return admitted + " admitted, " + shed + " shed, " + rejected + " rejected; " + inUse + " in use"
                + (shedding ? ", shedding" : "");
    }

    @Test
    @Order(2)
    @DisplayName("The counts are of one moment of the call, while others are admitted and released")
    @TryNext(
            "Of 4, with 3 in use: it sheds, and resumes at 1. Which of these numbers change together, and does anybody see"
                    + " one of them without the others?")
    void countsAreOfOneMoment() {
        Linearizability.of(WithCounts.class)
                .against(CountsByTheRule.class)
                .scenarios(15)
                .invocations(40)
                .check("Some order of these calls explains what they answered");
    }
}
