package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** No ring at all: the JDK's unbounded queue, and places that are taken before an element goes in. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger places;
    private final int capacity;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        places = new AtomicInteger(capacity);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (places.get() == 0) {
            return false;
        }
        places.decrementAndGet();
        return elements.add(element);
    }

    @Override
    public E poll() {
        E element = elements.poll();
        if (element != null) {
            places.incrementAndGet();
        }
        return element;
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public int size() {
        return capacity - places.get();
    }

    @Override
    public Iterator<E> iterator() {
        return List.copyOf(elements).iterator();
    }
}
