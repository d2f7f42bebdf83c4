package queues.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
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

/** Elements are numbered in the order in which they are put. */
class OverflowQueueProperties {
    private enum Call {
        PUT,
        POLL,
        TAKE,
        COUNTS
    }

    /** The policies, word for word. */
    private static final class Model {
        private final int capacity;
        private final OverflowPolicy policy;
        private final Deque<Integer> inside = new ArrayDeque<>();
        private int offered;
        private int delivered;
        private int dropped;
        private int rejected;

        Model(int capacity, OverflowPolicy policy) {
            this.capacity = capacity;
            this.policy = policy;
        }

        boolean isFull() {
            return inside.size() == capacity;
        }

        boolean put(int element) {
            offered++;
            if (isFull() && policy == OverflowPolicy.REJECT) {
                rejected++;
                return false;
            }
            if (isFull()) {
                dropped++;
                if (policy == OverflowPolicy.DROP_NEWEST) {
                    return false;
                }
                inside.removeFirst();
            }
            inside.addLast(element);
            return true;
        }

        Integer poll() {
            delivered += inside.isEmpty() ? 0 : 1;
            return inside.pollFirst();
        }

        OverflowCounts counts() {
            return new OverflowCounts(offered, delivered, dropped, rejected, inside.size());
        }
    }

    @Property(tries = 200)
    @Label(
            "Whatever one thread calls, in whatever order, every element goes where the policy says, and is counted there")
    @TryNext("Replay the calls above by hand; the last line is the first answer that differs.")
    void answersByThePolicy(
            @ForAll OverflowPolicy policy,
            @ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll("calls") List<Call> calls) {
        RecordedOverflow.alone(() -> play(new Model(capacity, policy), calls));
    }

    /** A call that would have to wait is left out: there is nobody else. */
    private static void play(Model model, List<Call> calls) throws Exception {
        RecordedOverflow<Integer> queue = new RecordedOverflow<>(model.capacity, model.policy);
        int element = 0;
        for (Call call : calls) {
            switch (call) {
                case PUT -> {
                    if (!model.isFull() || model.policy != OverflowPolicy.BLOCK) {
                        element++;
                        same(model.put(element), queue.wentIn(element));
                    }
                }
                case POLL -> same(model.poll(), queue.poll());
                case TAKE -> {
                    if (!model.inside.isEmpty()) {
                        same(model.poll(), queue.take());
                    }
                }
                case COUNTS -> same(model.counts(), queue.counts());
            }
        }
        same(model.counts(), queue.counts());
        while (!model.inside.isEmpty()) {
            same(model.poll(), queue.poll());
        }
        same(null, queue.poll());
        same(model.counts(), queue.counts());
    }

    private static void same(Object expected, Object answer) {
        if (!Objects.equals(expected, answer)) {
            String told = expected instanceof OverflowCounts counts
                    ? RecordedOverflow.told(counts)
                    : String.valueOf(expected);
            throw new RuleBroken("the last answer by the policy: " + told, List.of());
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Arbitraries.frequency(
                        Tuple.of(6, Call.PUT), Tuple.of(2, Call.POLL), Tuple.of(1, Call.TAKE), Tuple.of(1, Call.COUNTS))
                .list()
                .ofMaxSize(30);
    }
}
