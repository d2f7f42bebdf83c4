package queues.bounded;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.LongSupplier;

/** Each state is an object that knows what each call means in it; a call goes to whichever it is now. */
public class ConsumerLifecycle<T> {
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);
    public static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);

    private final Object monitor = new Object();
    private final Broker<T> broker;
    private final LongSupplier clock;
    private final long interval;
    private final long limit;
    private final Deque<Delivery<T>> open = new ArrayDeque<>();
    private long beat;
    private Phase phase = new New();

    public ConsumerLifecycle(Broker<T> broker, LongSupplier nanoClock) {
        this(broker, nanoClock, HEARTBEAT, DRAIN_LIMIT);
    }

    public ConsumerLifecycle(Broker<T> broker, LongSupplier nanoClock, Duration heartbeat, Duration drainLimit) {
        this.broker = Objects.requireNonNull(broker);
        this.clock = Objects.requireNonNull(nanoClock);
        this.interval = nanos(heartbeat);
        this.limit = nanos(drainLimit);
        if (interval == 0) {
            throw new IllegalArgumentException("no interval");
        }
    }

    private static long nanos(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("negative: " + time);
        }
        try {
            return time.toNanos();
        } catch (ArithmeticException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** What a call means where nothing is said of it: nothing. */
    private abstract class Phase {
        abstract ConsumerState name();

        void begin() {}

        void due(long now) {}

        Delivery<T> fetch() {
            return null;
        }

        void emptied() {}

        void end(long now) {}

        long untilDue(long now) {
            return Long.MAX_VALUE;
        }
    }

    private final class New extends Phase {
        @Override
        ConsumerState name() {
            return ConsumerState.NEW;
        }

        @Override
        void begin() {
            phase = new Running();
            beat(clock.getAsLong());
        }

        @Override
        void end(long now) {
            phase = new Stopped();
        }
    }

    private final class Running extends Phase {
        @Override
        ConsumerState name() {
            return ConsumerState.RUNNING;
        }

        @Override
        void due(long now) {
            if (now - beat >= interval) {
                beat(now);
            }
        }

        @Override
        Delivery<T> fetch() {
            Delivery<T> next = broker.fetch();
            if (next != null) {
                open.addLast(next);
            }
            return next;
        }

        @Override
        void end(long now) {
            phase = new Draining(now);
            if (open.isEmpty()) {
                phase.emptied();
            } else {
                phase.due(now);
            }
        }

        @Override
        long untilDue(long now) {
            return Math.max(0, interval - (now - beat));
        }
    }

    private final class Draining extends Phase {
        private final long since;

        Draining(long since) {
            this.since = since;
        }

        @Override
        ConsumerState name() {
            return ConsumerState.DRAINING;
        }

        @Override
        void due(long now) {
            if (now - since >= limit) {
                emptied();
            } else if (now - beat >= interval) {
                beat(now);
            }
        }

        @Override
        void emptied() {
            for (Delivery<T> each = open.poll(); each != null; each = open.poll()) {
                broker.handBack(each);
            }
            phase = new Stopped();
            broker.leave();
        }

        @Override
        long untilDue(long now) {
            return Math.max(0, Math.min(interval - (now - beat), limit - (now - since)));
        }
    }

    private final class Stopped extends Phase {
        @Override
        ConsumerState name() {
            return ConsumerState.STOPPED;
        }
    }

    private void beat(long now) {
        broker.heartbeat();
        beat = now;
    }

    public boolean start() {
        synchronized (monitor) {
            phase.due(clock.getAsLong());
            phase.begin();
            return phase.name() == ConsumerState.RUNNING;
        }
    }

    public Delivery<T> poll() {
        synchronized (monitor) {
            phase.due(clock.getAsLong());
            return phase.fetch();
        }
    }

    public boolean ack(Delivery<T> delivery) {
        if (delivery == null) {
            throw new NullPointerException("delivery");
        }
        synchronized (monitor) {
            phase.due(clock.getAsLong());
            for (Iterator<Delivery<T>> each = open.iterator(); each.hasNext(); ) {
                if (each.next() == delivery) {
                    each.remove();
                    broker.ack(delivery);
                    if (open.isEmpty()) {
                        phase.emptied();
                    }
                    return true;
                }
            }
            return false;
        }
    }

    public void tick() {
        synchronized (monitor) {
            phase.due(clock.getAsLong());
        }
    }

    public void shutdown() {
        synchronized (monitor) {
            long now = clock.getAsLong();
            phase.due(now);
            phase.end(now);
        }
    }

    public long nanosUntilDue() {
        synchronized (monitor) {
            return phase.untilDue(clock.getAsLong());
        }
    }

    public ConsumerState state() {
        synchronized (monitor) {
            return phase.name();
        }
    }

    public int inFlight() {
        synchronized (monitor) {
            return open.size();
        }
    }
}
