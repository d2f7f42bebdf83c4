package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tail is what crosses from one lock to the other: it is volatile and {@code next} is not, and the queue is empty
 * where head and tail are one. An element is inside from the moment at which the tail has moved.
 */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    private final Lock headLock;
    private final Lock tailLock;
    private final AtomicInteger count = new AtomicInteger();
    private Node<E> head = new Node<>();
    private volatile Node<E> tail = head;

    private static final class Node<E> {
        E item;
        Node<E> next;
    }

    public TwoLockQueue() {
        this(new ReentrantLock(true), new ReentrantLock(true));
    }

    TwoLockQueue(Lock headLock, Lock tailLock) {
        this.headLock = headLock;
        this.tailLock = tailLock;
    }

    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>();
        node.item = Objects.requireNonNull(element);
        tailLock.lock();
        try {
            count.incrementAndGet();
            tail.next = node;
            tail = node;
        } finally {
            tailLock.unlock();
        }
        return true;
    }

    /** The node after this one, or null; under the head lock. */
    private Node<E> after(Node<E> node) {
        return node == tail ? null : node.next;
    }

    @Override
    public E poll() {
        Node<E> first;
        headLock.lock();
        try {
            first = after(head);
            if (first == null) {
                return null;
            }
            head = first;
        } finally {
            headLock.unlock();
        }
        // Whoever moved the head here owns the element; the walk below may still show it, and may not.
        E taken = first.item;
        first.item = null;
        count.decrementAndGet();
        return taken;
    }

    @Override
    public E peek() {
        headLock.lock();
        try {
            Node<E> first = after(head);
            return first == null ? null : first.item;
        } finally {
            headLock.unlock();
        }
    }

    @Override
    public int size() {
        return count.get();
    }

    @Override
    public Iterator<E> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<E> {
        private Node<E> at;
        private E shown;

        Walk() {
            headLock.lock();
            at = head;
            headLock.unlock();
            step();
        }

        private void step() {
            shown = null;
            headLock.lock();
            try {
                while (shown == null && (at = after(at)) != null) {
                    shown = at.item;
                }
            } finally {
                headLock.unlock();
            }
        }

        @Override
        public boolean hasNext() {
            return shown != null;
        }

        @Override
        public E next() {
            if (shown == null) {
                throw new NoSuchElementException();
            }
            E now = shown;
            step();
            return now;
        }
    }
}
