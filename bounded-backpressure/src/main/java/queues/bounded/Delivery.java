package queues.bounded;

import java.util.Objects;

/**
 * Given. A message in the hands of one consumer. Two deliveries are the same only if they are the same object: equal
 * messages may come twice, and each is somebody's order.
 *
 * @param <T> the messages
 */
public final class Delivery<T> {
    private final T message;

    public Delivery(T message) {
        this.message = Objects.requireNonNull(message, "a delivery without a message");
    }

    public T message() {
        return message;
    }

    @Override
    public String toString() {
        return message.toString();
    }
}
