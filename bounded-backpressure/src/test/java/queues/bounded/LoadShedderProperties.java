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
        long inUse = Math.min(level, gate.capacity());
        if (inUse > 0) {
            shedder.admit(inUse, true);
        }
        boolean shedding = gate.begins(inUse);
        int changes = 0;
        for (int each = 0; each < 6 * gate.capacity(); each++) {
            if (each % 2 == 0) {
                inUse += shedder.admit(1) ? 1 : 0;
            } else if (inUse > 0) {
                shedder.release(1);
                inUse--;
            }
            boolean now = shedder.counts().shedding();
            changes += now == shedding ? 0 : 1;
            shedding = now;
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
        long inUse = 0;
        long turnedAt = 0;
        boolean turned = false;
        for (Call call : calls) {
            if (call.size() > 0) {
                shedder.admit(call.size(), call.essential());
            } else if (call.size() < 0 && inUse >= -call.size()) {
                shedder.release(-call.size());
            }
            ShedderCounts counts = shedder.counts();
            inUse = counts.inUse();
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
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, WHOLE),
                        Arbitraries.integers().between(0, WHOLE))
                .as((capacity, shedFrom, resumeAt) -> new Gate(capacity, shedFrom, resumeAt % shedFrom));
    }

    /** At least two whole numbers apart, so that one in and one out does not span them. */
    @Provide
    Arbitrary<Gate> wideGates() {
        return Combinators.combine(
                        Arbitraries.integers().between(4, 40),
                        Arbitraries.integers().between(WHOLE / 2, WHOLE),
                        Arbitraries.integers().between(0, WHOLE / 2))
                .as((capacity, apart, from) -> {
                    int resumeAt = Math.min(from, WHOLE - apart);
                    return new Gate(capacity, resumeAt + apart, resumeAt);
                });
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Arbitraries.integers().between(-4, 4), Arbitraries.of(false, false, false, true))
                .as(Call::new)
                .list()
                .ofMaxSize(40);
    }
}
