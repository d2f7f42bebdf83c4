package queues.fifo;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.TryNext;

class LockFreeQueueProperties {

    @Property
    @Label("Called by one thread, whatever is called, the answers are those of java.util.ArrayDeque")
    @TryNext("Replay the calls above by hand on head, dummy and tail; the last line is the first answer that differs.")
    void answersLikeAnArrayDeque(@ForAll(supplier = QueueOp.Fifo.class) List<QueueOp> calls) {
        Conformance.check(
                "a queue answers like java.util.ArrayDeque", new LockFreeQueue<>(), new ArrayDeque<>(), calls);
    }
}
