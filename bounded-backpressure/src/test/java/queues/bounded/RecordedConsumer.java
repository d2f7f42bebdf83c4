package queues.bounded;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import queues.kit.Story;

/** The learner's class on a clock and a broker of the test; every call, its own and those of the broker, goes into the story. */
final class RecordedConsumer {
    private final HandBroker broker = new HandBroker(call -> Story.add(null, "    the broker is told", call));
    private final ConsumerLifecycle<String> subject;
    private long now;

    RecordedConsumer() {
        this(0);
    }

    RecordedConsumer(long startOfTime) {
        now = startOfTime;
        subject = new ConsumerLifecycle<>(broker, () -> now);
    }

    RecordedConsumer(Duration heartbeat, Duration drainLimit) {
        subject = new ConsumerLifecycle<>(broker, () -> now, heartbeat, drainLimit);
    }

    RecordedConsumer withMessages(String... messages) {
        broker.holds(messages);
        return this;
    }

    /** Time passes, and nobody calls. */
    RecordedConsumer after(Duration time) {
        return after(time.toNanos());
    }

    RecordedConsumer after(long nanos) {
        now += nanos;
        String told = nanos == 1 ? "1 nano" : Duration.ofNanos(nanos).toString().substring(2);
        Story.add(null, "the clock goes on", told);
        return this;
    }

    long now() {
        return now;
    }

    /** To be asked without a line in the story. */
    ConsumerLifecycle<String> subject() {
        return subject;
    }

    /** What the broker was told since this was asked last. */
    List<String> told() {
        return broker.takeTold();
    }

    boolean start() {
        return told("start", "start()", subject::start);
    }

    Delivery<String> poll() {
        return told("poll", "poll()", subject::poll);
    }

    boolean ack(Delivery<String> delivery) {
        return told("ack", "ack(" + delivery + ")", () -> subject.ack(delivery));
    }

    void tick() {
        told("tick", "tick()", () -> {
            subject.tick();
            return "done";
        });
    }

    void shutdown() {
        told("shutdown", "shutdown()", () -> {
            subject.shutdown();
            return "done";
        });
    }

    long nanosUntilDue() {
        return told("nanosUntilDue", "nanosUntilDue()", subject::nanosUntilDue);
    }

    ConsumerState state() {
        return told("state", "state()", subject::state);
    }

    int inFlight() {
        return told("inFlight", "inFlight()", subject::inFlight);
    }

    private static <T> T told(String method, String call, Supplier<T> made) {
        try {
            T answer = made.get();
            Story.add(method, call, String.valueOf(answer));
            return answer;
        } catch (RuntimeException thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
