package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Objects;
import org.jctools.queues.SpscArrayQueue;

/** JCTools' ring rounds its capacity up to a power of two, four at least; the bound is kept outside. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final SpscArrayQueue<E> elements;
    private final int capacity;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        elements = new SpscArrayQueue<>(capacity);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        return elements.size() < capacity && elements.offer(element);
    }

    @Override
    public E poll() {
        return elements.poll();
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public int size() {
        return Math.min(elements.size(), capacity);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }
}
