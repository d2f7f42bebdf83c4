package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An unbounded first-in, first-out queue for any number of producers and consumers, with a lock for each end.
 *
 * <p>Producers take turns among themselves, and so do consumers; a producer and a consumer never wait for each other, not
 * even on an empty queue. {@link #offer}, {@link #poll}, {@link #peek} and {@link #size} take constant time beside the
 * wait for a lock. Every one of {@code offer}, {@code poll} and {@code peek} takes effect at one instant between its call
 * and its return (the queue is linearizable). What a thread did before it offered an element is visible to the thread
 * that takes the element out.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". No call listens to interrupts. The iterator is weakly consistent: it
 * may run beside anything, never throws {@link java.util.ConcurrentModificationException}, shows elements in their order
 * and none twice, and misses none that was inside when it was made and has stayed. {@link Iterator#remove} and
 * {@link #remove(Object)} may throw {@link UnsupportedOperationException}; where they do not, they take the element out.
 *
 * <p>Source: Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue Algorithms",
 * PODC 1996, figure 2.
 *
 * @param <E> the elements
 */
public class TwoLockQueue<E> extends AbstractQueue<E> {

    /** Creates an empty queue with two locks of its own. */
    public TwoLockQueue() {
        this(new ReentrantLock(), new ReentrantLock());
    }

    /**
     * Creates an empty queue on two locks that are handed in. Whoever holds one of them holds up that end, and only that.
     *
     * @param headLock for {@link #poll}, {@link #peek} and the iterator
     * @param tailLock for {@link #offer}
     */
    TwoLockQueue(Lock headLock, Lock tailLock) {
        throw new UnsupportedOperationException(
                "TODO 1: keep the two locks, and let both ends begin at one dummy node");
    }

    /**
     * Adds an element at the back. Waits for other producers at most.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged, and no lock stays taken
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 2: link a new node behind the last one, under the tail lock");
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none. Waits for other
     * consumers at most.
     */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 3: move the head one node on, under the head lock");
    }

    /**
     * Returns the element that has waited longest and leaves it where it is, or returns null if there is none. Waits for
     * consumers at most.
     */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 4: return the first element and leave it");
    }

    /**
     * The number of elements inside. Exact while no other thread is in the middle of a call; otherwise off by no more than
     * the calls under way, and never negative. Waits for nobody.
     */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 5: return the number of elements, without a lock");
    }

    /** From front to back, weakly consistent, read-only. Waits for consumers at most. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 6: walk from front to back, beside whatever else goes on");
    }
}
