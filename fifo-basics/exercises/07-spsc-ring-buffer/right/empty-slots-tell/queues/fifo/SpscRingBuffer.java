package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** No index is shared: a slot that holds null is free, and the slot itself is what the two sides hand over. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final AtomicReferenceArray<E> slots;
    private int head;
    private int tail;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        slots = new AtomicReferenceArray<>(capacity);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (slots.getAcquire(tail) != null) {
            return false;
        }
        slots.setRelease(tail, element);
        tail = (tail + 1) % slots.length();
        return true;
    }

    @Override
    public E poll() {
        E element = slots.getAcquire(head);
        if (element != null) {
            slots.setRelease(head, null);
            head = (head + 1) % slots.length();
        }
        return element;
    }

    @Override
    public E peek() {
        return slots.getAcquire(head);
    }

    @Override
    public int size() {
        int used = 0;
        for (int i = 0; i < slots.length(); i++) {
            used += slots.get(i) == null ? 0 : 1;
        }
        return used;
    }

    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        E element = slots.get(head);
        while (element != null && inside.size() < slots.length()) {
            inside.add(element);
            element = slots.get((head + inside.size()) % slots.length());
        }
        return Collections.unmodifiableList(inside).iterator();
    }
}
