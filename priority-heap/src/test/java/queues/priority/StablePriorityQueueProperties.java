package queues.priority;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.TryNext;

class StablePriorityQueueProperties {
    private static final int EQUALS = 7;

    /** 0 to 6 are equals, and so are 7 to 13, and 14 to 20. */
    private static final Comparator<Integer> BY_SEVENS = Comparator.comparingInt(each -> each / EQUALS);

    @Property(tries = 400)
    @Label("Whatever is called, the answers are those of a list in order of arrival that is searched for the first")
    @TryNext("0 to 6 are equals here, and 7 to 13, and 14 to 20. The last line is the first that differs.")
    void answersLikeAList(@ForAll(supplier = QueueOp.ByPriority.class) List<QueueOp> calls) {
        Conformance.check(
                "a stable queue, where 0 to 6 are equals, 7 to 13 and 14 to 20, answers like a list that is searched",
                new StablePriorityQueue<>(BY_SEVENS),
                new StableModel<>(BY_SEVENS),
                calls);
    }

    @Property(tries = 300)
    @Label("The answers are the same wherever the numbers begin")
    @TryNext("Which number did each element get, and which of two numbers is the later one?")
    void answersTheSameWhereverNumbersBegin(
            @ForAll("ends") long end,
            @ForAll @IntRange(max = 60) int before,
            @ForAll(supplier = QueueOp.ByPriority.class) List<QueueOp> calls) {
        long first = end - before;
        Conformance.check(
                "a stable queue, where 0 to 6 are equals, 7 to 13 and 14 to 20, and whose numbers begin at " + first
                        + ", answers like a list that is searched",
                new StablePriorityQueue<>(BY_SEVENS, first),
                new StableModel<>(BY_SEVENS),
                calls);
    }

    @Provide
    Arbitrary<Long> ends() {
        return Arbitraries.of(Long.MAX_VALUE, -1L, (long) Integer.MAX_VALUE, 1L << 53);
    }
}
