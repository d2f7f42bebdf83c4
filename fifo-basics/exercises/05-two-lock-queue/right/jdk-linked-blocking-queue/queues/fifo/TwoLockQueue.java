package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;

/** The JDK's own two-lock queue, with locks of its own. */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    private final LinkedBlockingQueue<E> elements = new LinkedBlockingQueue<>();

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
