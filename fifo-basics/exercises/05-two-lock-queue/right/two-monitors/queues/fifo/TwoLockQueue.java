package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;

/** Two monitors in place of the locks, a count for each end, and an iterator over a copy. */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    private static final class Node<E> extends AtomicReference<Node<E>> {
        private static final long serialVersionUID = 1L;
        transient E item;
    }

    private final Object front = new Object();
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong polled = new AtomicLong();
    private Node<E> first = new Node<>();
    private Node<E> last = first;

    public TwoLockQueue() {}

    TwoLockQueue(Lock headLock, Lock tailLock) {}

    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>();
        node.item = Objects.requireNonNull(element);
        synchronized (this) {
            offered.incrementAndGet();
            last.set(node);
            last = node;
        }
        return true;
    }

    @Override
    public E poll() {
        synchronized (front) {
            Node<E> node = first.get();
            if (node == null) {
                return null;
            }
            E item = node.item;
            node.item = null;
            first = node;
            polled.incrementAndGet();
            return item;
        }
    }

    @Override
    public E peek() {
        synchronized (front) {
            Node<E> node = first.get();
            return node == null ? null : node.item;
        }
    }

    @Override
    public int size() {
        long gone = polled.get();
        return (int) (offered.get() - gone);
    }

    @Override
    public Iterator<E> iterator() {
        List<E> copy = new ArrayList<>();
        synchronized (front) {
            for (Node<E> node = first.get(); node != null; node = node.get()) {
                copy.add(node.item);
            }
        }
        return Collections.unmodifiableList(copy).iterator();
    }
}
