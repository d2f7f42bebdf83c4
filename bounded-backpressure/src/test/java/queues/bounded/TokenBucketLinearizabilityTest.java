package queues.bounded;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. */
class TokenBucketLinearizabilityTest {

    /** A bucket of three, and one token a nanosecond. */
    public static class Operations {
        private final AtomicLong clock = new AtomicLong();
        private final TokenBucket bucket = new TokenBucket(3, 1, Duration.ofNanos(1), clock::get);

        @Operation
        public boolean tryTwo() {
            return bucket.tryAcquire(2);
        }

        @Operation
        public boolean tryThree() {
            return bucket.tryAcquire(3);
        }

        @Operation
        public long available() {
            return bucket.available();
        }

        @Operation
        public long untilThree() {
            return bucket.nanosUntil(3);
        }

        @Operation(nonParallelGroup = "clock")
        public void timePasses() {
            clock.incrementAndGet();
        }
    }

    /** The same, by the rule, if one thread at a time calls. */
    public static class Rule {
        private static final long BURST = 3;

        private long level = BURST;
        private long unseen;

        @Operation
        public boolean tryTwo() {
            return took(2);
        }

        @Operation
        public boolean tryThree() {
            return took(BURST);
        }

        @Operation
        public long available() {
            look();
            return level;
        }

        @Operation
        public long untilThree() {
            look();
            return BURST - level;
        }

        @Operation(nonParallelGroup = "clock")
        public void timePasses() {
            unseen++;
        }

        private void look() {
            level = Math.min(BURST, level + unseen);
            unseen = 0;
        }

        private boolean took(long n) {
            look();
            boolean there = level >= n;
            level -= there ? n : 0;
            return there;
        }
    }

    @Test
    @Order(1)
    @DisplayName("Calls of several threads always look as if they had been made one after another")
    @TryNext("Follow the table line by line. Which two facts belong together, and are read or written apart?")
    void looksLikeOneAfterAnother() {
        Linearizability.of(Operations.class)
                .against(Rule.class)
                .scenarios(6)
                .invocations(30)
                .check("Some order of these calls explains what they answered");
    }

    /** An empty bucket, and much time that passes, so that there often is something to flow in. */
    public static class FlowingIn {
        private final AtomicLong clock = new AtomicLong();
        private final TokenBucket bucket = new TokenBucket(3, 1, Duration.ofNanos(1), clock::get);

        public FlowingIn() {
            bucket.tryAcquire(3);
        }

        @Operation
        public boolean tryOne() {
            return bucket.tryAcquire(1);
        }

        @Operation
        public long available() {
            return bucket.available();
        }

        @Operation(nonParallelGroup = "clock")
        public void oneNanoPasses() {
            clock.addAndGet(1);
        }

        @Operation(nonParallelGroup = "clock")
        public void twoNanosPass() {
            clock.addAndGet(2);
        }
    }

    /** The same, by the rule. */
    public static class FlowingInByTheRule {
        private long level;

        @Operation
        public boolean tryOne() {
            boolean there = level > 0;
            level -= there ? 1 : 0;
            return there;
        }

        @Operation
        public long available() {
            return level;
        }

        @Operation(nonParallelGroup = "clock")
        public void oneNanoPasses() {
            level = Math.min(3, level + 1);
        }

        @Operation(nonParallelGroup = "clock")
        public void twoNanosPass() {
            level = Math.min(3, level + 2);
        }
    }

    @Test
    @Order(2)
    @DisplayName("What time has brought flows in once, whoever sees it first, and a question puts nothing back")
    @TryNext("Follow the table. Both threads see that time has passed. What does the second one write, and over what?")
    void flowsInOnce() {
        Linearizability.of(FlowingIn.class)
                .against(FlowingInByTheRule.class)
                .scenarios(20)
                .invocations(30)
                .check("Some order of these calls explains what they answered");
    }
}
