package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Neither index is shared: the atomic count alone says full and empty, and hands the slots over. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final Object[] slots;
    private final AtomicInteger count = new AtomicInteger();
    private int head;
    private int tail;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        slots = new Object[capacity];
    }

    private int after(int index) {
        return index + 1 < slots.length ? index + 1 : 0;
    }

    @SuppressWarnings("unchecked")
    private E at(int index) {
        return (E) slots[index];
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (count.get() == slots.length) {
            return false;
        }
        slots[tail] = element;
        tail = after(tail);
        count.incrementAndGet();
        return true;
    }

    @Override
    public E poll() {
        if (count.get() == 0) {
            return null;
        }
        E element = at(head);
        slots[head] = null;
        head = after(head);
        count.decrementAndGet();
        return element;
    }

    @Override
    public E peek() {
        return count.get() == 0 ? null : at(head);
    }

    @Override
    public int size() {
        return count.get();
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int left = count.get();
            private int next = head;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public E next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                E element = at(next);
                next = after(next);
                left--;
                return element;
            }
        };
    }
}
