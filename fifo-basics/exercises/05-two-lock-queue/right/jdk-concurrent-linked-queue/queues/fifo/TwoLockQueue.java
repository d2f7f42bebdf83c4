package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;

/** No lock at all: the JDK's lock-free queue keeps every promise of this one. */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    private final ConcurrentLinkedQueue<E> elements = new ConcurrentLinkedQueue<>();

    public TwoLockQueue() {}

    TwoLockQueue(Lock headLock, Lock tailLock) {}

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
