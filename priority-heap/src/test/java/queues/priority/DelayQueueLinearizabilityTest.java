package queues.priority;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.HandClock;
import queues.kit.Linearizability;
import queues.kit.TryNext;

/** Every interleaving of small scenarios, one after another; also on a single processor. Everything is due, and nobody waits. */
class DelayQueueLinearizabilityTest {
    private static final Duration LATER = Duration.ofMillis(100);

    /** Calls of two threads; what they are offered are numbers, of which the least comes first. */
    @Param(name = "number", gen = IntGen.class, conf = "1:4")
    public static class Calls {
        private final HandClock clock = new HandClock();
        private final Queue<Reminder> queue;

        public Calls() {
            this(new DelayQueue<>());
        }

        Calls(Queue<Reminder> queue) {
            this.queue = queue;
            clock.advance(LATER);
        }

        private Reminder reminder(int number) {
            return Reminder.at(String.valueOf(number), number, clock);
        }

        @Operation
        public boolean offer(@Param(name = "number") int number) {
            return queue.offer(reminder(number));
        }

        @Operation
        public String poll() {
            Reminder polled = queue.poll();
            return polled == null ? "null" : polled.name();
        }

        @Operation
        public String peek() {
            Reminder seen = queue.peek();
            return seen == null ? "null" : seen.name();
        }

        @Operation
        public void clear() {
            queue.clear();
        }

        /** Does not say whether it was inside: one that goes step by step may say true for what another has just taken. */
        @Operation
        public void remove(@Param(name = "number") int number) {
            queue.remove(reminder(number));
        }

        @Operation
        public void removeOnAWalk(@Param(name = "number") int number) {
            for (Iterator<Reminder> walk = queue.iterator(); walk.hasNext(); ) {
                if (walk.next().name().equals(String.valueOf(number))) {
                    walk.remove();
                    return;
                }
            }
        }

        /** Whom a walk meets is left open beside changes, but it meets each at most once. */
        @Operation
        public String walk() {
            Set<Reminder> met = new HashSet<>();
            for (Reminder each : queue) {
                if (each == null || !met.add(each)) {
                    return "met " + each + (each == null ? "" : " twice");
                }
            }
            return "met nobody twice";
        }
    }

    /** The same calls, one after another. */
    public static class CallsOneAfterAnother extends Calls {
        public CallsOneAfterAnother() {
            super(new java.util.concurrent.DelayQueue<>());
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "What is offered, taken, removed or cleared by two threads at once is as if one had come after the other")
    @TryNext("Which of your methods touches the heap without the lock that all the others hold?")
    void looksLikeOneCallAfterAnother() {
        Linearizability.of(Calls.class)
                .against(CallsOneAfterAnother.class)
                .trying("offer 1", "offer 2", "poll", "poll, poll")
                .trying("offer 3", "offer 1", "offer 2", "poll, poll, poll")
                .trying("offer 1, offer 2, offer 3", "poll", "poll", "poll, poll")
                .trying("offer 1", "clear", "offer 2", "poll, poll")
                .trying("offer 1, offer 2, offer 3", "remove 2", "poll", "poll, poll")
                .trying("offer 1, offer 2, offer 3", "removeOnAWalk 2", "poll", "poll, poll")
                .trying("offer 2, offer 3", "walk", "offer 1", "poll, poll, poll")
                .trying("offer 1, offer 2", "peek", "poll", "peek")
                .scenarios(1)
                .invocations(200)
                .check("Some order of these calls explains what they answered");
    }
}
