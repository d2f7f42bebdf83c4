package queues.bounded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** A list of what is in flight, the two times at which something is due, and a lock that is taken by hand. */
public class ConsumerLifecycle<T> {
    public static final Duration HEARTBEAT = Duration.ofSeconds(15);
    public static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);

    private final Lock lock = new ReentrantLock();
    private final Broker<T> broker;
    private final LongSupplier clock;
    private final long everyNanos;
    private final long drainNanos;
    private final List<Delivery<T>> mine = new ArrayList<>();
    private ConsumerState state = ConsumerState.NEW;
    private long nextHeartbeat;
    private long endOfDrain;

    public ConsumerLifecycle(Broker<T> broker, LongSupplier clock) {
        this(broker, clock, HEARTBEAT, DRAIN_LIMIT);
    }

    public ConsumerLifecycle(Broker<T> broker, LongSupplier clock, Duration heartbeat, Duration drainLimit) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        if (heartbeat.compareTo(Duration.ZERO) <= 0 || heartbeat.compareTo(longest) > 0) {
            throw new IllegalArgumentException("heartbeat " + heartbeat);
        }
        if (drainLimit.isNegative() || drainLimit.compareTo(longest) > 0) {
            throw new IllegalArgumentException("limit " + drainLimit);
        }
        this.broker = Objects.requireNonNull(broker);
        this.clock = Objects.requireNonNull(clock);
        everyNanos = heartbeat.toNanos();
        drainNanos = drainLimit.toNanos();
    }

    public boolean start() {
        lock.lock();
        try {
            catchUp();
            if (state == ConsumerState.NEW) {
                broker.heartbeat();
                nextHeartbeat = clock.getAsLong() + everyNanos;
                state = ConsumerState.RUNNING;
            }
            return state == ConsumerState.RUNNING;
        } finally {
            lock.unlock();
        }
    }

    public Delivery<T> poll() {
        lock.lock();
        try {
            catchUp();
            if (state != ConsumerState.RUNNING) {
                return null;
            }
            Delivery<T> fetched = broker.fetch();
            if (fetched != null) {
                mine.add(fetched);
            }
            return fetched;
        } finally {
            lock.unlock();
        }
    }

    public boolean ack(Delivery<T> delivery) {
        Objects.requireNonNull(delivery);
        lock.lock();
        try {
            catchUp();
            for (int i = 0; i < mine.size(); i++) {
                if (mine.get(i) == delivery) {
                    broker.ack(mine.remove(i));
                    endIfThereIsNothingLeft();
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    public void tick() {
        lock.lock();
        try {
            catchUp();
        } finally {
            lock.unlock();
        }
    }

    public void shutdown() {
        lock.lock();
        try {
            catchUp();
            switch (state) {
                case NEW -> state = ConsumerState.STOPPED;
                case RUNNING -> {
                    state = ConsumerState.DRAINING;
                    endOfDrain = clock.getAsLong() + drainNanos;
                    endIfThereIsNothingLeft();
                    catchUp();
                }
                default -> {}
            }
        } finally {
            lock.unlock();
        }
    }

    public long nanosUntilDue() {
        lock.lock();
        try {
            long now = clock.getAsLong();
            return switch (state) {
                case NEW, STOPPED -> Long.MAX_VALUE;
                case RUNNING -> Math.max(0, nextHeartbeat - now);
                case DRAINING -> Math.max(0, Math.min(nextHeartbeat - now, endOfDrain - now));
            };
        } finally {
            lock.unlock();
        }
    }

    public ConsumerState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    public int inFlight() {
        lock.lock();
        try {
            return mine.size();
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        long now = clock.getAsLong();
        if (state == ConsumerState.DRAINING && endOfDrain - now <= 0) {
            end();
        } else if ((state == ConsumerState.RUNNING || state == ConsumerState.DRAINING) && nextHeartbeat - now <= 0) {
            broker.heartbeat();
            nextHeartbeat = now + everyNanos;
        }
    }

    private void endIfThereIsNothingLeft() {
        if (state == ConsumerState.DRAINING && mine.isEmpty()) {
            end();
        }
    }

    private void end() {
        while (!mine.isEmpty()) {
            broker.handBack(mine.remove(0));
        }
        state = ConsumerState.STOPPED;
        broker.leave();
    }
}
