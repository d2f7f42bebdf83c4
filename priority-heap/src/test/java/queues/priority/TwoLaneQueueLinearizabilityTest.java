package queues.priority;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class TwoLaneQueueLinearizabilityTest {

    /** Two lanes in which one urgent element may go before a standard one. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Operations {
        final TwoLaneQueue<Integer> queue = new TwoLaneQueue<>(1);

        @Operation
        public boolean offerUrgent(@Param(name = "element") int element) {
            return queue.offerUrgent(element);
        }

        @Operation
        public boolean offerStandard(@Param(name = "element") int element) {
            return queue.offerStandard(element + 10);
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }
    }

    /** The same, by the rule, if one thread at a time calls. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public static class Rule {
        private final Queue<Integer> urgent = new ArrayDeque<>();
        private final Queue<Integer> standard = new ArrayDeque<>();
        private boolean passedOver;

        @Operation
        public boolean offerUrgent(@Param(name = "element") int element) {
            return urgent.offer(element);
        }

        @Operation
        public boolean offerStandard(@Param(name = "element") int element) {
            return standard.offer(element + 10);
        }

        @Operation
        public Integer poll() {
            boolean turn = urgent.isEmpty() || passedOver;
            passedOver = !turn && !standard.isEmpty();
            return turn ? standard.poll() : urgent.poll();
        }

        @Operation
        public int size() {
            return urgent.size() + standard.size();
        }

        @Operation
        public int urgentSize() {
            return urgent.size();
        }

        @Operation
        public int standardSize() {
            return standard.size();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Calls of several threads always look as if they had been made one after another")
    @TryNext("Here one urgent may go before a standard one, and offerStandard(5) puts in 15. Follow the calls line by"
            + " line. What does poll decide from, and who else sees it or changes it meanwhile?")
    void looksLikeOneAfterAnother() {
        Linearizability.of(Operations.class)
                .against(Rule.class)
                .scenarios(25)
                .invocations(100)
                .check("Some order of these calls explains what they answered");
    }

    /** What is inside already is there from the start: one urgent element and one standard. */
    public static class Sizes extends Operations {
        public Sizes() {
            queue.offerUrgent(1);
            queue.offerStandard(11);
        }

        @Operation
        public int size() {
            return queue.size();
        }

        @Operation
        public int urgentSize() {
            return queue.urgentSize();
        }

        @Operation
        public int standardSize() {
            return queue.standardSize();
        }
    }

    /** The same, by the rule. */
    public static class SizesByTheRule extends Rule {
        public SizesByTheRule() {
            offerUrgent(1);
            offerStandard(1);
        }
    }

    @Test
    @Order(2)
    @DisplayName("A size is the number of elements inside at one moment of the call, while others come and go")
    @TryNext("Inside before the first call: 1, urgent, and 11, standard. Between counting one lane and counting the"
            + " other, an element may leave the first and one enter the second.")
    void sizesAreOfOneMoment() {
        Linearizability.of(Sizes.class)
                .against(SizesByTheRule.class)
                .scenarios(25)
                .invocations(100)
                .check("Some order of these calls explains what they answered");
    }
}
