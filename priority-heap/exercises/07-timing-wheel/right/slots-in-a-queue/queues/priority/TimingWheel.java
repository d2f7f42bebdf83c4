package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * As Kafka does it: wheels by distance, and the slots in use wait in a priority queue for their first tick. A slot is an
 * array list; a timer knows its place there, and the last one fills the gap that it leaves.
 */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;

    private final List<Map<Integer, Slot<T>>> wheels = new ArrayList<>();
    private final PriorityQueue<Slot<T>> inUse =
            new PriorityQueue<>(Comparator.comparingLong((Slot<T> slot) -> slot.begins)
                    .thenComparing(slot -> slot.level, Comparator.reverseOrder()));
    private final int bits;
    private long now;
    private int size;
    private boolean advancing;

    public TimingWheel(long startTick, int wheelSize) {
        if (startTick < 0 || startTick > MAX_TICK || wheelSize < 2 || wheelSize > 1 << 16) {
            throw new IllegalArgumentException();
        }
        if (Integer.bitCount(wheelSize) != 1) {
            throw new IllegalArgumentException();
        }
        now = startTick;
        bits = Integer.numberOfTrailingZeros(wheelSize);
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        Objects.requireNonNull(task);
        if (deadline < 0) {
            throw new IllegalArgumentException();
        }
        Entry<T> entry = new Entry<>(Math.max(deadline, now + 1), task);
        place(entry);
        entry.home = this;
        size++;
        return entry;
    }

    private void place(Entry<T> entry) {
        int level = 0;
        while ((entry.deadline >>> level * bits) - (now >>> level * bits) >= 1L << bits) {
            level++;
        }
        while (wheels.size() <= level) {
            wheels.add(new HashMap<>());
        }
        long turn = entry.deadline >>> level * bits;
        Slot<T> slot = wheels.get(level).computeIfAbsent((int) (turn & (1L << bits) - 1), key -> new Slot<>());
        if (!slot.isInUse) {
            slot.isInUse = true;
            slot.level = level;
            slot.begins = turn << level * bits;
            inUse.add(slot);
        }
        entry.slot = slot;
        entry.place = slot.timers.size();
        slot.timers.add(entry);
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        Objects.requireNonNull(timer);
        if (timer instanceof Entry<T> entry && entry.home == this) {
            leave(entry);
            return true;
        }
        return false;
    }

    private void leave(Entry<T> entry) {
        List<Entry<T>> timers = entry.slot.timers;
        Entry<T> last = timers.remove(timers.size() - 1);
        if (last != entry) {
            timers.set(entry.place, last);
            last.place = entry.place;
        }
        entry.slot = null;
        entry.home = null;
        entry.task = null;
        size--;
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
            for (Slot<T> next = inUse.peek(); next != null && next.begins <= tick; next = inUse.peek()) {
                now = next.begins;
                if (next.level > 0 || next.timers.isEmpty()) {
                    inUse.remove();
                    next.isInUse = false;
                    List<Entry<T>> moving = List.copyOf(next.timers);
                    next.timers.clear();
                    moving.forEach(this::place);
                } else {
                    Entry<T> due = next.timers.get(next.timers.size() - 1);
                    T task = due.task;
                    leave(due);
                    count++;
                    expired.accept(task);
                }
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

    private static final class Slot<T> {
        private final List<Entry<T>> timers = new ArrayList<>();
        private int level;
        private long begins;
        private boolean isInUse;
    }

    private static final class Entry<T> implements Timer<T> {
        private final long deadline;
        private T task;
        private TimingWheel<T> home;
        private Slot<T> slot;
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
