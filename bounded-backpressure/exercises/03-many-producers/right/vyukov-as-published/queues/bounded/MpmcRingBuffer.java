package queues.bounded;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Vyukov's own sequences; a ring of one gets two slots, and the counters keep the bound. All volatile. */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {
    private final int capacity;
    private final int mask;
    private final AtomicReferenceArray<E> slots;
    private final AtomicLongArray sequences;
    private final AtomicLong head;
    private final AtomicLong tail;

    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    MpmcRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        int length = Math.max(2, capacity);
        mask = length - 1;
        slots = new AtomicReferenceArray<>(length);
        sequences = new AtomicLongArray(length);
        for (long at = firstIndex; at != firstIndex + length; at++) {
            sequences.set((int) at & mask, at);
        }
        head = new AtomicLong(firstIndex);
        tail = new AtomicLong(firstIndex);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        while (true) {
            long at = tail.get();
            if (at - head.get() >= capacity) {
                return false;
            }
            int slot = (int) at & mask;
            if (sequences.get(slot) == at && tail.compareAndSet(at, at + 1)) {
                slots.set(slot, element);
                sequences.set(slot, at + 1);
                return true;
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public E poll() {
        return poll(false);
    }

    public E relaxedPoll() {
        return poll(true);
    }

    private E poll(boolean relaxed) {
        while (true) {
            long at = head.get();
            int slot = (int) at & mask;
            long ahead = sequences.get(slot) - (at + 1);
            if (ahead == 0 && head.compareAndSet(at, at + 1)) {
                E element = slots.getAndSet(slot, null);
                sequences.set(slot, at + slots.length());
                return element;
            }
            if (ahead < 0 && (relaxed || tail.get() == at)) {
                return null;
            }
        }
    }

    @Override
    public E peek() {
        while (true) {
            long at = head.get();
            if (tail.get() == at) {
                return null;
            }
            E element = slots.get((int) at & mask);
            if (element != null && sequences.get((int) at & mask) == at + 1 && head.get() == at) {
                return element;
            }
        }
    }

    @Override
    public int size() {
        long first = head.get();
        return (int) Math.min(tail.get() - first, capacity);
    }

    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long first = head.get();
        for (int i = 0; i < capacity; i++) {
            E element = slots.get((int) (first + i) & mask);
            if (element != null) {
                inside.add(element);
            }
        }
        return Collections.unmodifiableList(inside).iterator();
    }
}
