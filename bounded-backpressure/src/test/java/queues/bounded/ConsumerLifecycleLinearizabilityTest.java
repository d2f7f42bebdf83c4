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
class ConsumerLifecycleLinearizabilityTest {

    /** A broker with no end of messages, which keeps nothing. */
    private static final class EndlessBroker implements Broker<String> {
        @Override
        public Delivery<String> fetch() {
            return new Delivery<>("m");
        }

        @Override
        public void ack(Delivery<String> delivery) {}

        @Override
        public void handBack(Delivery<String> delivery) {}

        @Override
        public void heartbeat() {}

        @Override
        public void leave() {}
    }

    /** A consumer that runs, and on which time stands still. */
    public static class Stopping {
        private final ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(new EndlessBroker(), () -> 0);

        public Stopping() {
            consumer.start();
        }

        @Operation
        public String poll() {
            return consumer.poll() == null ? "null" : "a delivery";
        }

        @Operation
        public void shutdown() {
            consumer.shutdown();
        }

        @Operation
        public String state() {
            return consumer.state().toString();
        }

        @Operation
        public int inFlight() {
            return consumer.inFlight();
        }
    }

    /** The same, by the rule, if one thread at a time calls. */
    public static class StoppingByTheRule {
        private String state = "RUNNING";
        private int inFlight;

        @Operation
        public String poll() {
            boolean runs = state.equals("RUNNING");
            inFlight += runs ? 1 : 0;
            return runs ? "a delivery" : "null";
        }

        @Operation
        public void shutdown() {
            if (state.equals("RUNNING")) {
                state = inFlight == 0 ? "STOPPED" : "DRAINING";
            }
        }

        @Operation
        public String state() {
            return state;
        }

        @Operation
        public int inFlight() {
            return inFlight;
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "A poll that meets a shutdown comes before it or after it: nothing is fetched for a consumer that stopped")
    @TryNext("Follow the table line by line. What did the thread that fetches know, and does it still hold?")
    void pollMeetsShutdown() {
        Linearizability.of(Stopping.class)
                .against(StoppingByTheRule.class)
                .scenarios(8)
                .invocations(30)
                .check("Some order of these calls explains what they answered");
    }

    /**
     * A consumer that drains, with one delivery in flight. Not in the constructor: there an object has another identity hash
     * code than in the calls, and a set would not find again what was put into it.
     */
    public static class LastOne {
        private final ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(new EndlessBroker(), () -> 0);
        private Delivery<String> last;

        private synchronized void begin() {
            if (last == null) {
                consumer.start();
                last = consumer.poll();
                consumer.shutdown();
            }
        }

        @Operation
        public boolean ackTheLast() {
            begin();
            return consumer.ack(last);
        }

        @Operation
        public String state() {
            begin();
            return consumer.state().toString();
        }

        /** Two calls, and the answer is the same whatever comes between them: what has stopped stays so. */
        @Operation
        public boolean noneLeftMeansStopped() {
            begin();
            return consumer.inFlight() != 0 || consumer.state() == ConsumerState.STOPPED;
        }
    }

    /** The same, by the rule. */
    public static class LastOneByTheRule {
        private int inFlight = 1;

        @Operation
        public boolean ackTheLast() {
            boolean mine = inFlight == 1;
            inFlight = 0;
            return mine;
        }

        @Operation
        public String state() {
            return inFlight == 0 ? "STOPPED" : "DRAINING";
        }

        @Operation
        public boolean noneLeftMeansStopped() {
            return true;
        }
    }

    @Test
    @Order(2)
    @DisplayName("The last ack is counted once and stops the consumer in the same step, whoever looks meanwhile")
    @TryNext("Follow the table. To find the delivery, to take it out and to stop: what can come between?")
    void lastAckIsOneStep() {
        Linearizability.of(LastOne.class)
                .against(LastOneByTheRule.class)
                .scenarios(8)
                .invocations(300)
                .check("Some order of these calls explains what they answered");
    }

    /** A broker that says so when it is called while a call is not over, or after it was left. */
    private static final class TouchyBroker implements Broker<String> {
        private boolean busy;
        private boolean left;
        private String complaint = "";

        private void called(String call) {
            if (busy) {
                complaint = "; broker: busy at " + call;
            } else if (left) {
                complaint = "; broker: " + call + " after leave";
            }
            busy = true;
            left |= call.equals("leave");
            busy = false;
        }

        @Override
        public Delivery<String> fetch() {
            called("fetch");
            return new Delivery<>("m");
        }

        @Override
        public void ack(Delivery<String> delivery) {
            called("ack");
        }

        @Override
        public void handBack(Delivery<String> delivery) {
            called("handBack");
        }

        @Override
        public void heartbeat() {
            called("heartbeat");
        }

        @Override
        public void leave() {
            called("leave");
        }
    }

    /** A consumer that runs, with one delivery in flight; its clock goes on at each reading, so that a heartbeat is always due. */
    public static class OneAtATime {
        private final AtomicLong clock = new AtomicLong();
        private final TouchyBroker broker = new TouchyBroker();
        private final ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(
                broker, clock::incrementAndGet, Duration.ofNanos(1), ConsumerLifecycle.DRAIN_LIMIT);
        private Delivery<String> first;

        private synchronized void begin() {
            if (first == null) {
                consumer.start();
                first = consumer.poll();
            }
        }

        @Operation
        public String poll() {
            begin();
            return (consumer.poll() != null) + broker.complaint;
        }

        @Operation
        public String ackTheFirst() {
            begin();
            return consumer.ack(first) + broker.complaint;
        }

        @Operation
        public String tick() {
            begin();
            consumer.tick();
            return "done" + broker.complaint;
        }

        @Operation
        public String shutdown() {
            begin();
            consumer.shutdown();
            return "done" + broker.complaint;
        }
    }

    /** The same, by the rule: the broker has nothing to complain of. */
    public static class OneAtATimeByTheRule {
        private boolean running = true;
        private boolean firstInFlight = true;

        @Operation
        public String poll() {
            return String.valueOf(running);
        }

        @Operation
        public String ackTheFirst() {
            boolean mine = firstInFlight;
            firstInFlight = false;
            return String.valueOf(mine);
        }

        @Operation
        public String tick() {
            return "done";
        }

        @Operation
        public String shutdown() {
            running = false;
            return "done";
        }
    }

    @Test
    @Order(3)
    @DisplayName("The broker is called by one thread at a time, and never after it was left")
    @TryNext(
            "In this table a heartbeat is due at every call. With whose call is the broker busy, and what has let the other thread in?")
    void brokerIsCalledByOneAtATime() {
        Linearizability.of(OneAtATime.class)
                .against(OneAtATimeByTheRule.class)
                .scenarios(8)
                .invocations(300)
                .check("Some order of these calls explains what they answered");
    }
}
