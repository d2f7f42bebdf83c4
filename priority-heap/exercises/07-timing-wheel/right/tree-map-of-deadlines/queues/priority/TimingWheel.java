package queues.priority;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** No wheel at all: the JDK's tree of deadlines, with a set of timers at each. */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;

    private final TreeMap<Long, Set<Entry<T>>> byDeadline = new TreeMap<>();
    private long now;
    private int size;
    private boolean advancing;

    public TimingWheel(long startTick, int wheelSize) {
        boolean slots = wheelSize >= 2 && wheelSize <= 65536 && (wheelSize & wheelSize - 1) == 0;
        if (startTick < 0 || startTick > MAX_TICK || !slots) {
            throw new IllegalArgumentException();
        }
        now = startTick;
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        Objects.requireNonNull(task);
        if (deadline < 0) {
            throw new IllegalArgumentException();
        }
        Entry<T> entry = new Entry<>(Math.max(deadline, now + 1), task);
        byDeadline.computeIfAbsent(entry.deadline, key -> new LinkedHashSet<>()).add(entry);
        size++;
        return entry;
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        Set<Entry<T>> peers = byDeadline.get(timer.deadline());
        if (peers == null || !(timer instanceof Entry<T> entry) || !peers.remove(entry)) {
            return false;
        }
        entry.task = null;
        size--;
        if (peers.isEmpty()) {
            byDeadline.remove(entry.deadline);
        }
        return true;
    }

    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        Objects.requireNonNull(expired);
        if (advancing) {
            throw new IllegalStateException();
        }
        if (tick < now || tick > MAX_TICK) {
            throw new IllegalArgumentException();
        }
        advancing = true;
        int count = 0;
        try {
            while (!byDeadline.isEmpty() && byDeadline.firstKey() <= tick) {
                now = byDeadline.firstKey();
                Iterator<Entry<T>> peers = byDeadline.firstEntry().getValue().iterator();
                Entry<T> first = peers.next();
                T task = first.task;
                cancel(first);
                count++;
                expired.accept(task);
            }
            now = tick;
        } finally {
            advancing = false;
        }
        return count;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long now() {
        return now;
    }

    private static final class Entry<T> implements Timer<T> {
        private final long deadline;
        private T task;

        Entry(long deadline, T task) {
            this.deadline = deadline;
            this.task = task;
        }

        @Override
        public long deadline() {
            return deadline;
        }
    }
}
