package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Lamport's own: indices that go round, and one slot more than the capacity, so that full is not empty. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final AtomicReferenceArray<E> slots;
    private final AtomicInteger head;
    private final AtomicInteger tail;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        slots = new AtomicReferenceArray<>(capacity + 1);
        head = new AtomicInteger((int) (firstIndex % slots.length()));
        tail = new AtomicInteger(head.get());
    }

    private int after(int index) {
        return index + 1 == slots.length() ? 0 : index + 1;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        int index = tail.get();
        int next = after(index);
        if (next == head.get()) {
            return false;
        }
        slots.set(index, element);
        tail.set(next);
        return true;
    }

    @Override
    public E poll() {
        int index = head.get();
        if (index == tail.get()) {
            return null;
        }
        E element = slots.getAndSet(index, null);
        head.set(after(index));
        return element;
    }

    @Override
    public E peek() {
        int index = head.get();
        return index == tail.get() ? null : slots.get(index);
    }

    @Override
    public int size() {
        int distance = -head.get();
        distance += tail.get();
        return distance < 0 ? distance + slots.length() : distance;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int at = head.get();

            @Override
            public boolean hasNext() {
                return at != tail.get();
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                E element = slots.get(at);
                at = after(at);
                return element;
            }
        };
    }
}
