package queues.fifo;

import java.util.ArrayDeque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import queues.kit.Conformance;
import queues.kit.Crew;
import queues.kit.QueueOp;
import queues.kit.TryNext;

class BlockingFifoProperties {
    private static AssertionError pollWaits;
    private static boolean tried;

    @Property
    @Label("Whatever one thread calls, in whatever order, the answers are those of java.util.ArrayDeque")
    @TryNext("Replay the calls above by hand; the last line is the first answer that differs.")
    void answersLikeAnArrayDeque(@ForAll(supplier = QueueOp.FifoWithRemoval.class) List<QueueOp> calls) {
        mustNotWait();
        Conformance.check("a queue answers like java.util.ArrayDeque", new BlockingFifo<>(), new ArrayDeque<>(), calls);
    }

    /** A poll that waits would wait here for ever. Tried once, on a thread that can be given up. */
    private static synchronized void mustNotWait() {
        if (!tried) {
            tried = true;
            try (Crew crew = Crew.of("BlockingFifo")) {
                crew.start("poller", () -> new BlockingFifo<>().poll());
                crew.join();
            } catch (AssertionError waits) {
                pollWaits = waits;
            }
        }
        if (pollWaits != null) {
            throw pollWaits;
        }
    }
}
