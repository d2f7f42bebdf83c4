package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Story;
import queues.kit.TryNext;

/** Draining, handing back, and being asked twice. */
class ConsumerLifecycleShutdownTest {
    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Duration THIRTY = Duration.ofSeconds(30);

    /** Without heartbeats in between, so that the stories stay short. */
    private final RecordedConsumer consumer =
            new RecordedConsumer(Duration.ofHours(1), THIRTY).withMessages("a", "b", "c", "d");

    private Delivery<String> pollOne() {
        consumer.start();
        Delivery<String> polled = consumer.poll();
        consumer.told();
        return polled;
    }

    @Test
    @Order(1)
    @DisplayName(
            "A consumer with nothing in flight stops in the call of shutdown: it leaves the broker, and is STOPPED")
    @TryNext("What is there to wait for?")
    void nothingToDrain() {
        consumer.ack(pollOne());
        consumer.told();
        consumer.shutdown();
        assertThat(consumer.told()).as("what the broker was told").containsExactly("leave");
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
    }

    @Test
    @Order(2)
    @DisplayName(
            "With something in flight it drains: nothing new is fetched, nothing is handed back yet, acks still count")
    @TryNext("Which of your methods must ask for the state now?")
    void drains() {
        Delivery<String> polled = pollOne();
        Delivery<String> other = consumer.poll();
        consumer.told();
        consumer.shutdown();
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        assertThat(consumer.poll()).isNull();
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
        assertThat(consumer.ack(polled)).isTrue();
        assertThat(consumer.told()).as("what the broker was told").containsExactly("ack a");
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        assertThat(consumer.inFlight()).isEqualTo(1);
        assertThat(other.message()).as("what is left").isEqualTo("b");
    }

    @Test
    @Order(3)
    @DisplayName("The ack of the last one in flight ends the drain: the broker is left in that call")
    @TryNext("When is a drain over? There are two ways, and one of them is not a matter of time.")
    void lastAckStops() {
        Delivery<String> polled = pollOne();
        Delivery<String> other = consumer.poll();
        consumer.shutdown();
        consumer.ack(other);
        consumer.told();
        assertThat(consumer.after(TEN).ack(polled)).isTrue();
        assertThat(consumer.told()).as("what the broker was told").containsExactly("ack a", "leave");
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
    }

    @Test
    @Order(4)
    @DisplayName("What is in flight 30 seconds after shutdown is handed back, the first polled first; then it leaves")
    @TryNext("Who has nothing any more may leave. In which order do the two things happen, and at which nanosecond?")
    void handsBackTheRest() {
        pollOne();
        Delivery<String> done = consumer.poll();
        consumer.poll();
        consumer.poll();
        consumer.shutdown();
        consumer.after(TEN).ack(done);
        consumer.told();
        consumer.after(THIRTY.minus(TEN).minusNanos(1)).tick();
        assertThat(consumer.told())
                .as("what the broker was told a nanosecond before")
                .isEmpty();
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        consumer.after(1).tick();
        assertThat(consumer.told())
                .as("what the broker was told")
                .containsExactly("hand back a", "hand back c", "hand back d", "leave");
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
        assertThat(consumer.inFlight()).isZero();
    }

    @Test
    @Order(5)
    @DisplayName("An ack that comes when the limit is over is too late, although nobody has ticked: it was handed back")
    @TryNext(
            "Somebody else may be at work on it by now. What must ack do before it looks whether the delivery is in flight?")
    void tooLateToAck() {
        Delivery<String> polled = pollOne();
        consumer.shutdown();
        assertThat(consumer.after(THIRTY).ack(polled)).isFalse();
        assertThat(consumer.told()).as("what the broker was told").containsExactly("hand back a", "leave");
        assertThat(consumer.ack(polled)).isFalse();
        assertThat(consumer.told()).as("what the broker was told afterwards").isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("Whoever calls first when the limit is over ends the drain: poll, start and shutdown as well as tick")
    @TryNext("Doing what is due is the first line of each method that does something.")
    void anyCallEndsTheDrain() {
        for (int call = 0; call < 3; call++) {
            Story.begin();
            RecordedConsumer late = new RecordedConsumer(Duration.ofHours(1), THIRTY).withMessages("a", "b");
            late.start();
            late.poll();
            late.shutdown();
            late.told();
            late.after(THIRTY.plusDays(1));
            switch (call) {
                case 0 -> assertThat(late.poll()).isNull();
                case 1 -> assertThat(late.start()).isFalse();
                default -> late.shutdown();
            }
            assertThat(late.told()).as("what the broker was told").containsExactly("hand back a", "leave");
            assertThat(late.state()).isEqualTo(ConsumerState.STOPPED);
        }
    }

    @Test
    @Order(7)
    @DisplayName("Who is asked twice to stop has no more time than before, and leaves once")
    @TryNext("Signal handlers run twice, and impatient people press the key again. What does the second call find?")
    void askedTwice() {
        pollOne();
        consumer.shutdown();
        consumer.after(TEN).shutdown();
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        consumer.after(TEN).shutdown();
        assertThat(consumer.told())
                .as("what the broker was told before the limit")
                .isEmpty();
        consumer.after(TEN).tick();
        assertThat(consumer.told())
                .as("what the broker was told 30 s after the first")
                .containsExactly("hand back a", "leave");
        consumer.shutdown();
        consumer.after(THIRTY).shutdown();
        assertThat(consumer.told()).as("what the broker was told afterwards").isEmpty();
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
    }

    @Test
    @Order(8)
    @DisplayName("A consumer that is stopped before it was started is STOPPED, and the broker never hears of it")
    @TryNext("The shutdown may come before the start has had its turn. Which steps does ConsumerState allow from NEW?")
    void stoppedBeforeItBegan() {
        consumer.shutdown();
        assertThat(consumer.told()).as("what the broker was told by shutdown()").isEmpty();
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
        assertThat(consumer.start()).isFalse();
        assertThat(consumer.poll()).isNull();
        consumer.after(THIRTY).tick();
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
        assertThat(consumer.nanosUntilDue()).isEqualTo(Long.MAX_VALUE);
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(9)
    @DisplayName("What drains or has stopped is not started again: start says no, and nothing happens")
    @TryNext("From which states may a consumer become RUNNING?")
    void noWayBack() {
        Delivery<String> polled = pollOne();
        consumer.shutdown();
        assertThat(consumer.start()).isFalse();
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        assertThat(consumer.poll()).isNull();
        consumer.ack(polled);
        consumer.told();
        assertThat(consumer.start()).isFalse();
        assertThat(consumer.poll()).isNull();
        assertThat(consumer.state()).isEqualTo(ConsumerState.STOPPED);
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("With no time to drain, shutdown hands back in its own call")
    @TryNext("No time has passed since shutdown, and as much as the limit. Who looks at that, and when?")
    void noTimeToDrain() {
        RecordedConsumer hasty = new RecordedConsumer(Duration.ofHours(1), Duration.ZERO).withMessages("a", "b");
        hasty.start();
        hasty.poll();
        hasty.poll();
        hasty.told();
        hasty.shutdown();
        assertThat(hasty.told()).as("what the broker was told").containsExactly("hand back a", "hand back b", "leave");
        assertThat(hasty.state()).isEqualTo(ConsumerState.STOPPED);
    }

    @Test
    @Order(11)
    @DisplayName("state and inFlight only look: they do not do what is due")
    @TryNext("Whoever only wants to know something should change nothing.")
    void lookingDoesNothing() {
        pollOne();
        consumer.shutdown();
        consumer.after(THIRTY);
        assertThat(consumer.state()).isEqualTo(ConsumerState.DRAINING);
        assertThat(consumer.inFlight()).isEqualTo(1);
        assertThat(consumer.told()).as("what the broker was told").isEmpty();
    }

    @Test
    @Order(12)
    @DisplayName("The heartbeat is 15 seconds and the limit 30, unless others are given")
    @TryNext("Two constants, two parameters. Is each where it belongs?")
    void measures() {
        RecordedConsumer usual = new RecordedConsumer().withMessages("a");
        usual.start();
        usual.poll();
        usual.shutdown();
        usual.told();
        usual.after(Duration.ofSeconds(15)).tick();
        usual.after(Duration.ofSeconds(14)).tick();
        assertThat(usual.told()).as("what the broker was told in 29 s").containsExactly("heartbeat");
        usual.after(Duration.ofSeconds(1)).tick();
        assertThat(usual.told()).as("what the broker was told after 30 s").containsExactly("hand back a", "leave");
    }
}
