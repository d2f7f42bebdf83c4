package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * An unbounded first-in, first-out queue on an array that is used as a ring.
 *
 * <p>Elements leave in the order in which they entered. {@link #poll}, {@link #peek} and {@link #size} take constant
 * time, {@link #offer} takes amortised constant time, {@link #contains} and {@link #remove(Object)} are linear. An
 * element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException}, because
 * null is how {@link #poll} says "empty".
 *
 * <p>The capacity is the number of elements that fit before the ring must grow. It changes only when an {@link #offer}
 * finds the ring full, {@code size() == capacity()}: then a capacity of n grows by at least half, {@code max(1, n / 2)},
 * and to at most {@code 2 * n + 2}. Growing by a share of what is there, and not by a fixed number, is what makes n
 * offers cost O(n) copies in all. The ring never shrinks.
 *
 * <p>Not thread-safe. The iterator runs from front to back and supports {@link Iterator#remove}, which is linear; what
 * it does after the queue has been changed by anything but itself is not defined.
 *
 * @param <E> the elements
 */
public class CircularArrayQueue<E> extends AbstractQueue<E> {

    /** Creates an empty queue with an initial capacity of 16. */
    public CircularArrayQueue() {
        this(16);
    }

    /**
     * Creates an empty queue.
     *
     * @param initialCapacity elements that fit at first, at least 1; may be rounded up to the next power of two
     * @throws IllegalArgumentException if it is less than 1
     */
    public CircularArrayQueue(int initialCapacity) {
        throw new UnsupportedOperationException("TODO 1: make an array for the ring, or refuse the capacity");
    }

    /**
     * Adds an element at the back, and makes the ring grow first if it is full.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 2: put the element behind the last one; grow when full");
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 3: take the first element out and clear its slot");
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 4: return the first element and leave it");
    }

    /** The number of elements inside, in constant time. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 5: return the number of elements, in constant time");
    }

    /** The number of elements that fit before the ring must grow. */
    int capacity() {
        throw new UnsupportedOperationException("TODO 6: return how many elements fit before the ring must grow");
    }

    /** From front to back; {@link Iterator#remove} takes out the element that was returned last and closes the gap. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 7: walk from front to back, round the ring, and let it remove");
    }
}
