package queues.priority;

import java.util.TreeSet;
import java.util.function.Consumer;

/** The JDK's tree of timers, which are told apart by a number, and each of which knows its set as an inner class does. */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;

    private final TreeSet<Numbered> pending = new TreeSet<>();
    private long now;
    private long numbers;
    private Thread advancing;

    private final class Numbered implements Timer<T>, Comparable<Numbered> {
        private final long deadline;
        private final long number = numbers++;
        private T task;

        Numbered(long deadline, T task) {
            this.deadline = deadline;
            this.task = task;
        }

        T leave() {
            T left = task;
            task = null;
            return left != null && pending.remove(this) ? left : null;
        }

        boolean isOf(TimingWheel<?> timers) {
            return TimingWheel.this == timers;
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public int compareTo(Numbered other) {
            int byDeadline = Long.compare(deadline, other.deadline);
            return byDeadline == 0 ? Long.compare(number, other.number) : byDeadline;
        }
    }

    public TimingWheel(long startTick, int wheelSize) {
        if (startTick < 0 || startTick > MAX_TICK) {
            throw new IllegalArgumentException("no tick: " + startTick);
        }
        if (wheelSize < 2 || wheelSize > 65536 || (wheelSize & -wheelSize) != wheelSize) {
            throw new IllegalArgumentException("no size: " + wheelSize);
        }
        now = startTick;
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        if (task == null) {
            throw new NullPointerException("no task");
        }
        if (deadline < 0) {
            throw new IllegalArgumentException("no tick: " + deadline);
        }
        Numbered timer = new Numbered(deadline > now ? deadline : now + 1, task);
        pending.add(timer);
        return timer;
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        if (timer == null) {
            throw new NullPointerException("no timer");
        }
        return timer instanceof TimingWheel<T>.Numbered mine && mine.isOf(this) && mine.leave() != null;
    }

    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        if (advancing != null) {
            throw new IllegalStateException("moved by " + advancing);
        }
        if (expired == null) {
            throw new NullPointerException("no consumer");
        }
        if (tick < now || tick > MAX_TICK) {
            throw new IllegalArgumentException("no tick to come: " + tick);
        }
        advancing = Thread.currentThread();
        try {
            int count = 0;
            while (!pending.isEmpty() && pending.first().deadline <= tick) {
                Numbered first = pending.first();
                now = first.deadline;
                count++;
                expired.accept(first.leave());
            }
            now = tick;
            return count;
        } finally {
            advancing = null;
        }
    }

    @Override
    public int size() {
        return pending.size();
    }

    @Override
    public long now() {
        return now;
    }
}
