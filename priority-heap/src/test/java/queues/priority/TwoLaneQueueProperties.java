package queues.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** Elements are numbered in the order in which they come: urgent ones 1, 2, 3 …, standard ones 101, 102, 103 … */
class TwoLaneQueueProperties {
    private static final int STANDARD = 100;

    private enum Call {
        OFFER_URGENT,
        OFFER_STANDARD,
        POLL,
        SIZE
    }

    /** The rule, word for word: every standard element carries the number of times it has been passed over. */
    private static final class Model {
        private final int maxUrgentInARow;
        private final List<Integer> urgent = new ArrayList<>();
        private final List<int[]> standard = new ArrayList<>();

        Model(int maxUrgentInARow) {
            this.maxUrgentInARow = maxUrgentInARow;
        }

        Integer poll() {
            boolean due = !standard.isEmpty() && (urgent.isEmpty() || standard.get(0)[1] == maxUrgentInARow);
            if (due) {
                return standard.remove(0)[0];
            }
            if (urgent.isEmpty()) {
                return null;
            }
            if (!standard.isEmpty()) {
                standard.get(0)[1]++;
            }
            return urgent.remove(0);
        }
    }

    @Property(tries = 500)
    @Label("Whatever is offered in whatever order, poll takes the element whose turn it is by the rule")
    @TryNext(
            "Replay the calls with two rows of cards, and a pencil mark on the first standard card each time it is passed.")
    void answersByTheRule(@ForAll @IntRange(min = 1, max = 4) int maxUrgentInARow, @ForAll("calls") List<Call> calls) {
        RecordedLanes<Integer> queue = new RecordedLanes<>(maxUrgentInARow);
        Model model = new Model(maxUrgentInARow);
        int urgent = 0;
        int standard = STANDARD;
        for (Call call : calls) {
            switch (call) {
                case OFFER_URGENT -> {
                    queue.offerUrgent(++urgent);
                    model.urgent.add(urgent);
                }
                case OFFER_STANDARD -> {
                    queue.offerStandard(++standard);
                    model.standard.add(new int[] {standard, 0});
                }
                case POLL -> same(model.poll(), queue.poll());
                case SIZE -> same(model.urgent.size() + model.standard.size(), queue.size());
            }
        }
        for (int left = queue.size(); left >= 0; left--) {
            same(model.poll(), queue.poll());
        }
    }

    private static void same(Integer expected, Integer answer) {
        if (!Objects.equals(expected, answer)) {
            throw new RuleBroken("the last answer by the rule: " + expected, List.of());
        }
    }

    @Property(tries = 300)
    @Label("However many urgent elements come, no more than agreed leave in a row while a standard one waits")
    @TryNext(
            "Count the urgent ones that leave while the same standard one stands first. Where does your count restart?")
    void boundsTheWait(@ForAll @IntRange(min = 1, max = 4) int maxUrgentInARow, @ForAll("rush") List<Call> calls) {
        RecordedLanes<Integer> queue = new RecordedLanes<>(maxUrgentInARow);
        int urgent = 0;
        int standard = STANDARD;
        int waiting = 0;
        int inARow = 0;
        for (Call call : calls) {
            if (call == Call.OFFER_STANDARD) {
                queue.offerStandard(++standard);
                waiting++;
            } else if (call == Call.OFFER_URGENT) {
                queue.offerUrgent(++urgent);
            } else {
                Integer taken = queue.poll();
                boolean wasStandard = taken != null && taken > STANDARD;
                inARow = taken == null || wasStandard || waiting == 0 ? 0 : inARow + 1;
                waiting -= wasStandard ? 1 : 0;
                if (inARow > maxUrgentInARow) {
                    throw new RuleBroken(inARow + " urgent elements in a row, and a standard one waits", List.of());
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Arbitraries.frequency(
                        Tuple.of(4, Call.OFFER_URGENT),
                        Tuple.of(3, Call.OFFER_STANDARD),
                        Tuple.of(5, Call.POLL),
                        Tuple.of(1, Call.SIZE))
                .list()
                .ofMaxSize(40);
    }

    /** At least one urgent element for each that leaves. */
    @Provide
    Arbitrary<List<Call>> rush() {
        return Arbitraries.frequency(
                        Tuple.of(6, List.of(Call.OFFER_URGENT, Call.POLL)),
                        Tuple.of(1, List.of(Call.OFFER_STANDARD)),
                        Tuple.of(1, List.of(Call.OFFER_URGENT)))
                .list()
                .ofMaxSize(60)
                .map(parts -> parts.stream().flatMap(List::stream).toList());
    }
}
