package queues.priority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Wheels that do wrap round: the level goes by the distance to the deadline. Five of them at most, and a list for what
 * is beyond; a slot is a hash set. The next occupied slot of each wheel is looked for, and the earliest of them wins.
 */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;
    private final List<List<Set<Entry<T>>>> wheels = new ArrayList<>();
    private final Set<Entry<T>> beyond = new LinkedHashSet<>();
    private final int bits;
    private final int slots;
    private final int levels;
    private long now;
    private int size;
    private boolean advancing;

    public TimingWheel(long startTick, int wheelSize) {
        if (startTick < 0 || startTick > MAX_TICK || wheelSize < 2 || wheelSize > 65536) {
            throw new IllegalArgumentException();
        }
        bits = Integer.numberOfTrailingZeros(wheelSize);
        slots = 1 << bits;
        if (slots != wheelSize) {
            throw new IllegalArgumentException();
        }
        levels = Math.min(5, 60 / bits);
        now = startTick;
        for (int level = 0; level < levels; level++) {
            List<Set<Entry<T>>> wheel = new ArrayList<>();
            for (int slot = 0; slot < slots; slot++) {
                wheel.add(null);
            }
            wheels.add(wheel);
        }
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        Objects.requireNonNull(task);
        if (deadline < 0) {
            throw new IllegalArgumentException();
        }
        Entry<T> entry = new Entry<>(Math.max(deadline, now + 1), task);
        place(entry);
        size++;
        return entry;
    }

    private void place(Entry<T> entry) {
        entry.home = beyond;
        for (int level = levels - 1; level >= 0; level--) {
            long turns = (entry.deadline >>> level * bits) - (now >>> level * bits);
            if (turns < slots) {
                List<Set<Entry<T>>> wheel = wheels.get(level);
                int slot = (int) (entry.deadline >>> level * bits) & slots - 1;
                if (wheel.get(slot) == null) {
                    wheel.set(slot, new LinkedHashSet<>());
                }
                entry.home = wheel.get(slot);
            }
        }
        entry.home.add(entry);
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        Objects.requireNonNull(timer);
        if (!(timer instanceof Entry<T> entry) || entry.home == null || !isMine(entry)) {
            return false;
        }
        leave(entry);
        return true;
    }

    private boolean isMine(Entry<T> entry) {
        boolean mine = entry.home == beyond;
        for (int level = 0; level < levels; level++) {
            mine |= entry.home == wheels.get(level).get((int) (entry.deadline >>> level * bits) & slots - 1);
        }
        return mine;
    }

    private void leave(Entry<T> entry) {
        entry.home.remove(entry);
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
        try {
            int count = 0;
            while (true) {
                Set<Entry<T>> due = wheels.get(0).get((int) now & slots - 1);
                while (due != null && !due.isEmpty()) {
                    Entry<T> first = due.iterator().next();
                    T task = first.task;
                    leave(first);
                    count++;
                    expired.accept(task);
                }
                if (now == tick) {
                    return count;
                }
                moveOn(tick);
            }
        } finally {
            advancing = false;
        }
    }

    private void moveOn(long tick) {
        long next = tick;
        for (int level = 0; level < levels; level++) {
            next = Math.min(next, nextSlot(level));
        }
        long turn = levels * bits;
        if (next >>> turn != now >>> turn && !beyond.isEmpty()) {
            long first =
                    beyond.stream().mapToLong(entry -> entry.deadline).min().getAsLong();
            next = Math.min(next, Math.max((now >>> turn) + 1, first >>> turn) << turn);
        }
        boolean turned = next >>> turn != now >>> turn;
        now = next;
        if (turned) {
            moveDown(beyond);
        }
        for (int level = levels - 1; level > 0; level--) {
            moveDown(wheels.get(level).get((int) (now >>> level * bits) & slots - 1));
        }
    }

    private long nextSlot(int level) {
        long current = now >>> level * bits;
        for (int turns = 1; turns <= slots; turns++) {
            Set<Entry<T>> slot = wheels.get(level).get((int) (current + turns) & slots - 1);
            if (slot != null && !slot.isEmpty()) {
                return current + turns << level * bits;
            }
        }
        return Long.MAX_VALUE;
    }

    private void moveDown(Set<Entry<T>> slot) {
        if (slot != null && !slot.isEmpty()) {
            List<Entry<T>> all = List.copyOf(slot);
            slot.clear();
            all.forEach(this::place);
        }
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
        private Set<Entry<T>> home;

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
