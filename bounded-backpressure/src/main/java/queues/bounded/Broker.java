package queues.bounded;

/**
 * Given. Where messages come from, as one of its consumers sees it. What a consumer has fetched nobody else gets, until
 * it is handed back. A consumer that has not been heard of for some heartbeats is taken for dead: then others get what
 * it had.
 *
 * <p>No method waits, throws, or calls the consumer. They are made for one thread at a time.
 *
 * @param <T> the messages
 */
public interface Broker<T> {

    /** A message for this consumer, a delivery that has not been there before; null if there is none now. */
    Delivery<T> fetch();

    /** The message has been processed, and can be forgotten. */
    void ack(Delivery<T> delivery);

    /** The message has not been processed: somebody else should get it. */
    void handBack(Delivery<T> delivery);

    /** The consumer is alive. The first one makes it known. */
    void heartbeat();

    /** The consumer goes, and will not call again. It should have nothing any more. */
    void leave();
}
