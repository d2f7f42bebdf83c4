package queues.bounded;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.TryNext;

class MpmcRingBufferProperties {

    @Property(tries = 300)
    @Label("With any capacity, from any count on, the answers are those of java.util.concurrent.ArrayBlockingQueue")
    @TryNext(
            "Draw the slots and both counters, and replay the calls above; the last line is the first answer that differs.")
    void answersLikeAnArrayBlockingQueue(
            @ForAll @IntRange(max = 3) int doubled,
            @ForAll @LongRange(min = -40, max = 40) long passed,
            @ForAll(supplier = QueueOp.Fifo.class) List<QueueOp> calls) {
        int capacity = 1 << doubled;
        Conformance.check(
                "a ring of " + capacity + " through which " + Long.toUnsignedString(passed)
                        + " elements have passed answers like an ArrayBlockingQueue of " + capacity,
                new MpmcRingBuffer<>(capacity, passed),
                new ArrayBlockingQueue<>(capacity),
                calls);
    }
}
