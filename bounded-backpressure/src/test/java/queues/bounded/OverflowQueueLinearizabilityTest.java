package queues.bounded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
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
    private static String told(long offered, long delivered, long dropped, long rejected, long inside) {
        return offered + " offered, " + delivered + " delivered, " + dropped + " dropped, " + rejected + " rejected, "
                + inside + " inside";
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
            } catch (RejectedExecutionException full) {
                return "rejected";
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
            return told(counts.offered(), counts.delivered(), counts.dropped(), counts.rejected(), counts.inside());
        }
    }

    /** The same, by the policy, if one thread at a time calls. */
    @Param(name = "element", gen = IntGen.class, conf = "1:9")
    public abstract static class Rule {
        private final Deque<Integer> inside = new ArrayDeque<>();
        private final OverflowPolicy policy;
        private long delivered;
        private long dropped;
        private long rejected;

        Rule(OverflowPolicy policy) {
            this.policy = policy;
            inside.add(10);
        }

        @Operation
        public String put(@Param(name = "element") int element) {
            if (!inside.isEmpty() && policy == OverflowPolicy.REJECT) {
                rejected++;
                return "rejected";
            }
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
            long offered = delivered + dropped + rejected + inside.size();
            return told(offered, delivered, dropped, rejected, inside.size());
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

    /** Whoever finds no room is told. */
    public static class Rejects extends Operations {
        public Rejects() {
            super(OverflowPolicy.REJECT);
        }
    }

    /** By the policy. */
    public static class RejectsByTheRule extends Rule {
        public RejectsByTheRule() {
            super(OverflowPolicy.REJECT);
        }
    }

    private static void check(Class<?> operations, Class<?> rule) {
        Linearizability.of(operations)
                .against(rule)
                .scenarios(6)
                .invocations(50)
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

    @Test
    @Order(3)
    @DisplayName("By REJECT calls of several threads always look as if they had been made one after another")
    @TryNext("Was the queue full at the moment in which the put was rejected, and is that when it is counted?")
    void rejects() {
        check(Rejects.class, RejectsByTheRule.class);
    }
}
