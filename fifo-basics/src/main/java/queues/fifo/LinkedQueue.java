package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;

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
        throw new UnsupportedOperationException("TODO 1: link a new node behind the last one");
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 2: unlink the first node and return its element");
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 3: return the first element and leave it");
    }

    /** The number of elements inside, counted and not walked. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 4: return the number of elements, in constant time");
    }

    /** From front to back; {@link Iterator#remove} takes out the element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 5: walk from front to back, and let the walker remove");
    }
}
