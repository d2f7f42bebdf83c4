package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Reachability;
import queues.kit.TryNext;

/** From start to poll to ack, and what is refused. */
class ConsumerLifecycleTest {
    private static final Duration FIFTEEN = Duration.ofSeconds(15);

    private final RecordedConsumer consumer = new RecordedConsumer().withMessages("a", "b", "c");

    @Test
    @Order(1)
    @DisplayName("A consumer that was not started calls nobody: it is NEW, polls nothing, and nothing will ever be due")
    @TryNext("Which state allows to fetch?")
    void nothingBeforeStart() {
        assertThat(consumer.state()).isEqualTo(ConsumerState.NEW);
        assertThat(consumer.poll()).isNull();
        consumer.after(FIFTEEN).tick();
        assertThat(consumer.nanosUntilDue()).isEqualTo(Long.MAX_VALUE);
        assertThat(consumer.inFlight()).isZero();
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("start makes the consumer known by a heartbeat, once, however often it is called")
    @TryNext("The second call finds a consumer that runs. What is left to be done?")
    void starts() {
        assertThat(consumer.start()).isTrue();
        assertThat(consumer.state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(consumer.told()).as("what the broker was told").containsExactly("heartbeat");
        assertThat(consumer.start()).isTrue();
        assertThat(consumer.state()).isEqualTo(ConsumerState.RUNNING);
        assertThat(consumer.told())
                .as("what the broker was told by the second start()")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("What is polled is in flight until it is acked, and only then the broker is told that it is done")
    @TryNext("To have a message is not to have processed it. What do you keep from the poll to the ack?")
    void pollsAndAcks() {
        consumer.start();
        consumer.told();
        Delivery<String> first = consumer.poll();
        Delivery<String> second = consumer.poll();
        assertThat(first.message()).as("what the first poll() brought").isEqualTo("a");
        assertThat(consumer.inFlight()).isEqualTo(2);
        assertThat(consumer.told()).as("what the broker was told").containsExactly("fetch a", "fetch b");

        assertThat(consumer.ack(second)).isTrue();
        assertThat(consumer.told()).as("what the broker was told").containsExactly("ack b");
        assertThat(consumer.inFlight()).isEqualTo(1);
        assertThat(consumer.ack(first)).isTrue();
        assertThat(consumer.inFlight()).isZero();
        assertThat(consumer.state()).isEqualTo(ConsumerState.RUNNING);
    }

    @Test
    @Order(4)
    @DisplayName("A delivery is acked once: the second ack is told that it is no longer in flight")
    @TryNext("The broker would not know what to do with a second ack. Who knows that there was a first?")
    void acksOnce() {
        consumer.start();
        Delivery<String> polled = consumer.poll();
        consumer.ack(polled);
        consumer.told();
        assertThat(consumer.ack(polled)).isFalse();
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("What was not polled here cannot be acked here, whatever message it carries")
    @TryNext("Two deliveries are the same only if they are the same object; Delivery.java says so.")
    void acksItsOwn() {
        consumer.start();
        consumer.poll();
        consumer.told();
        assertThat(consumer.ack(new Delivery<>("a"))).isFalse();
        assertThat(consumer.inFlight()).isEqualTo(1);
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("Two deliveries of equal messages are two: the ack of one leaves the other in flight")
    @TryNext("Somebody may order the same thing twice. By what do you know a delivery again?")
    void equalMessages() {
        RecordedConsumer orders = new RecordedConsumer().withMessages("coffee", "coffee");
        orders.start();
        Delivery<String> first = orders.poll();
        Delivery<String> second = orders.poll();
        assertThat(orders.inFlight()).isEqualTo(2);
        assertThat(orders.ack(first)).isTrue();
        assertThat(orders.inFlight()).isEqualTo(1);
        assertThat(orders.ack(second)).isTrue();
        assertThat(orders.told())
                .as("what the broker was told")
                .containsExactly("heartbeat", "fetch coffee", "fetch coffee", "ack coffee", "ack coffee");
    }

    @Test
    @Order(7)
    @DisplayName("When the broker has nothing, poll returns null and nothing is in flight")
    @TryNext("Null is no delivery.")
    void nothingToFetch() {
        RecordedConsumer idle = new RecordedConsumer();
        idle.start();
        assertThat(idle.poll()).isNull();
        assertThat(idle.inFlight()).isZero();
        idle.shutdown();
        assertThat(idle.told()).as("what the broker was told").containsExactly("heartbeat", "leave");
    }

    @Test
    @Order(8)
    @DisplayName("No broker, no clock, no time, no delivery: each is refused, and nothing is changed")
    @TryNext("Objects.requireNonNull first. And what does a Duration say that is longer than 292 years?")
    void refusesBadInput() {
        HandBroker broker = new HandBroker();
        Duration long300Years = Duration.ofDays(300 * 366);
        assertThatThrownBy(() -> new ConsumerLifecycle<>(null, () -> 0), "no broker")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ConsumerLifecycle<>(broker, null), "no clock")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ConsumerLifecycle<>(broker, () -> 0, null, FIFTEEN), "no heartbeat")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ConsumerLifecycle<>(broker, () -> 0, FIFTEEN, null), "no limit")
                .isInstanceOf(NullPointerException.class);
        for (Duration wrong : new Duration[] {Duration.ZERO, Duration.ofNanos(-1), long300Years}) {
            assertThatThrownBy(
                            () -> new ConsumerLifecycle<>(broker, () -> 0, wrong, FIFTEEN),
                            "a heartbeat every %s",
                            wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Duration wrong : new Duration[] {Duration.ofNanos(-1), long300Years}) {
            assertThatThrownBy(() -> new ConsumerLifecycle<>(broker, () -> 0, FIFTEEN, wrong), "%s to drain", wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        consumer.start();
        consumer.poll();
        assertThatThrownBy(() -> consumer.ack(null)).isInstanceOf(NullPointerException.class);
        assertThat(consumer.inFlight()).isEqualTo(1);
    }

    @Test
    @Order(9)
    @DisplayName("Two consumers share nothing")
    @TryNext("A static field exists once for all of them.")
    void independent() {
        RecordedConsumer other = new RecordedConsumer();
        consumer.start();
        consumer.poll();
        assertThat(other.state()).as("state() of the other").isEqualTo(ConsumerState.NEW);
        assertThat(other.inFlight()).as("inFlight() of the other").isZero();
        assertThat(other.told()).as("what the other's broker was told").isEmpty();
    }

    /** Gives its only message away, and keeps nothing. */
    private static final class Forgetful implements Broker<Object> {
        private Object message;

        Forgetful(Object message) {
            this.message = message;
        }

        @Override
        public Delivery<Object> fetch() {
            Delivery<Object> delivery = new Delivery<>(message);
            message = null;
            return delivery;
        }

        @Override
        public void ack(Delivery<Object> delivery) {}

        @Override
        public void handBack(Delivery<Object> delivery) {}

        @Override
        public void heartbeat() {}

        @Override
        public void leave() {}
    }

    @Test
    @Order(10)
    @DisplayName("A message that was acked or handed back can be collected")
    @TryNext("A consumer runs for months. What do you still know of the messages of last week?")
    void keepsNothing() {
        Reachability.assertReleased("A message that was acked is not kept", message -> {
            ConsumerLifecycle<Object> acks = new ConsumerLifecycle<>(new Forgetful(message), () -> 0);
            acks.start();
            acks.ack(acks.poll());
            return acks;
        });
        Reachability.assertReleased("A message that was handed back is not kept", message -> {
            ConsumerLifecycle<Object> stops =
                    new ConsumerLifecycle<>(new Forgetful(message), () -> 0, FIFTEEN, Duration.ZERO);
            stops.start();
            stops.poll();
            stops.shutdown();
            return stops;
        });
    }
}
