package queues.bounded;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class LoadShedderProperties {
    private static final int WHOLE = 1_000;

    /** Thresholds in thousandths, so that what is right can be said in whole numbers. */
    record Gate(int capacity, int shedFrom, int resumeAt) {
        RecordedShedder recorded() {
            return new RecordedShedder(capacity, shedFrom / (double) WHOLE, resumeAt / (double) WHOLE);
        }

        boolean begins(long inUse) {
            return inUse * WHOLE >= (long) capacity * shedFrom;
        }

        boolean ends(long inUse) {
            return inUse * WHOLE <= (long) capacity * resumeAt;
        }
    }

    /** A positive size is work that comes, a negative one is work that leaves. */
    record Call(int size, boolean essential) {}

    /** The contract, word for word. */
    private static final class Model {
        private final Gate gate;
        private long admitted;
        private long shed;
        private long rejected;
        private long inUse;
        private boolean shedding;

        Model(Gate gate) {
            this.gate = gate;
        }

        boolean admit(Call call) {
            if (shedding && !call.essential()) {
                shed++;
                return false;
            }
            if (inUse + call.size() > gate.capacity()) {
                rejected++;
                return false;
            }
            admitted++;
            inUse += call.size();
            shedding = shedding || gate.begins(inUse);
            return true;
        }

        void release(int size) {
            inUse -= size;
            shedding = shedding && !gate.ends(inUse);
        }

        ShedderCounts counts() {
            return new ShedderCounts(admitted + shed + rejected, admitted, shed, rejected, inUse, shedding);
        }
    }

    @Property(tries = 400)
    @Label("Whatever comes and leaves in whatever order, the shedder admits, sheds and rejects by its two thresholds")
    @TryNext("Replay the calls above by hand; the last line is the first answer that differs.")
    void answersByTheThresholds(@ForAll("gates") Gate gate, @ForAll("calls") List<Call> calls) {
        RecordedShedder shedder = gate.recorded();
        Model model = new Model(gate);
        for (Call call : calls) {
            if (call.size() > 0) {
                same(model.admit(call), shedder.admit(call.size(), call.essential()));
            } else if (model.inUse >= -call.size() && call.size() != 0) {
                model.release(-call.size());
                shedder.release(-call.size());
            }
            ShedderCounts expected = model.counts();
            ShedderCounts counts = shedder.counts();
            if (!expected.equals(counts)) {
                throw new RuleBroken("the last answer by the thresholds: " + RecordedShedder.told(expected), List.of());
            }
        }
    }

    private static void same(boolean expected, boolean answer) {
        if (expected != answer) {
            throw new RuleBroken("the last answer by the thresholds: " + expected, List.of());
        }
    }

    @Property(tries = 100)
    @Label(
            "On a steady load, one in and one out, it never flaps: it may begin to shed and open again, and that is that")
    @TryNext("It opened, one came in, and it sheds again? Then the two thresholds are one. Where does it open again?")
    void neverFlapsOnASteadyLoad(@ForAll("wideGates") Gate gate, @ForAll @IntRange(min = 0, max = 40) int level) {
        RecordedShedder shedder = gate.recorded();
        for (int each = 0; each < Math.min(level, gate.capacity()); each++) {
            shedder.admit(1, true);
        }
        boolean shedding = shedder.counts().shedding();
        int changes = 0;
        for (int each = 0; each < 3 * gate.capacity(); each++) {
            shedder.admit(1);
            if (shedder.counts().inUse() > 0) {
                shedder.release(1);
            }
            changes += shedder.counts().shedding() == shedding ? 0 : 1;
            shedding = shedder.counts().shedding();
            if (changes > 2) {
                throw new RuleBroken("a steady load, and it has changed its mind three times", List.of());
            }
        }
    }

    @Property(tries = 200)
    @Label("Between two changes of mind, at least as much was admitted or released as lies between the thresholds")
    @TryNext("How far must the level move before the answer changes, and then back again?")
    void goesTheWholeWay(@ForAll("gates") Gate gate, @ForAll("calls") @Size(min = 5) List<Call> calls) {
        RecordedShedder shedder = gate.recorded();
        boolean shedding = false;
        long turnedAt = 0;
        boolean turned = false;
        for (Call call : calls) {
            if (call.size() > 0) {
                shedder.admit(call.size(), call.essential());
            } else if (call.size() < 0 && shedder.counts().inUse() >= -call.size()) {
                shedder.release(-call.size());
            }
            ShedderCounts counts = shedder.counts();
            if (counts.shedding() != shedding) {
                long way = Math.abs(counts.inUse() - turnedAt) * WHOLE;
                if (turned && way < (long) gate.capacity() * (gate.shedFrom() - gate.resumeAt())) {
                    throw new RuleBroken(
                            "it changed its mind at " + turnedAt + " in use, and again at " + counts.inUse(),
                            List.of());
                }
                shedding = counts.shedding();
                turnedAt = counts.inUse();
                turned = true;
            }
        }
    }

    @Provide
    Arbitrary<Gate> gates() {
        return Arbitraries.integers().between(1, 20).flatMap(LoadShedderProperties::gates);
    }

    /** At least two whole numbers apart, so that one in and one out does not span them. */
    @Provide
    Arbitrary<Gate> wideGates() {
        return Arbitraries.integers()
                .between(4, 40)
                .flatMap(LoadShedderProperties::gates)
                .filter(gate -> gate.capacity() * (gate.shedFrom() - gate.resumeAt()) >= 2 * WHOLE);
    }

    private static Arbitrary<Gate> gates(int capacity) {
        return Arbitraries.integers()
                .between(1, WHOLE)
                .flatMap(shedFrom -> Arbitraries.integers()
                        .between(0, shedFrom - 1)
                        .map(resumeAt -> new Gate(capacity, shedFrom, resumeAt)));
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Arbitraries.integers().between(-4, 4), Arbitraries.of(false, false, false, true))
                .as(Call::new)
                .list()
                .ofMaxSize(40);
    }
}
