package queues.bounded;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A first-in, first-out queue of limited capacity for any number of threads, and an {@link OverflowPolicy} that says what
 * becomes of an element that comes when it is full. Whatever that is, it is counted: no element is lost in silence.
 *
 * <p>Every call takes effect in one moment between its beginning and its end, and its answer is true at that moment: the
 * queue is linearizable. For a call that waits, that moment comes after the wait. A {@code put} is counted in the moment in
 * which it is decided, together with what it does to the queue: one that still waits is not counted yet, one that was
 * interrupted never. So {@code offered = delivered + dropped + rejected + inside} holds in every {@link #counts()}, whatever
 * other threads do, and there are never more elements inside than the capacity.
 *
 * <p>Only {@link #take} and, by {@link OverflowPolicy#BLOCK}, {@link #put} ever wait for another thread to take or to put. A
 * thread that waits sleeps until it is woken, and holds no lock that another call needs. As many threads are woken as there
 * are elements to take or room to fill: no thread waits for an element while there is one that nobody else is about to take,
 * and none for room in the same way. A waiting thread may be overtaken by one that comes later, and then it waits on.
 *
 * <p>A thread that is interrupted while it waits leaves with {@link InterruptedException}, with its interrupt status
 * cleared, and without a trace: it has put nothing and taken nothing, and what comes later goes to somebody else. Whether a
 * {@code take}, or a {@code put} by {@code BLOCK}, that need not wait heeds an interrupt is left open. All other calls take
 * no notice of one: they do their work and leave the interrupt status as it is.
 *
 * <p>Beside the wait, every call takes constant time (amortised). What a thread did before it put an element is visible to
 * the thread that takes it. An element that has left, was dropped or was rejected is not kept reachable. Null is refused with
 * {@link NullPointerException}, because null is how {@code poll} says "nothing".
 *
 * @param <E> the elements
 */
public class OverflowQueue<E> {
    /**
     * Creates an empty queue.
     *
     * @param capacity how many elements may be inside, at least 1
     * @param policy what becomes of an element that comes when as many are
     * @throws IllegalArgumentException if the capacity is less than 1
     * @throws NullPointerException if there is no policy
     */
    public OverflowQueue(int capacity, OverflowPolicy policy) {
        this(capacity, policy, new ReentrantLock());
    }

    /**
     * Creates an empty queue that does its waiting with the conditions of the lock it is handed, so that a test can
     * choose who goes first.
     */
    OverflowQueue(int capacity, OverflowPolicy policy, Lock lock) {
        throw new UnsupportedOperationException("TODO 1: begin empty, or refuse the capacity or the policy");
    }

    /**
     * Adds an element at the back if there is room, and otherwise does what the policy says. By {@link
     * OverflowPolicy#BLOCK} it waits for room; by the others it never waits.
     *
     * @return true if the element went in, false if it was dropped
     * @throws RejectedExecutionException if the queue is full and the policy is {@link OverflowPolicy#REJECT}
     * @throws InterruptedException if the policy is {@link OverflowPolicy#BLOCK} and the thread is interrupted while it
     *     waits, or comes interrupted and would have to; the queue and its counts are unchanged
     * @throws NullPointerException if the element is null; the queue and its counts are unchanged
     */
    public boolean put(E element) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 2: add the element if there is room, or do what the policy says");
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    public E poll() {
        throw new UnsupportedOperationException("TODO 3: take the first element, or answer null");
    }

    /**
     * Removes the element that has waited longest and returns it; waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO 4: wait for an element, and take it");
    }

    /** What has become of everything that was put so far, all of one moment. */
    public OverflowCounts counts() {
        throw new UnsupportedOperationException("TODO 5: say what has become of every element, at one moment");
    }
}
