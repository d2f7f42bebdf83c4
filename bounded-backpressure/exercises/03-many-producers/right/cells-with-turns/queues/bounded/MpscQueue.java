package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;

/** A ring for many consumers is right for one. */
public class MpscQueue<E> extends AbstractQueue<E> {
    private final MpmcRingBuffer<E> elements;

    public MpscQueue(int capacity) {
        this(capacity, 0);
    }

    MpscQueue(int capacity, long firstIndex) {
        elements = new MpmcRingBuffer<>(capacity, firstIndex);
    }

    @Override
    public boolean offer(E element) {
        return elements.offer(element);
    }

    @Override
    public E poll() {
        return elements.poll();
    }

    public E relaxedPoll() {
        return elements.relaxedPoll();
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
