package queues.fifo;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.TryNext;

class SpscRingBufferProperties {

    @Property
    @Label(
            "With any capacity, from any turn of the ring, the answers are those of java.util.concurrent.ArrayBlockingQueue")
    @TryNext(
            "Draw the slots and both indices, and replay the calls above; the last line is the first answer that differs.")
    void answersLikeAnArrayBlockingQueue(
            @ForAll @IntRange(min = 1, max = 9) int capacity,
            @ForAll @IntRange(max = 20) int turned,
            @ForAll(supplier = QueueOp.Fifo.class) List<QueueOp> calls) {
        SpscRingBuffer<Integer> ring = new SpscRingBuffer<>(capacity);
        for (int i = 0; i < turned; i++) {
            ring.offer(i);
            ring.poll();
        }
        Conformance.check(
                "a ring of " + capacity + " through which " + turned + " elements have passed answers like an"
                        + " ArrayBlockingQueue of " + capacity,
                ring,
                new ArrayBlockingQueue<>(capacity),
                calls);
    }
}
