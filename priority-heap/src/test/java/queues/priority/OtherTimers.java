package queues.priority;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.DeadlineTimerWheel;

/**
 * What others keep their timers in, behind {@link Timers}, for the benchmark. A tick is a millisecond. The two that
 * have a thread and a clock of their own cannot be moved on.
 */
abstract class OtherTimers<T> implements Timers<T>, AutoCloseable {
    long now;

    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        throw new UnsupportedOperationException("keeps its own time");
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void close() {}

    /** A heap with a lock; cancel looks for the timer from the front. */
    static final class JdkDelayQueue<T> extends OtherTimers<T> {
        private final DelayQueue<Entry> queue = new DelayQueue<>();

        private final class Entry implements Timer<T>, Delayed {
            private final long deadline;
            private final T task;

            Entry(long deadline, T task) {
                this.deadline = deadline;
                this.task = task;
            }

            @Override
            public long deadline() {
                return deadline;
            }

            @Override
            public long getDelay(TimeUnit unit) {
                return unit.convert(deadline - now, TimeUnit.MILLISECONDS);
            }

            @Override
            public int compareTo(Delayed other) {
                return Long.compare(deadline, ((Timer<?>) other).deadline());
            }
        }

        @Override
        public Timer<T> schedule(long deadline, T task) {
            Entry entry = new Entry(deadline, task);
            queue.offer(entry);
            return entry;
        }

        @Override
        public boolean cancel(Timer<T> timer) {
            return queue.remove(timer);
        }

        @Override
        public int advanceTo(long tick, Consumer<? super T> expired) {
            now = tick;
            int count = 0;
            for (Entry due = queue.poll(); due != null; due = queue.poll()) {
                expired.accept(due.task);
                count++;
            }
            return count;
        }

        @Override
        public int size() {
            return queue.size();
        }
    }

    /** A heap with a lock, in which each timer knows its place; a thread waits for the first. */
    static final class JdkScheduledExecutor<T> extends OtherTimers<T> {
        private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, OtherTimers::daemon);

        private record Started<T>(ScheduledFuture<?> future, long deadline) implements Timer<T> {}

        JdkScheduledExecutor() {
            executor.setRemoveOnCancelPolicy(true);
        }

        @Override
        public Timer<T> schedule(long deadline, T task) {
            return new Started<>(executor.schedule(task::hashCode, deadline, TimeUnit.MILLISECONDS), deadline);
        }

        @Override
        public boolean cancel(Timer<T> timer) {
            return ((Started<T>) timer).future().cancel(false);
        }

        @Override
        public int size() {
            return executor.getQueue().size();
        }

        @Override
        public void close() {
            executor.shutdownNow();
        }
    }

    /** One wheel with rounds; keeps deadlines alone and knows them by number. The user keeps the tasks. */
    static final class AgronaWheel<T> extends OtherTimers<T> {
        private static final int SLOTS = 1 << 16;

        private final DeadlineTimerWheel wheel = new DeadlineTimerWheel(TimeUnit.MILLISECONDS, 0, 1, SLOTS);

        private record Numbered<T>(long number, long deadline) implements Timer<T> {}

        @Override
        public Timer<T> schedule(long deadline, T task) {
            return new Numbered<>(wheel.scheduleTimer(deadline), deadline);
        }

        @Override
        public boolean cancel(Timer<T> timer) {
            return wheel.cancelTimer(((Numbered<T>) timer).number());
        }

        /** Hands over null for each. One call of poll goes a tick further at most. */
        @Override
        public int advanceTo(long tick, Consumer<? super T> expired) {
            int count = 0;
            do {
                count += wheel.poll(
                        tick,
                        (unit, time, number) -> {
                            expired.accept(null);
                            return true;
                        },
                        Integer.MAX_VALUE);
            } while (wheel.currentTickTime() <= tick);
            now = tick;
            return count;
        }

        @Override
        public int size() {
            return (int) wheel.timerCount();
        }
    }

    /** One wheel with rounds. Schedule and cancel are handed to its thread, which does the rest of the work. */
    static final class NettyWheel<T> extends OtherTimers<T> {
        private static final int SLOTS = 512;

        private final HashedWheelTimer wheel =
                new HashedWheelTimer(OtherTimers::daemon, 1, TimeUnit.MILLISECONDS, SLOTS);

        private record Started<T>(Timeout timeout, long deadline) implements Timer<T> {}

        @Override
        public Timer<T> schedule(long deadline, T task) {
            return new Started<>(
                    wheel.newTimeout(timeout -> task.hashCode(), deadline, TimeUnit.MILLISECONDS), deadline);
        }

        @Override
        public boolean cancel(Timer<T> timer) {
            return ((Started<T>) timer).timeout().cancel();
        }

        @Override
        public int size() {
            return (int) wheel.pendingTimeouts();
        }

        @Override
        public void close() {
            wheel.stop();
        }
    }

    private static Thread daemon(Runnable runs) {
        Thread thread = new Thread(runs, "timers");
        thread.setDaemon(true);
        return thread;
    }
}
