package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;

/** No lock at all: the JDK's lock-free queue keeps every promise but a size without a walk. */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    public TwoLockQueue() {}

    TwoLockQueue(Lock headLock, Lock tailLock) {}

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        size.incrementAndGet();
        return elements.offer(element);
    }

    @Override
    public E poll() {
        E polled = elements.poll();
        if (polled != null) {
            size.decrementAndGet();
        }
        return polled;
    }

    @Override
    public E peek() {
        return elements.peek();
    }

    @Override
    public int size() {
        return size.get();
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> walk = elements.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public E next() {
                return walk.next();
            }
        };
    }
}
