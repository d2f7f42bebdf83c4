package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.LinkedTransferQueue;

/** The JDK's own answer: the same algorithm, with both pointers allowed to lag by several nodes. */
public class LockFreeQueue<E> extends AbstractQueue<E> {
    private final LinkedTransferQueue<E> elements = new LinkedTransferQueue<>();

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
    public boolean isEmpty() {
        return elements.isEmpty();
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
