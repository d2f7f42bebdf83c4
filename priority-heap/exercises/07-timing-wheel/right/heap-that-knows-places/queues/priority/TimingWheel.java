package queues.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A binary heap in which each timer knows its place, so that cancel needs no search. */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;
    private static final int NOWHERE = -1;

    private final List<Entry<T>> heap = new ArrayList<>();
    private long now;
    private Consumer<? super T> current;

    public TimingWheel(long startTick, int wheelSize) {
        if (Long.compareUnsigned(startTick, MAX_TICK) > 0) {
            throw new IllegalArgumentException("start");
        }
        if (wheelSize < 2 || wheelSize > 65536 || Integer.highestOneBit(wheelSize) != wheelSize) {
            throw new IllegalArgumentException("slots");
        }
        now = startTick;
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        if (task == null) {
            throw new NullPointerException();
        }
        if (deadline < 0) {
            throw new IllegalArgumentException();
        }
        Entry<T> entry = new Entry<>(deadline <= now ? now + 1 : deadline, task);
        entry.place = heap.size();
        heap.add(entry);
        rise(entry);
        return entry;
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        Objects.requireNonNull(timer);
        if (!(timer instanceof Entry)) {
            return false;
        }
        Entry<T> entry = (Entry<T>) timer;
        if (entry.place == NOWHERE || entry.place >= heap.size() || heap.get(entry.place) != entry) {
            return false;
        }
        remove(entry);
        return true;
    }

    private void remove(Entry<T> entry) {
        Entry<T> last = heap.remove(heap.size() - 1);
        if (last != entry) {
            put(last, entry.place);
            sink(last);
            rise(last);
        }
        entry.place = NOWHERE;
        entry.task = null;
    }

    private void put(Entry<T> entry, int place) {
        heap.set(place, entry);
        entry.place = place;
    }

    private void rise(Entry<T> entry) {
        while (entry.place > 0) {
            Entry<T> parent = heap.get((entry.place - 1) / 2);
            if (parent.deadline <= entry.deadline) {
                return;
            }
            swap(entry, parent);
        }
    }

    private void sink(Entry<T> entry) {
        while (2 * entry.place + 1 < heap.size()) {
            Entry<T> child = heap.get(2 * entry.place + 1);
            if (child.place + 1 < heap.size() && heap.get(child.place + 1).deadline < child.deadline) {
                child = heap.get(child.place + 1);
            }
            if (entry.deadline <= child.deadline) {
                return;
            }
            swap(entry, child);
        }
    }

    private void swap(Entry<T> one, Entry<T> other) {
        int place = one.place;
        put(one, other.place);
        put(other, place);
    }

    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        if (current != null) {
            throw new IllegalStateException();
        }
        if (tick < now || tick > MAX_TICK) {
            throw new IllegalArgumentException();
        }
        current = Objects.requireNonNull(expired);
        int before = 0;
        try {
            for (; !heap.isEmpty() && heap.get(0).deadline <= tick; before++) {
                Entry<T> due = heap.get(0);
                T task = due.task;
                now = due.deadline;
                remove(due);
                expired.accept(task);
            }
        } finally {
            current = null;
        }
        now = tick;
        return before;
    }

    @Override
    public int size() {
        return heap.size();
    }

    @Override
    public long now() {
        return now;
    }

    private static final class Entry<T> implements Timer<T> {
        private final long deadline;
        private T task;
        private int place;

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
