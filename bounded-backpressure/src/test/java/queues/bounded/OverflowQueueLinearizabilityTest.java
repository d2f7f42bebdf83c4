package queues.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. Inside from the start: 10. */
class OverflowQueueLinearizabilityTest {
    private static String told(long offered, long delivered, long dropped, long inside) {
        return offered + " offered, " + delivered + " delivered, " + dropped + " dropped, " + inside + " inside";
    }

    /** A queue with room for one, and that one is inside. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Operations {
        private final OverflowQueue<Integer> queue;

        Operations(OverflowPolicy policy) {
            queue = new OverflowQueue<>(1, policy);
            put(10);
        }

        @Operation
        public String put(@Param(name = "element") int element) {
            try {
                return queue.put(element) ? "in" : "dropped";
            } catch (InterruptedException unasked) {
                return "interrupted";
            }
        }

        @Operation
        public Integer poll() {
            return queue.poll();
        }

        @Operation
        public String counts() {
            OverflowCounts counts = queue.counts();
            return told(counts.offered(), counts.delivered(), counts.dropped(), counts.inside());
        }
    }

    /** The same, by the policy, if one thread at a time calls. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Rule {
        private final Deque<Integer> inside = new ArrayDeque<>();
        private final OverflowPolicy policy;
        private long delivered;
        private long dropped;

        Rule(OverflowPolicy policy) {
            this.policy = policy;
            inside.add(10);
        }

        @Operation
        public String put(@Param(name = "element") int element) {
            if (!inside.isEmpty()) {
                dropped++;
                if (policy == OverflowPolicy.DROP_NEWEST) {
                    return "dropped";
                }
                inside.remove();
            }
            inside.add(element);
            return "in";
        }

        @Operation
        public Integer poll() {
            delivered += inside.size();
            return inside.poll();
        }

        @Operation
        public String counts() {
            return told(delivered + dropped + inside.size(), delivered, dropped, inside.size());
        }
    }

    /** The oldest makes room. */
    public static class DropsOldest extends Operations {
        public DropsOldest() {
            super(OverflowPolicy.DROP_OLDEST);
        }
    }

    /** By the policy. */
    public static class OldestByTheRule extends Rule {
        public OldestByTheRule() {
            super(OverflowPolicy.DROP_OLDEST);
        }
    }

    /** The newest finds no room. */
    public static class DropsNewest extends Operations {
        public DropsNewest() {
            super(OverflowPolicy.DROP_NEWEST);
        }
    }

    /** By the policy. */
    public static class NewestByTheRule extends Rule {
        public NewestByTheRule() {
            super(OverflowPolicy.DROP_NEWEST);
        }
    }

    private static void check(Class<?> operations, Class<?> rule) {
        Linearizability.of(operations)
                .against(rule)
                .scenarios(8)
                .invocations(60)
                .check("Some order of these calls explains what they answered");
    }

    @Test
    @Order(1)
    @DisplayName("By DROP_OLDEST calls of several threads always look as if they had been made one after another")
    @TryNext("To drop the oldest and to add the newest is one step, and to count both belongs to it.")
    void dropsOldest() {
        check(DropsOldest.class, OldestByTheRule.class);
    }

    @Test
    @Order(2)
    @DisplayName("By DROP_NEWEST calls of several threads always look as if they had been made one after another")
    @TryNext("Between the look for room and what comes of it, who else may fill the room or leave it?")
    void dropsNewest() {
        check(DropsNewest.class, NewestByTheRule.class);
    }
}
