package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** Workers, somebody who ticks and somebody who shuts down, each on a thread of their own. */
class ConsumerLifecycleThreadsTest {
    private static final int ROUNDS = 200;
    private static final int WORKERS = 2;
    private static final int MESSAGES = 40;

    private final AtomicLong clock = new AtomicLong();
    private final Crew crew = Crew.of("ConsumerLifecycle");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    @Test
    @Order(1)
    @DisplayName("While several threads poll and ack, a shutdown loses nothing and ends nothing twice")
    @TryNext("A message may be fetched in the moment in which another thread stops the consumer. Who hands it back?")
    void losesNothingInAStorm() {
        for (int round = 0; round < ROUNDS; round++) {
            HandBroker broker = new HandBroker();
            for (int i = 0; i < MESSAGES; i++) {
                broker.holds("m" + i);
            }
            ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(broker, clock::get);
            consumer.start();
            storm(consumer, round);
            clock.addAndGet(TimeUnit.SECONDS.toNanos(30));
            consumer.tick();
            check(broker.takeTold());
        }
    }

    private void storm(ConsumerLifecycle<String> consumer, int round) {
        try (Crew workers = Crew.of("ConsumerLifecycle")) {
            Map<String, Crew.Body> bodies = new HashMap<>();
            for (int i = 0; i < WORKERS; i++) {
                int keeps = i;
                bodies.put("worker " + i, () -> work(consumer, keeps));
            }
            bodies.put("operator", () -> {
                for (int pause = 0; pause < round % 20; pause++) {
                    consumer.tick();
                }
                consumer.shutdown();
            });
            workers.startTogether(bodies);
            workers.join();
        }
    }

    /** One worker acks all, and another keeps every second message. */
    private static void work(ConsumerLifecycle<String> consumer, int keeps) {
        int polled = 0;
        for (Delivery<String> each = consumer.poll(); each != null; each = consumer.poll()) {
            if (polled++ % 2 >= keeps) {
                consumer.ack(each);
            }
            Crew.progress();
        }
    }

    private static void check(List<String> told) {
        Map<String, Integer> ends = new HashMap<>();
        for (String call : told) {
            if (call.startsWith("fetch ")) {
                ends.put(call.substring(6), 0);
            } else if (call.startsWith("ack ")) {
                ends.merge(call.substring(4), 1, Integer::sum);
            } else if (call.startsWith("hand back ")) {
                ends.merge(call.substring(10), 1, Integer::sum);
            }
        }
        ends.values().removeIf(count -> count == 1);
        assertThat(ends)
                .as("messages that were fetched and not acked or handed back once, and how often they were")
                .isEmpty();
        assertThat(told).as("what the broker was told").endsWith("leave").containsOnlyOnce("leave");
    }

    @Test
    @Order(2)
    @DisplayName("Whoever asks again and again sees in the end what another thread has done")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void changesAreSeen() {
        String rule = "What was changed is seen by every thread";
        KeepsAsking.until(rule, "state()", "shutdown()", () -> {
            ConsumerLifecycle<String> consumer = started();
            return new KeepsAsking.Question(() -> consumer.state() == ConsumerState.STOPPED, consumer::shutdown);
        });
        KeepsAsking.until(rule, "inFlight()", "poll()", () -> {
            ConsumerLifecycle<String> consumer = started();
            return new KeepsAsking.Question(() -> consumer.inFlight() == 1, consumer::poll);
        });
    }

    private ConsumerLifecycle<String> started() {
        ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(new HandBroker().holds("a"), () -> 0);
        consumer.start();
        return consumer;
    }

    @Test
    @Order(3)
    @DisplayName("No call waits: shutdown returns while messages are in flight, and so does everything else")
    @TryNext(
            "Who waits in shutdown holds up whoever wants to ack. The time is watched by those who call, each for a moment.")
    void nobodyWaits() {
        AtomicBoolean done = new AtomicBoolean();
        ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(new HandBroker().holds("a"), clock::get);
        crew.start("operator", () -> {
                    consumer.start();
                    consumer.poll();
                    consumer.shutdown();
                    consumer.shutdown();
                    consumer.poll();
                    consumer.tick();
                    done.set(consumer.state() == ConsumerState.DRAINING);
                })
                .awaitEnd();
        assertThat(done).as("the consumer drains").isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("A call that is refused does not stop the next thread")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void refusalStopsNobody() {
        ConsumerLifecycle<String> consumer = new ConsumerLifecycle<>(new HandBroker().holds("a"), clock::get);
        consumer.start();
        crew.start("careless", () -> {
                    try {
                        consumer.ack(null);
                    } catch (NullPointerException expected) {
                        return;
                    }
                    throw new AssertionError("ack(null) was not refused");
                })
                .awaitEnd();
        crew.start("next", () -> assertThat(consumer.poll()).as("poll()").isNotNull())
                .awaitEnd();
    }
}
