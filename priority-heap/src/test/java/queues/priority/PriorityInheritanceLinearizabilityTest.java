package queues.priority;

import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class PriorityInheritanceLinearizabilityTest {
    private static final Pool ONE = new Pool("one", 1);

    /** Batch and urgent share one permit; each has a thread of its own. What a task cannot do now, it leaves alone. */
    public static class Operations {
        final Task urgent = new Task("urgent", 1);
        final Task batch = new Task("batch", 10);
        private final PriorityInheritance pools = new PriorityInheritance(ONE);

        /** What has happened before the first call. */
        void begin() {}

        @Operation(nonParallelGroup = "batch")
        public String batchRequests() {
            begin();
            return request(batch);
        }

        @Operation(nonParallelGroup = "batch")
        public String batchReleases() {
            begin();
            return release(batch);
        }

        @Operation(nonParallelGroup = "urgent")
        public String urgentRequests() {
            begin();
            return request(urgent);
        }

        @Operation(nonParallelGroup = "urgent")
        public String urgentReleases() {
            begin();
            return release(urgent);
        }

        @Operation(nonParallelGroup = "urgent")
        public boolean urgentCancels() {
            begin();
            return pools.cancel(urgent);
        }

        @Operation
        public int priorityOfBatch() {
            begin();
            return pools.priority(batch);
        }

        final String request(Task task) {
            try {
                return pools.request(task, ONE) ? "granted" : "waits";
            } catch (IllegalStateException waitsAlready) {
                return "refused";
            }
        }

        private String release(Task task) {
            try {
                pools.release(task, ONE);
                return "done";
            } catch (IllegalStateException holdsNothing) {
                return "refused";
            }
        }
    }

    /** The same, by the rule, for two tasks and one permit, if one thread at a time calls. */
    public static class Rule {
        private static final int NOBODY = 0;
        private static final int URGENT = 1;
        private static final int BATCH = 10;

        private int holder;
        private boolean urgentWaits;
        private boolean batchWaits;

        @Operation(nonParallelGroup = "batch")
        public String batchRequests() {
            if (batchWaits) {
                return "refused";
            }
            batchWaits = holder != NOBODY;
            holder = batchWaits ? holder : BATCH;
            return batchWaits ? "waits" : "granted";
        }

        @Operation(nonParallelGroup = "batch")
        public String batchReleases() {
            return released(BATCH);
        }

        @Operation(nonParallelGroup = "urgent")
        public String urgentRequests() {
            if (urgentWaits) {
                return "refused";
            }
            urgentWaits = holder != NOBODY;
            holder = urgentWaits ? holder : URGENT;
            return urgentWaits ? "waits" : "granted";
        }

        @Operation(nonParallelGroup = "urgent")
        public String urgentReleases() {
            return released(URGENT);
        }

        @Operation(nonParallelGroup = "urgent")
        public boolean urgentCancels() {
            boolean waited = urgentWaits;
            urgentWaits = false;
            return waited;
        }

        @Operation
        public int priorityOfBatch() {
            return urgentWaits && holder == BATCH ? URGENT : BATCH;
        }

        private String released(int task) {
            if (holder != task) {
                return "refused";
            }
            holder = next();
            urgentWaits &= holder != URGENT;
            batchWaits &= holder != BATCH;
            return "done";
        }

        private int next() {
            return urgentWaits ? URGENT : batchWaits ? BATCH : NOBODY;
        }
    }

    @Test
    @Order(1)
    @DisplayName("Calls of several threads always look as if they had been made one after another")
    @TryNext("Follow the table line by line. Which two facts belong together, and are read or written apart?")
    void looksLikeOneAfterAnother() {
        Linearizability.of(Operations.class)
                .against(Rule.class)
                .scenarios(4)
                .invocations(20)
                .check("Some order of these calls explains what they answered");
    }

    /**
     * Batch holds the permit and urgent waits for it before the first call. Not in the constructor: there an object has another
     * identity hash code than in the calls, and a map would not find again what was put into it.
     */
    public static class Waiting extends Operations {
        private boolean begun;

        @Override
        synchronized void begin() {
            if (!begun) {
                begun = true;
                request(batch);
                request(urgent);
            }
        }
    }

    /** The same, by the rule. */
    public static class WaitingByTheRule extends Rule {
        public WaitingByTheRule() {
            batchRequests();
            urgentRequests();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Whoever asks while a wait ends is told what holds before it or after it, and nothing in between")
    @TryNext("Follow the table. What was true of the line, or of the holders, only while the other thread was at work?")
    void endOfAWaitIsOneStep() {
        Linearizability.of(Waiting.class)
                .against(WaitingByTheRule.class)
                .scenarios(4)
                .invocations(30)
                .check("Some order of these calls explains what they answered");
    }
}
