package queues.bounded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Ran;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

/** One small service, again and again, and each time the shutdown comes at another instant. */
class ConsumerLifecycleInstantsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LATEST = 64 * SECOND;
    private static final long LIMIT = 30 * SECOND;
    private static final long BEAT = 15 * SECOND;
    private static final int ENOUGH = 1_000;
    private static final int MESSAGES = 40;

    /** A call that the broker got. */
    private record Told(long at, String call) {}

    /** Polls, works, acks, and polls again, until there is nothing. */
    private static final class Worker {
        private final long takes;
        private Delivery<String> at;
        private long next;

        Worker(long takes) {
            this.takes = takes;
        }

        void turn(RecordedConsumer consumer) {
            if (at != null) {
                consumer.ack(at);
            }
            at = consumer.poll();
            next = at == null ? Long.MAX_VALUE : consumer.now() + takes;
        }
    }

    /** Two workers, one of whom is slow, and somebody who ticks when something is due. */
    private static final class Service {
        private final RecordedConsumer consumer = new RecordedConsumer();
        private final List<Worker> workers = List.of(new Worker(4 * SECOND), new Worker(37 * SECOND));
        private final List<Told> log = new ArrayList<>();
        private final long shutdownAt;
        private final int place;
        private int toldBefore = -1;

        Service(long shutdownAt, int place) {
            this.shutdownAt = shutdownAt;
            this.place = place;
            for (int i = 1; i <= MESSAGES; i++) {
                consumer.withMessages("m" + i);
            }
        }

        Service run() {
            consumer.start();
            note();
            int steps = 0;
            while (nextEvent() <= shutdownAt + LIMIT + SECOND && !hasLeft()) {
                if (++steps > ENOUGH) {
                    throw new RuleBroken(
                            "expected an end: something is due again and again at the same time", List.of());
                }
                consumer.after(nextEvent() - consumer.now());
                events();
            }
            return this;
        }

        private boolean hasLeft() {
            return toldBefore >= 0
                    && !log.isEmpty()
                    && log.get(log.size() - 1).call().equals("leave");
        }

        private long nextTick() {
            long due = consumer.subject().nanosUntilDue();
            return due == Long.MAX_VALUE ? due : consumer.now() + due;
        }

        private long nextEvent() {
            long next = Math.min(nextTick(), toldBefore < 0 ? shutdownAt : Long.MAX_VALUE);
            for (Worker each : workers) {
                next = Math.min(next, each.next);
            }
            return next;
        }

        /** Those of this instant. The shutdown may come before, between or after the others. */
        private void events() {
            for (int turn = 0; turn <= workers.size() + 1; turn++) {
                if (turn == place && toldBefore < 0 && consumer.now() >= shutdownAt) {
                    toldBefore = log.size();
                    consumer.shutdown();
                    note();
                }
                if (turn == workers.size() && nextTick() <= consumer.now()) {
                    consumer.tick();
                } else if (turn < workers.size() && workers.get(turn).next <= consumer.now()) {
                    workers.get(turn).turn(consumer);
                }
                note();
            }
        }

        private void note() {
            consumer.told().forEach(call -> log.add(new Told(consumer.now(), call)));
        }

        private long count(String call) {
            return log.stream().filter(each -> each.call().equals(call)).count();
        }
    }

    private static void atEveryInstant(Consumer<Service> check) {
        int runs = 0;
        for (long half = 0; half * SECOND / 2 <= LATEST; half++) {
            for (long beside = -1; beside <= 1; beside++) {
                for (int place = 0; place < 4; place++) {
                    Story.begin();
                    check.accept(new Service(Math.max(0, half * SECOND / 2 + beside), place).run());
                    runs++;
                }
            }
        }
        Ran.atLeast(1_000, "instants", runs);
    }

    private static void expect(boolean holds, String expected, Service service) {
        if (!holds) {
            String instant = Duration.ofNanos(service.shutdownAt).toString().substring(2);
            throw new RuleBroken("expected " + expected + "; shutdown() came at " + instant, List.of());
        }
    }

    @Test
    @Order(1)
    @DisplayName("At whatever instant shutdown comes, what was fetched is acked or handed back, each message once")
    @TryNext("Which deliveries are in flight at that instant, and by which of the two ways does each of them leave?")
    void losesNothing() {
        atEveryInstant(service -> {
            for (int i = 1; i <= MESSAGES; i++) {
                String message = "m" + i;
                long ends = service.count("ack " + message) + service.count("hand back " + message);
                long begins = service.count("fetch " + message);
                expect(ends == begins, message + " fetched and then acked or handed back, once", service);
            }
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "At whatever instant shutdown comes, nothing is fetched after it, and the broker is left within 30 seconds")
    @TryNext("What may still be told to the broker after shutdown, and until when?")
    void leavesInTime() {
        atEveryInstant(service -> {
            int size = service.log.size();
            Told last = service.log.get(size - 1);
            expect(last.call().equals("leave"), "leave as the last that the broker hears", service);
            expect(service.count("leave") == 1, "leave once", service);
            expect(last.at() - service.shutdownAt <= LIMIT, "leave at the end of the limit", service);
            for (Told each : service.log.subList(service.toldBefore, size)) {
                expect(!each.call().startsWith("fetch"), "no fetch after shutdown()", service);
                expect(
                        !each.call().startsWith("hand back") || each.at() - service.shutdownAt == LIMIT,
                        "nothing handed back before the limit",
                        service);
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "At whatever instant shutdown comes, the broker hears of the consumer every 15 seconds until it leaves")
    @TryNext("Let somebody tick whenever nanosUntilDue says so. Which stretch of the life is silent for too long?")
    void neverSilent() {
        atEveryInstant(service -> {
            long last = 0;
            for (Told each : service.log) {
                if (each.call().equals("heartbeat") || each.call().equals("leave")) {
                    expect(each.at() - last <= BEAT, "a heartbeat after 15 s", service);
                    last = each.at();
                }
            }
        });
    }
}
