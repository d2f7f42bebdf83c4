package queues.bounded;

import java.util.AbstractQueue;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jctools.queues.MpmcArrayQueue;

/** JCTools' ring, which wants two slots at least; a ring of one is one reference. */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {
    private final MpmcArrayQueue<E> elements;
    private final AtomicReference<E> only = new AtomicReference<>();

    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    MpmcRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        elements = capacity == 1 ? null : new MpmcArrayQueue<>(capacity);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        return elements == null ? only.compareAndSet(null, element) : elements.offer(element);
    }

    @Override
    public E poll() {
        return elements == null ? only.getAndSet(null) : elements.poll();
    }

    public E relaxedPoll() {
        return elements == null ? only.getAndSet(null) : elements.relaxedPoll();
    }

    @Override
    public E peek() {
        return elements == null ? only.get() : elements.peek();
    }

    @Override
    public int size() {
        return elements != null ? elements.size() : only.get() == null ? 0 : 1;
    }

    @Override
    public Iterator<E> iterator() {
        if (elements != null) {
            return elements.iterator();
        }
        E element = only.get();
        return (element == null ? Collections.<E>emptyList() : List.of(element)).iterator();
    }
}
