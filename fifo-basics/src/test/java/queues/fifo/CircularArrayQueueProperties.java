package queues.fifo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.QueueOp.Kind;
import queues.kit.TryNext;

class CircularArrayQueueProperties {

    @Property
    @Label("Whatever is called on whatever ring, the answers are those of java.util.ArrayDeque")
    @TryNext(
            "Draw the ring as an array with its head, and replay the calls above; the last line is the first that differs.")
    void answersLikeAnArrayDeque(
            @ForAll @IntRange(min = 1, max = 8) int capacity,
            @ForAll @IntRange(max = 8) int rotation,
            @ForAll(supplier = QueueOp.FifoWithRemoval.class) List<QueueOp> calls) {
        Conformance.check(
                "a ring of %d answers like java.util.ArrayDeque".formatted(capacity),
                new CircularArrayQueue<>(capacity),
                new ArrayDeque<>(),
                rotatedFirst(rotation, calls));
    }

    /** The same calls on a ring whose head has moved on, so that every shape goes round the end of the array. */
    private static List<QueueOp> rotatedFirst(int rotation, List<QueueOp> calls) {
        List<QueueOp> all = new ArrayList<>();
        for (int i = 0; i < rotation; i++) {
            all.add(new QueueOp(Kind.OFFER, 0));
            all.add(new QueueOp(Kind.POLL, 0));
        }
        all.addAll(calls);
        return all;
    }
}
