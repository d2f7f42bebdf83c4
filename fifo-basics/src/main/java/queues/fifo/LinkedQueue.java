package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An unbounded first-in, first-out queue on a singly linked list.
 *
 * <p>Elements leave in the order in which they entered. {@link #offer}, {@link #poll}, {@link #peek} and {@link #size}
 * take constant time; {@link #contains} and {@link #remove(Object)} are linear. An element that has left is not kept
 * reachable by the queue. Null is refused with {@link NullPointerException}, because null is how {@link #poll} says
 * "empty".
 *
 * <p>Not thread-safe. The iterator runs from front to back and supports {@link Iterator#remove}; what it does after the
 * queue has been changed by anything but itself is not defined.
 *
 * @param <E> the elements
 */
public class LinkedQueue<E> extends AbstractQueue<E> {
    /*
     * head points at the oldest node and tail at the newest; both are null exactly when the queue is empty. That "both"
     * is the whole difficulty: two operations change it from either side, the offer that makes the first node and the
     * poll (or the iterator's remove) that takes the last. A dummy node before head would save those two special cases
     * at the price of one more object; the lock-free queues of this chapter need it, this one does not.
     */
    private Node<E> head;
    private Node<E> tail;
    private int size;

    private static final class Node<E> {
        final E item;
        Node<E> next;

        Node(E item) {
            this.item = item;
        }
    }

    /** Creates an empty queue. */
    public LinkedQueue() {}

    /**
     * Adds an element at the back.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>(Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it"));
        if (tail == null) {
            head = node;
        } else {
            tail.next = node;
        }
        tail = node;
        size++;
        return true;
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        if (head == null) {
            return null;
        }
        E item = head.item;
        unlink(null, head);
        return item;
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        return head == null ? null : head.item;
    }

    /** The number of elements inside, counted and not walked. */
    @Override
    public int size() {
        return size;
    }

    /** Takes {@code node} out from behind {@code previous}, which is null when the node is the head. */
    private void unlink(Node<E> previous, Node<E> node) {
        if (previous == null) {
            head = node.next;
        } else {
            previous.next = node.next;
        }
        if (node == tail) {
            tail = previous;
        }
        size--;
    }

    /** From front to back; {@link Iterator#remove} takes out the element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        return new FrontToBack();
    }

    private final class FrontToBack implements Iterator<E> {
        private Node<E> next = head;
        private Node<E> returned;
        private Node<E> beforeReturned;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public E next() {
            if (next == null) {
                throw new NoSuchElementException("the iterator is past the last element");
            }
            if (returned != null) {
                beforeReturned = returned;
            }
            returned = next;
            next = next.next;
            return returned.item;
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException("remove() comes after next(), once");
            }
            unlink(beforeReturned, returned);
            returned = null;
        }
    }
}
