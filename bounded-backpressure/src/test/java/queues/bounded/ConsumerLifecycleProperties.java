package queues.bounded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

class ConsumerLifecycleProperties {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    enum Kind {
        TIME,
        START,
        POLL,
        ACK,
        TICK,
        SHUTDOWN,
        DUE
    }

    /** One call, or time that passes; which of the deliveries there have been, or how many nanoseconds. */
    record Call(Kind kind, int which, long nanos) {}

    /** The rules, word for word and slowly. Deliveries are known by their number. */
    private static final class Model {
        private final List<Integer> inFlight = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final int messages;
        private ConsumerState state = ConsumerState.NEW;
        private int polled;
        private long now;
        private long heardAt;
        private long askedAt;

        Model(int messages) {
            this.messages = messages;
        }

        private boolean isKnown() {
            return state == ConsumerState.RUNNING || state == ConsumerState.DRAINING;
        }

        void due() {
            if (state == ConsumerState.DRAINING && (inFlight.isEmpty() || now >= askedAt + 30 * SECOND)) {
                inFlight.forEach(each -> told.add("hand back m" + each));
                inFlight.clear();
                told.add("leave");
                state = ConsumerState.STOPPED;
            }
            if (isKnown() && now >= heardAt + 15 * SECOND) {
                heartbeat();
            }
        }

        private void heartbeat() {
            told.add("heartbeat");
            heardAt = now;
        }

        boolean start() {
            due();
            if (state == ConsumerState.NEW) {
                state = ConsumerState.RUNNING;
                heartbeat();
            }
            return state == ConsumerState.RUNNING;
        }

        boolean poll() {
            due();
            boolean some = state == ConsumerState.RUNNING && polled < messages;
            if (some) {
                told.add("fetch m" + polled);
                inFlight.add(polled++);
            }
            return some;
        }

        boolean ack(int delivery) {
            due();
            boolean mine = inFlight.remove(Integer.valueOf(delivery));
            if (mine) {
                told.add("ack m" + delivery);
                due();
            }
            return mine;
        }

        void shutdown() {
            due();
            if (state == ConsumerState.NEW) {
                state = ConsumerState.STOPPED;
            } else if (state == ConsumerState.RUNNING) {
                state = ConsumerState.DRAINING;
                askedAt = now;
                due();
            }
        }

        long nanosUntilDue() {
            long heartbeat = Math.max(0, heardAt + 15 * SECOND - now);
            long end = Math.max(0, askedAt + 30 * SECOND - now);
            return !isKnown() ? Long.MAX_VALUE : state == ConsumerState.DRAINING ? Math.min(heartbeat, end) : heartbeat;
        }
    }

    @Property(tries = 400)
    @Label(
            "Whatever is called, in whatever order and at whatever time, the broker hears what the rules say, and no more")
    @TryNext("Draw the four states and go along with the story. The last line is the first that differs.")
    void followsTheRules(@ForAll("calls") List<Call> calls) {
        Story.begin();
        int messages = 8;
        RecordedConsumer consumer = new RecordedConsumer();
        for (int i = 0; i < messages; i++) {
            consumer.withMessages("m" + i);
        }
        Model model = new Model(messages);
        List<Delivery<String>> polled = new ArrayList<>();
        for (Call call : calls) {
            make(call, consumer, model, polled);
            expect("the broker told", consumer.told(), model.told);
            model.told.clear();
            expect("the state", consumer.subject().state(), model.state);
            expect("in flight", consumer.subject().inFlight(), model.inFlight.size());
        }
    }

    private static void make(Call call, RecordedConsumer consumer, Model model, List<Delivery<String>> polled) {
        switch (call.kind()) {
            case TIME -> {
                consumer.after(call.nanos());
                model.now += call.nanos();
            }
            case START -> expect("the answer", consumer.start(), model.start());
            case POLL -> {
                Delivery<String> delivery = consumer.poll();
                expect("something to come", delivery != null, model.poll());
                if (delivery != null) {
                    polled.add(delivery);
                }
            }
            case ACK -> {
                if (!polled.isEmpty()) {
                    int which = call.which() % polled.size();
                    expect("the answer", consumer.ack(polled.get(which)), model.ack(which));
                }
            }
            case TICK -> {
                consumer.tick();
                model.due();
            }
            case SHUTDOWN -> {
                consumer.shutdown();
                model.shutdown();
            }
            case DUE -> expect("the answer", consumer.nanosUntilDue(), model.nanosUntilDue());
        }
    }

    private static void expect(String what, Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new RuleBroken("expected " + what + ": " + expected + ", and it is " + actual, List.of());
        }
    }

    /** First started, as a rule, and shut down at some place within the calls. */
    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(6, Kind.TIME),
                Tuple.of(1, Kind.START),
                Tuple.of(5, Kind.POLL),
                Tuple.of(4, Kind.ACK),
                Tuple.of(2, Kind.TICK),
                Tuple.of(1, Kind.SHUTDOWN),
                Tuple.of(1, Kind.DUE));
        Arbitrary<Call> call = Combinators.combine(kinds, Arbitraries.integers().between(0, 20), times())
                .as(Call::new);
        Arbitrary<List<Call>> calls = call.list().ofMaxSize(30);
        return Arbitraries.frequencyOf(
                Tuple.of(4, calls.map(list -> {
                    List<Call> started = new ArrayList<>(List.of(new Call(Kind.START, 0, 0)));
                    started.addAll(list);
                    return started;
                })),
                Tuple.of(1, calls));
    }

    /** Short, at the edges of the interval and the limit, and long. */
    private static Arbitrary<Long> times() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12).map(seconds -> seconds * SECOND),
                Arbitraries.of(0L, 1L, 15 * SECOND - 1, 15 * SECOND, 30 * SECOND - 1, 30 * SECOND),
                Arbitraries.longs().between(0, 100 * SECOND));
    }
}
