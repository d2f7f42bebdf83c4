package queues.bounded;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A consumer from its start to its stop. Whatever it has fetched is acked or handed back, each delivery once, at
 * whatever moment the shutdown comes.
 *
 * <p><b>States.</b> {@link ConsumerState} says which there are and what may follow what. A consumer begins NEW.
 * {@link #start} makes it RUNNING, and only then it fetches. {@link #shutdown} makes it DRAINING: it fetches no more,
 * and what is in flight, that is polled and neither acked nor handed back, may still be acked, until nothing is in
 * flight any more or the limit is over. Then it hands back what is left, those first that were polled first, leaves the
 * broker, and is STOPPED. A consumer that never was RUNNING goes from NEW to STOPPED, and the broker never hears of it.
 * What is no longer in flight is not kept reachable.
 *
 * <p><b>Heartbeats.</b> The first is sent by {@link #start}. From then on, until it is STOPPED, a heartbeat is due when
 * the interval has passed since the last one was sent; one, however much time has passed. Draining is no reason to fall
 * silent.
 *
 * <p><b>Time</b> is what the clock says that is handed in, in nanoseconds. It does not go back. It may begin anywhere,
 * and go on from {@code Long.MAX_VALUE} to {@code Long.MIN_VALUE}, as {@link System#nanoTime()} may; only differences
 * mean something. This object does nothing by itself. {@link #start}, {@link #poll}, {@link #ack}, {@link #tick} and
 * {@link #shutdown} each begin with doing what is due by then: if the limit for draining is over (it is when as much
 * time has passed, to the nanosecond) they hand back, leave and stop, and if not, they send the heartbeat that is due,
 * if one is. So what comes too late is too late, whoever calls first. {@link #nanosUntilDue} says when to call again.
 *
 * <p>For any number of threads. The broker is called by one thread at a time, and never after it was left. No call
 * waits for messages, for time or for work to be done.
 *
 * @param <T> the messages
 */
public class ConsumerLifecycle<T> {
    /** The interval between two heartbeats, unless another is given. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long draining may take, unless another limit is given. */
    public static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);

    /** Begins NEW, with {@link #HEARTBEAT} and {@link #DRAIN_LIMIT}. */
    public ConsumerLifecycle(Broker<T> broker, LongSupplier nanoClock) {
        this(broker, nanoClock, HEARTBEAT, DRAIN_LIMIT);
    }

    /**
     * Begins NEW. Calls nobody yet.
     *
     * @param heartbeat the interval between two heartbeats, longer than nothing
     * @param drainLimit how long draining may take; nothing means that all is handed back by {@link #shutdown}
     * @throws IllegalArgumentException if the interval is zero, if one of the two is negative, or if one of them has more
     *     nanoseconds than a long holds
     * @throws NullPointerException if anything is null
     */
    public ConsumerLifecycle(Broker<T> broker, LongSupplier nanoClock, Duration heartbeat, Duration drainLimit) {
        throw new UnsupportedOperationException("TODO 1: keep what is handed in, and refuse what is no time");
    }

    /**
     * Makes a NEW consumer known to the broker by its first heartbeat, and it is RUNNING. In any other state nothing is
     * begun.
     *
     * @return whether it is RUNNING when the call ends
     */
    public boolean start() {
        throw new UnsupportedOperationException("TODO 2: become known to the broker, and run");
    }

    /**
     * Fetches a message, if the consumer is RUNNING; in any other state the broker is not asked for one.
     *
     * @return what is in flight from now on; null if there is no message, or none for this state
     */
    public Delivery<T> poll() {
        throw new UnsupportedOperationException("TODO 3: fetch, and remember what is in flight");
    }

    /**
     * Says that a message has been processed. If it was the last in flight of a consumer that is DRAINING, the consumer
     * stops.
     *
     * @return true if the delivery was in flight, and the broker has been told; false if it is not or no longer in flight: it
     *     was acked, or handed back and may be with somebody else by now, or was never polled here
     * @throws NullPointerException if the delivery is null; nothing is changed
     */
    public boolean ack(Delivery<T> delivery) {
        throw new UnsupportedOperationException("TODO 4: what is in flight is done with, and others are not");
    }

    /** Does what is due, and nothing else. */
    public void tick() {
        throw new UnsupportedOperationException("TODO 5: send the heartbeat that is due, end the drain that is over");
    }

    /**
     * Asks the consumer to stop. What is RUNNING begins to drain, and stops in this call if nothing is in flight or
     * there is no time to drain. What is NEW is STOPPED. If it is DRAINING already, it goes on as if nothing had been
     * asked, with what is left of its time; what is STOPPED stays so.
     */
    public void shutdown() {
        throw new UnsupportedOperationException("TODO 6: drain, or stop where there is nothing to drain");
    }

    /**
     * How long until something is due: a heartbeat, or the end of the drain.
     *
     * @return nanoseconds; 0 if something is due now, {@code Long.MAX_VALUE} if nothing ever will be as things are
     */
    public long nanosUntilDue() {
        throw new UnsupportedOperationException("TODO 7: how long until the next call of tick has something to do");
    }

    /** What the latest call that does something has left it in. Does not do what is due. */
    public ConsumerState state() {
        throw new UnsupportedOperationException("TODO 8: which state it is in");
    }

    /** How many deliveries are in flight, after the latest call that does something. */
    public int inFlight() {
        throw new UnsupportedOperationException("TODO 9: how many are in flight");
    }
}
