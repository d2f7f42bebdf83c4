package queues.priority;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * The paper's other wheel: one level, and in each slot whatever is due when time comes by, in this round or a later
 * one. Where a whole round brings nothing, the earliest timer is looked for.
 */
public class TimingWheel<T> implements Timers<T> {
    public static final long MAX_TICK = 1L << 62;
    private static final int SLOTS = 1 << 16;

    private final Link<T>[] slots;
    private final int mask;
    private long now;
    private int size;
    private boolean advancing;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public TimingWheel(long startTick, int wheelSize) {
        if (startTick < 0 || startTick > MAX_TICK) {
            throw new IllegalArgumentException();
        }
        if (wheelSize < 2 || wheelSize > SLOTS || Integer.bitCount(wheelSize) > 1) {
            throw new IllegalArgumentException();
        }
        int length = wheelSize < 64 ? wheelSize : SLOTS;
        slots = (Link<T>[]) new Link[length];
        mask = length - 1;
        now = startTick;
    }

    @Override
    public Timer<T> schedule(long deadline, T task) {
        Objects.requireNonNull(task);
        if (deadline < 0) {
            throw new IllegalArgumentException();
        }
        Link<T> link = new Link<>(deadline > now ? deadline : now + 1, task, this);
        int slot = (int) (link.deadline & mask);
        link.after = slots[slot];
        if (link.after != null) {
            link.after.before = link;
        }
        slots[slot] = link;
        size++;
        return link;
    }

    @Override
    public boolean cancel(Timer<T> timer) {
        if (timer == null) {
            throw new NullPointerException();
        }
        return timer instanceof Link<T> link && link.home == this && takeOut(link) != null;
    }

    private T takeOut(Link<T> link) {
        if (link.before == null) {
            slots[(int) (link.deadline & mask)] = link.after;
        } else {
            link.before.after = link.after;
        }
        if (link.after != null) {
            link.after.before = link.before;
        }
        T task = link.task;
        link.before = null;
        link.after = null;
        link.task = null;
        link.home = null;
        size--;
        return task;
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
            return expire(tick, expired);
        } finally {
            advancing = false;
        }
    }

    private int expire(long tick, Consumer<? super T> expired) {
        int count = 0;
        int empty = 0;
        while (true) {
            for (Link<T> due = due(); due != null; due = due()) {
                count++;
                empty = 0;
                expired.accept(takeOut(due));
            }
            if (now == tick) {
                return count;
            }
            if (++empty > mask) {
                now = Math.max(now, Math.min(tick, earliest()) - 1);
                empty = 0;
            }
            now++;
        }
    }

    private Link<T> due() {
        Link<T> link = slots[(int) (now & mask)];
        while (link != null && link.deadline != now) {
            link = link.after;
        }
        return link;
    }

    private long earliest() {
        long earliest = Long.MAX_VALUE;
        for (Link<T> first : slots) {
            for (Link<T> link = first; link != null; link = link.after) {
                earliest = Math.min(earliest, link.deadline);
            }
        }
        return earliest;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long now() {
        return now;
    }

    private static final class Link<T> implements Timer<T> {
        private final long deadline;
        private T task;
        private TimingWheel<T> home;
        private Link<T> before;
        private Link<T> after;

        Link(long deadline, T task, TimingWheel<T> home) {
            this.deadline = deadline;
            this.task = task;
            this.home = home;
        }

        @Override
        public long deadline() {
            return deadline;
        }
    }
}
