package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The algorithm as the paper prints it, on atomic references: everything is read again before it is believed. The item
 * is an atomic reference of its own; taking it is what makes the removal, and moving the head on is housekeeping that
 * anybody may do.
 */
public class LockFreeQueue<E> extends AbstractQueue<E> {
    private final AtomicReference<Node<E>> head;
    private final AtomicReference<Node<E>> tail;

    private static final class Node<E> {
        final AtomicReference<E> item;
        final AtomicReference<Node<E>> next = new AtomicReference<>();

        Node(E item) {
            this.item = new AtomicReference<>(item);
        }
    }

    public LockFreeQueue() {
        Node<E> dummy = new Node<>(null);
        head = new AtomicReference<>(dummy);
        tail = new AtomicReference<>(dummy);
    }

    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>(Objects.requireNonNull(element));
        for (; ; ) {
            Node<E> last = tail.get();
            Node<E> next = last.next.get();
            if (last != tail.get()) {
                continue;
            }
            if (next != null) {
                tail.compareAndSet(last, next);
            } else if (last.next.compareAndSet(null, node)) {
                tail.compareAndSet(last, node);
                return true;
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public E poll() {
        for (; ; ) {
            Node<E> dummy = head.get();
            Node<E> first = firstAfter(dummy);
            if (first == null) {
                return null;
            }
            E item = first.item.get();
            boolean mine = item != null && first.item.compareAndSet(item, null);
            head.compareAndSet(dummy, first);
            if (mine) {
                return item;
            }
        }
    }

    @Override
    public E peek() {
        for (; ; ) {
            Node<E> dummy = head.get();
            Node<E> first = firstAfter(dummy);
            E item = first == null ? null : first.item.get();
            if (first == null || item != null) {
                return item;
            }
            head.compareAndSet(dummy, first);
        }
    }

    /** The node after the dummy, with the tail no longer at the dummy; null if there is none. */
    private Node<E> firstAfter(Node<E> dummy) {
        Node<E> last = tail.get();
        Node<E> first = dummy.next.get();
        if (first != null && dummy == last) {
            tail.compareAndSet(last, first);
        }
        return first;
    }

    @Override
    public boolean isEmpty() {
        return peek() == null;
    }

    @Override
    public int size() {
        return elements().size();
    }

    /** A picture of the moment: what is found now is what is walked. */
    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableList(elements()).iterator();
    }

    private List<E> elements() {
        List<E> found = new ArrayList<>();
        for (Node<E> node = head.get(); node != null; node = node.next.get()) {
            E item = node.item.get();
            if (item != null) {
                found.add(item);
            }
        }
        return found;
    }
}
