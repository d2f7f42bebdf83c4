package queues.bounded;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Each slot holds a cell with its turn and its element, and one compare-and-set puts the next cell there: claim and publish
 * are one step, so there is no gap and nobody waits. The counters lag, and whoever finds one lagging moves it on.
 */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {
    private record Cell<E>(long turn, E element) {}

    private final AtomicReferenceArray<Cell<E>> cells;
    private final AtomicLong head;
    private final AtomicLong tail;

    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    MpmcRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        cells = new AtomicReferenceArray<>(capacity);
        head = new AtomicLong(firstIndex);
        tail = new AtomicLong(firstIndex);
        for (long at = firstIndex; at != firstIndex + capacity; at++) {
            cells.set(slot(at), new Cell<>(2 * at, null));
        }
    }

    private int slot(long at) {
        return (int) at & cells.length() - 1;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        while (true) {
            long at = tail.get();
            Cell<E> cell = cells.get(slot(at));
            long ahead = cell.turn - 2 * at;
            if (ahead < 0) {
                return false;
            }
            if (ahead > 0) {
                tail.compareAndSet(at, at + 1);
            } else if (cells.compareAndSet(slot(at), cell, new Cell<>(2 * at + 1, element))) {
                tail.compareAndSet(at, at + 1);
                return true;
            }
        }
    }

    @Override
    public E poll() {
        while (true) {
            long at = head.get();
            Cell<E> cell = cells.get(slot(at));
            long ahead = cell.turn - (2 * at + 1);
            if (ahead < 0) {
                return null;
            }
            if (ahead > 0) {
                head.compareAndSet(at, at + 1);
            } else if (cells.compareAndSet(slot(at), cell, new Cell<>(2 * (at + cells.length()), null))) {
                head.compareAndSet(at, at + 1);
                return cell.element;
            }
        }
    }

    public E relaxedPoll() {
        return poll();
    }

    @Override
    public E peek() {
        while (true) {
            long at = head.get();
            Cell<E> cell = cells.get(slot(at));
            long ahead = cell.turn - (2 * at + 1);
            if (ahead <= 0) {
                return ahead == 0 ? cell.element : null;
            }
            head.compareAndSet(at, at + 1);
        }
    }

    @Override
    public boolean isEmpty() {
        return peek() == null;
    }

    /** Either counter may lag by one, so the difference may be one too small or too large. */
    @Override
    public int size() {
        long first = head.get();
        return (int) Math.max(0, Math.min(tail.get() - first, cells.length()));
    }

    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long at = head.get();
        for (int i = 0; i < cells.length(); i++) {
            E element = cells.get(slot(at + i)).element;
            if (element != null) {
                inside.add(element);
            }
        }
        return Collections.unmodifiableList(inside).iterator();
    }
}
