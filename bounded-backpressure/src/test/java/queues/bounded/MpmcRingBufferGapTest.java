package queues.bounded;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Elements;
import queues.kit.Linearizability;
import queues.kit.Progress;
import queues.kit.TryNext;

/** A thread is in the middle of its call: what others may conclude from that, and what they must not wait for. */
class MpmcRingBufferGapTest {
    /** Whoever waits here waits for the other thread's next step. */
    private static final int TURNS = 10;

    /** A ring with room, into which some are on their way in, and of which nobody takes. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Filling {
        private final Queue<Integer> ring;

        public Filling() {
            this(new MpmcRingBuffer<>(16));
        }

        Filling(Queue<Integer> ring) {
            this.ring = ring;
        }

        @Operation
        public boolean offer(@Param(name = "element") int element) {
            return ring.offer(element);
        }

        @Operation
        public boolean isInAWalkAfterOffer(@Param(name = "element") int element) {
            ring.offer(element);
            return Elements.of(ring).contains(element);
        }
    }

    /** The same, if one thread at a time calls. */
    public static class FillingRightly extends Filling {
        public FillingRightly() {
            super(new ArrayBlockingQueue<>(16));
        }
    }

    @Test
    @Order(1)
    @DisplayName("A walk shows an element whose offer has returned, also behind one that is still on its way")
    @TryNext("The walk comes to a slot that is claimed and empty. Is that the end?")
    void walkStepsOverTheGap() {
        Linearizability.of(Filling.class)
                .against(FillingRightly.class)
                .trying("", "offer 1", "isInAWalkAfterOffer 2", "")
                .scenarios(1)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("What was inside when the walk began is shown");
    }

    /** A ring of which some take, and into which nobody puts. */
    public static class Draining {
        private final Supplier<Integer> poll;

        public Draining() {
            MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(16);
            ring.offer(1);
            ring.offer(2);
            poll = ring::relaxedPoll;
        }

        Draining(Queue<Integer> ring) {
            poll = ring::poll;
        }

        @Operation
        public Integer relaxedPoll() {
            return poll.get();
        }
    }

    /** The same, if one thread at a time calls. */
    public static class DrainingRightly extends Draining {
        public DrainingRightly() {
            super(new ArrayDeque<>(List.of(1, 2)));
        }
    }

    @Test
    @Order(2)
    @DisplayName(
            "relaxedPoll says null for an element that is on its way in, and never because another thread was faster")
    @TryNext("A compare-and-set that failed says that somebody took this element. What does it say about the next?")
    void relaxedPollTakesWhatIsThere() {
        Linearizability.of(Draining.class)
                .against(DrainingRightly.class)
                .trying("", "relaxedPoll", "relaxedPoll", "relaxedPoll")
                .scenarios(1)
                .invocations(100)
                .turnsBeforeASwitch(TURNS)
                .check("Two are inside and both are there, so two calls get one each");
    }

    /** What must not wait for anybody, on a ring with more room than is needed. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Unstoppable {
        private final MpmcRingBuffer<Integer> ring = new MpmcRingBuffer<>(16);

        @Operation
        public boolean offer(@Param(name = "element") int element) {
            return ring.offer(element);
        }

        @Operation
        public Integer relaxedPoll() {
            return ring.relaxedPoll();
        }

        /** How much the walk shows. */
        @Operation
        public int walk() {
            int shown = 0;
            for (Iterator<Integer> elements = ring.iterator(); elements.hasNext(); elements.next()) {
                shown++;
            }
            return shown;
        }

        @Operation
        public int size() {
            return ring.size();
        }
    }

    @Test
    @Order(3)
    @DisplayName(
            "A thread that stops between claim and slot stops no offer elsewhere, no size, no walk, no relaxedPoll")
    @TryNext("Who waits here for whom? A slot that is not ready is its owner's business; relaxedPoll can answer null.")
    void stoppedThreadStopsNobody() {
        Progress.of(Unstoppable.class)
                .trying("", "offer 1", "offer 2", "")
                .trying("", "offer 1", "relaxedPoll", "")
                .trying("offer 1, offer 2", "relaxedPoll", "relaxedPoll", "")
                .trying("", "offer 1", "walk", "")
                .trying("offer 1, offer 2", "relaxedPoll", "walk", "")
                .check(
                        "A thread that stops in the middle stops no offer elsewhere, no size, no walk and no relaxedPoll");
    }
}
