package queues.bounded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A broker that a test fills by hand. It keeps what it was told, in order, and passes it on as it comes. Not thread-safe. */
final class HandBroker implements Broker<String> {
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final Consumer<String> also;

    HandBroker() {
        this(call -> {});
    }

    /** @param also is told of each call as well, when it is made */
    HandBroker(Consumer<String> also) {
        this.also = also;
    }

    HandBroker holds(String... messages) {
        waiting.addAll(List.of(messages));
        return this;
    }

    /** What it was told since this was asked last; a fetch only if it brought something. */
    List<String> takeTold() {
        List<String> taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    @Override
    public Delivery<String> fetch() {
        String message = waiting.poll();
        if (message == null) {
            also.accept("fetch nothing");
            return null;
        }
        note("fetch " + message);
        return new Delivery<>(message);
    }

    @Override
    public void ack(Delivery<String> delivery) {
        note("ack " + delivery);
    }

    @Override
    public void handBack(Delivery<String> delivery) {
        note("hand back " + delivery);
    }

    @Override
    public void heartbeat() {
        note("heartbeat");
    }

    @Override
    public void leave() {
        note("leave");
    }

    private void note(String call) {
        told.add(call);
        also.accept(call);
    }
}
