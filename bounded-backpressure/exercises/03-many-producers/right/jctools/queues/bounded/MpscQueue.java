package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;
import org.jctools.queues.MpscArrayQueue;

/** JCTools' queue, which rounds its capacity up to a power of two; here it is one already. */
public class MpscQueue<E> extends AbstractQueue<E> {
    private final MpscArrayQueue<E> elements;

    public MpscQueue(int capacity) {
        this(capacity, 0);
    }

    MpscQueue(int capacity, long firstIndex) {
        if (capacity < 1 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        elements = new MpscArrayQueue<>(capacity);
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
