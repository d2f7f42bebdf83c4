package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * An unbounded first-in, first-out queue for any number of threads, without a lock.
 *
 * <p>Any number of producers and consumers may call every method at any time. {@link #offer}, {@link #poll},
 * {@link #peek} and {@link #isEmpty} are linearizable: each takes effect at one moment between its call and its return.
 * They are lock-free: a thread that stops in the middle of one, of a size or of a walk, for however long, never keeps
 * the others from finishing theirs. What a thread did before it offered an element is seen by the thread that takes it.
 *
 * <p>The first four cost constant time when nobody interferes. {@link #size} and {@link #contains} walk the whole queue;
 * while others change it, {@code size} is an estimate, never negative. The iterator is weakly consistent: it never throws
 * {@link java.util.ConcurrentModificationException}, returns what was inside when it was made and is still there, and may
 * or may not show what changed since. Taking out of the middle is no part of the contract: {@link #remove(Object)} and
 * {@link Iterator#remove} may throw {@link UnsupportedOperationException}; where they do not, they take the element out.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty".
 *
 * <p>Source: M. M. Michael and M. L. Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue
 * Algorithms", PODC 1996.
 *
 * @param <E> the elements
 */
public class LockFreeQueue<E> extends AbstractQueue<E> {

    /** Creates an empty queue. */
    public LockFreeQueue() {}

    /**
     * Adds an element at the back.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 1: link a new node behind the last one with a compare-and-set");
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException(
                "TODO 2: move the head on with a compare-and-set; the winner has the element");
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 3: return the first element and leave it");
    }

    /** Whether there is nothing to take at this moment. */
    @Override
    public boolean isEmpty() {
        throw new UnsupportedOperationException("TODO 4: say whether anything follows the head");
    }

    /** The number of elements, counted by walking; exact only while nobody else changes the queue. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 5: count what is inside");
    }

    /** From front to back, weakly consistent. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 6: walk from front to back while others change the queue");
    }
}
