package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Iterator;

/** The JDK's own answer: an array, not a list, and every rule still holds. */
public class LinkedQueue<E> extends AbstractQueue<E> {
    private final ArrayDeque<E> elements = new ArrayDeque<>();

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
