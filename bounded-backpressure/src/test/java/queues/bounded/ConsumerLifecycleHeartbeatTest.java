package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Story;
import queues.kit.TryNext;

/** Heartbeats, and who sends them. */
class ConsumerLifecycleHeartbeatTest {
    private static final Duration FIFTEEN = Duration.ofSeconds(15);

    private final RecordedConsumer consumer = new RecordedConsumer().withMessages("a", "b", "c");

    @Test
    @Order(1)
    @DisplayName("A heartbeat is sent when 15 seconds have passed since the last one, and not a nanosecond before")
    @TryNext("When was the last one sent? Compare what has passed since then with the interval.")
    void everyFifteenSeconds() {
        consumer.start();
        consumer.told();
        for (int i = 0; i < 3; i++) {
            consumer.after(FIFTEEN.minusNanos(1)).tick();
            assertThat(consumer.told()).as("what the broker was told too early").isEmpty();
            consumer.after(1).tick();
            assertThat(consumer.told()).as("what the broker was told in time").containsExactly("heartbeat");
            consumer.tick();
            assertThat(consumer.told())
                    .as("what the broker was told at the same time again")
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Whoever was late sends one heartbeat, and the next is due 15 seconds after that one")
    @TryNext("From which moment do you count: from when the heartbeat was due, or from when it was sent?")
    void lateIsOne() {
        consumer.start();
        consumer.told();
        consumer.after(Duration.ofSeconds(100)).tick();
        assertThat(consumer.told()).as("what the broker was told after 100 s").containsExactly("heartbeat");
        consumer.after(Duration.ofSeconds(14)).tick();
        assertThat(consumer.told()).as("what the broker was told 14 s later").isEmpty();
        consumer.after(Duration.ofSeconds(1)).tick();
        assertThat(consumer.told()).as("what the broker was told 15 s later").containsExactly("heartbeat");
    }

    @Test
    @Order(3)
    @DisplayName("Every call that does something sends the heartbeat that is due first, and not only tick")
    @TryNext("Which of your methods looks at the clock before it does anything else?")
    void everyCallSendsIt() {
        consumer.start();
        Delivery<String> polled = consumer.poll();
        consumer.told();
        consumer.after(FIFTEEN).poll();
        assertThat(consumer.told()).as("what the broker was told by poll()").containsExactly("heartbeat", "fetch b");
        consumer.after(FIFTEEN).ack(polled);
        assertThat(consumer.told()).as("what the broker was told by ack(a)").containsExactly("heartbeat", "ack a");
        consumer.after(FIFTEEN).start();
        assertThat(consumer.told()).as("what the broker was told by start()").containsExactly("heartbeat");
        consumer.after(FIFTEEN).shutdown();
        assertThat(consumer.told()).as("what the broker was told by shutdown()").containsExactly("heartbeat");
    }

    @Test
    @Order(4)
    @DisplayName("While it drains it goes on sending heartbeats, and when it is STOPPED it sends none")
    @TryNext("What does the broker do with the messages of a consumer that it takes for dead?")
    void whileDraining() {
        consumer.start();
        Delivery<String> polled = consumer.poll();
        consumer.shutdown();
        consumer.told();
        consumer.after(FIFTEEN).tick();
        assertThat(consumer.told())
                .as("what the broker was told while it drains")
                .containsExactly("heartbeat");
        consumer.ack(polled);
        consumer.told();
        consumer.after(FIFTEEN).tick();
        consumer.after(FIFTEEN).poll();
        assertThat(consumer.told()).as("what the broker was told after the end").isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("nanosUntilDue says when the next heartbeat is due, or the end of the drain if that comes first")
    @TryNext("Two things can be due. And what is overdue is due now.")
    void saysWhenToCall() {
        consumer.start();
        assertThat(consumer.nanosUntilDue()).isEqualTo(FIFTEEN.toNanos());
        assertThat(consumer.after(Duration.ofSeconds(14)).nanosUntilDue())
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        consumer.poll();
        consumer.shutdown();
        consumer.after(FIFTEEN).tick();
        assertThat(consumer.nanosUntilDue()).isEqualTo(FIFTEEN.toNanos());
        assertThat(consumer.after(Duration.ofSeconds(14)).nanosUntilDue())
                .isEqualTo(Duration.ofSeconds(1).toNanos());
        consumer.told();
        assertThat(consumer.after(Duration.ofSeconds(2)).nanosUntilDue()).isZero();
        assertThat(consumer.told())
                .as("what the broker was told by nanosUntilDue()")
                .isEmpty();
        consumer.tick();
        assertThat(consumer.nanosUntilDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @Order(6)
    @DisplayName("The end of the drain counts for nanosUntilDue, even between two heartbeats")
    @TryNext("The smaller of the two.")
    void endOfTheDrainFirst() {
        RecordedConsumer quick = new RecordedConsumer(Duration.ofSeconds(20), Duration.ofSeconds(3)).withMessages("a");
        quick.start();
        quick.poll();
        quick.after(Duration.ofSeconds(19)).shutdown();
        assertThat(quick.nanosUntilDue()).isEqualTo(Duration.ofSeconds(1).toNanos());
        quick.after(Duration.ofSeconds(1)).tick();
        assertThat(quick.nanosUntilDue()).isEqualTo(Duration.ofSeconds(2).toNanos());
    }

    @Test
    @Order(7)
    @DisplayName("The clock may begin anywhere, and go on from the largest number to the smallest")
    @TryNext("Only differences mean something: never compare two times, compare their distance with the interval.")
    void clockBeginsAnywhere() {
        for (long start : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE - 20_000_000_000L, Long.MAX_VALUE}) {
            Story.begin();
            RecordedConsumer anywhere = new RecordedConsumer(start).withMessages("a");
            anywhere.start();
            anywhere.poll();
            anywhere.shutdown();
            anywhere.told();
            anywhere.after(FIFTEEN.minusNanos(1)).tick();
            assertThat(anywhere.told()).as("what the broker was told too early").isEmpty();
            anywhere.after(1).tick();
            assertThat(anywhere.told())
                    .as("what the broker was told after 15 s")
                    .containsExactly("heartbeat");
            assertThat(anywhere.after(FIFTEEN.minusNanos(1)).nanosUntilDue()).isEqualTo(1);
            anywhere.tick();
            assertThat(anywhere.told()).as("what the broker was told too early").isEmpty();
            anywhere.after(1).tick();
            assertThat(anywhere.told())
                    .as("what the broker was told after 30 s")
                    .containsExactly("hand back a", "leave");
        }
    }
}
