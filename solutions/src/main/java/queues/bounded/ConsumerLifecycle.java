package queues.bounded;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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

    /*
     * One set says what this consumer owes: a delivery is put in when it is fetched, and taken out when it is acked or
     * handed back. Nothing else ends it, so nothing can be lost between two lists. Whether the drain is over is asked
     * of that set and of the clock, and nowhere else.
     *
     * Every method that does something begins with what is due. Whether the thread that ticks has had its turn yet
     * makes no difference then: an ack that comes with the limit is too late, because the call itself hands the
     * delivery back first.
     *
     * The broker is called with the lock in hand. A fetch without it may bring a message when the consumer has stopped
     * meanwhile, and then there is nobody left to hand it back. It can be afforded because no method of the broker
     * waits.
     */
    private final Broker<T> broker;
    private final LongSupplier nanoClock;
    private final long interval;
    private final long limit;
    private final Set<Delivery<T>> inFlight = new LinkedHashSet<>();
    private ConsumerState state = ConsumerState.NEW;
    private long lastHeartbeat;
    private long drainingSince;

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
        this.broker = Objects.requireNonNull(broker, "the broker");
        this.nanoClock = Objects.requireNonNull(nanoClock, "the clock");
        try {
            interval = heartbeat.toNanos();
            limit = drainLimit.toNanos();
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException(
                    "a heartbeat every " + heartbeat + ", " + drainLimit + " to drain", tooLong);
        }
        if (interval <= 0 || limit < 0) {
            throw new IllegalArgumentException("a heartbeat every " + heartbeat + ", " + drainLimit + " to drain");
        }
    }

    /**
     * Makes a NEW consumer known to the broker by its first heartbeat, and it is RUNNING. In any other state nothing is
     * begun.
     *
     * @return whether it is RUNNING when the call ends
     */
    public synchronized boolean start() {
        long now = doWhatIsDue();
        if (state == ConsumerState.NEW) {
            state = state.to(ConsumerState.RUNNING);
            sendHeartbeat(now);
        }
        return state == ConsumerState.RUNNING;
    }

    /**
     * Fetches a message, if the consumer is RUNNING; in any other state the broker is not asked for one.
     *
     * @return what is in flight from now on; null if there is no message, or none for this state
     */
    public synchronized Delivery<T> poll() {
        doWhatIsDue();
        Delivery<T> delivery = state == ConsumerState.RUNNING ? broker.fetch() : null;
        if (delivery != null) {
            inFlight.add(delivery);
        }
        return delivery;
    }

    /**
     * Says that a message has been processed. If it was the last in flight of a consumer that is DRAINING, the consumer
     * stops.
     *
     * @return true if the delivery was in flight, and the broker has been told; false if it is not or no longer in flight: it
     *     was acked, or handed back and may be with somebody else by now, or was never polled here
     * @throws NullPointerException if the delivery is null; nothing is changed
     */
    public synchronized boolean ack(Delivery<T> delivery) {
        Objects.requireNonNull(delivery, "the delivery");
        doWhatIsDue();
        boolean mine = inFlight.remove(delivery);
        if (mine) {
            broker.ack(delivery);
            stopIfDrained();
        }
        return mine;
    }

    /** Does what is due, and nothing else. */
    public synchronized void tick() {
        doWhatIsDue();
    }

    /**
     * Asks the consumer to stop. What is RUNNING begins to drain, and stops in this call if nothing is in flight or
     * there is no time to drain. What is NEW is STOPPED. If it is DRAINING already, it goes on as if nothing had been
     * asked, with what is left of its time; what is STOPPED stays so.
     */
    public synchronized void shutdown() {
        long now = doWhatIsDue();
        if (state == ConsumerState.NEW) {
            state = state.to(ConsumerState.STOPPED);
        } else if (state == ConsumerState.RUNNING) {
            state = state.to(ConsumerState.DRAINING);
            drainingSince = now;
            if (limit == 0) {
                stop();
            }
            stopIfDrained();
        }
    }

    /**
     * How long until something is due: a heartbeat, or the end of the drain.
     *
     * @return nanoseconds; 0 if something is due now, {@code Long.MAX_VALUE} if nothing ever will be as things are
     */
    public synchronized long nanosUntilDue() {
        if (state == ConsumerState.NEW || state == ConsumerState.STOPPED) {
            return Long.MAX_VALUE;
        }
        long now = nanoClock.getAsLong();
        long due = interval - (now - lastHeartbeat);
        if (state == ConsumerState.DRAINING) {
            due = Math.min(due, limit - (now - drainingSince));
        }
        return Math.max(0, due);
    }

    /** What the latest call that does something has left it in. Does not do what is due. */
    public synchronized ConsumerState state() {
        return state;
    }

    /** How many deliveries are in flight, after the latest call that does something. */
    public synchronized int inFlight() {
        return inFlight.size();
    }

    /** Returns the time by which it was done. */
    private long doWhatIsDue() {
        long now = nanoClock.getAsLong();
        if (state == ConsumerState.DRAINING && now - drainingSince >= limit) {
            stop();
        }
        boolean known = state == ConsumerState.RUNNING || state == ConsumerState.DRAINING;
        if (known && now - lastHeartbeat >= interval) {
            sendHeartbeat(now);
        }
        return now;
    }

    private void sendHeartbeat(long now) {
        broker.heartbeat();
        lastHeartbeat = now;
    }

    private void stopIfDrained() {
        if (state == ConsumerState.DRAINING && inFlight.isEmpty()) {
            stop();
        }
    }

    private void stop() {
        inFlight.forEach(broker::handBack);
        inFlight.clear();
        broker.leave();
        state = state.to(ConsumerState.STOPPED);
    }
}
