package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Iterator;

/** The JDK's own ring. It does not tell its capacity, so a growing one is kept beside it. */
public class CircularArrayQueue<E> extends AbstractQueue<E> {
    private final ArrayDeque<E> elements;
    private int capacity;

    public CircularArrayQueue() {
        this(16);
    }

    public CircularArrayQueue(int initialCapacity) {
        if (initialCapacity <= 0) {
            throw new IllegalArgumentException();
        }
        elements = new ArrayDeque<>(initialCapacity);
        capacity = initialCapacity;
    }

    @Override
    public boolean offer(E element) {
        boolean offered = elements.offer(element);
        if (elements.size() > capacity) {
            capacity += Math.max(1, capacity / 2);
        }
        return offered;
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

    int capacity() {
        return capacity;
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }
}
