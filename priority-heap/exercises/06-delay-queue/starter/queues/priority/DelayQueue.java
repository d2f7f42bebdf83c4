package queues.priority;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An unbounded queue for any number of threads whose elements can be taken only when their time has come. An element
 * says itself how long it still has to wait; it is <em>due</em> when its {@link Delayed#getDelay} is zero or less.
 *
 * <p>The <em>head</em> is the element that {@code compareTo} puts before all others; which of several equals is not
 * defined. Delays are never compared with each other: of two that are asked one after the other, the second was asked
 * later. What is taken is always the head, and only if it is due. That {@code compareTo} and {@code getDelay} agree is for
 * the elements to see to: one that comes before another is due no later.
 *
 * <p>Nothing is early: after each wait the head is asked anew, however the wait came to an end. It is asked in
 * nanoseconds. Nothing is late by a missed signal: as long as threads wait and there is a head, at least one of them
 * sleeps no longer than the head's delay, whoever comes, leaves, is interrupted or runs out of time meanwhile. An element
 * whose own clock jumps ahead while threads sleep wakes nobody, but is there for whoever asks from then on.
 *
 * <p>A thread that waits uses no processor time, holds no lock, and keeps no element reachable that has left the queue.
 * A thread that is interrupted while it waits leaves with {@link InterruptedException}, with its interrupt status
 * cleared, and without a trace: it has taken no element, and those who still wait get what comes due. The same holds for
 * a wait that has run out of time. Whether a call that need not wait heeds an interrupt is left open.
 *
 * <p>{@link #size}, {@link #peek}, {@link #contains}, {@link #remove(Object)}, {@link #clear} and the iterator see all
 * elements, due or not. {@link #offer}, {@link #poll()} and the taking part of {@link #take} cost O(log n) comparisons.
 * What a thread did before it offered an element is visible to the thread that takes it. Null is refused with
 * {@link NullPointerException}; an element that {@code compareTo} refuses at its first comparison is not taken in. The
 * iterator is weakly consistent: it walks, in no particular order, over what was inside when it was made, never throws
 * {@link java.util.ConcurrentModificationException}, and may or may not show what has changed since. Its
 * {@link Iterator#remove} takes out the element that was returned last, and not an equal one, if it is still inside.
 *
 * @param <E> the elements
 */
public class DelayQueue<E extends Delayed> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Lock lock;

    /** Creates an empty queue. */
    public DelayQueue() {
        this(new ReentrantLock());
    }

    /**
     * Creates an empty queue that does its waiting with the conditions of the lock it is handed, so that a test can
     * choose who goes first, and how time passes.
     */
    DelayQueue(Lock lock) {
        this.lock = Objects.requireNonNull(lock, "the lock");
    }

    /**
     * Adds an element, and sees to it that the threads that wait know of it if it is the new head. Never waits for room.
     *
     * @param element zero or a negative delay means that it is due
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 1: add, and tell those who wait if there is a new head");
    }

    /** Removes the head and returns it if it is due; returns null at once if it is not, or if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 2: return the head if it is due, or null at once");
    }

    /** Returns the head, due or not, and leaves it where it is; returns null if the queue is empty. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 3: return the head, due or not, and leave it");
    }

    /** The number of elements inside, due or not, at some moment during the call. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 4: return the number of elements, due or not");
    }

    /** Removes all elements, due or not. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException("TODO 5: remove them all, due or not");
    }

    /**
     * Removes the head and returns it; waits until there is one and it is due.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO 6: wait until the head is due, and take it");
    }

    /**
     * Removes the head and returns it; waits until there is one and it is due, but no longer than the time given.
     *
     * @param timeout how long; zero and less mean not at all
     * @return an element that is due, or null if there was none in time
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 7: wait until the head is due, but only so long");
    }

    /** Over the elements that are inside now, due or not, in no particular order. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 8: walk over a copy, and let the walker remove");
    }

    /** Given. The same as {@link #offer}: there is always room. */
    @Override
    public void put(E element) {
        offer(element);
    }

    /** Given. The same as {@link #offer(Delayed)}: there is always room. */
    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) {
        return offer(element);
    }

    /** Given: no bound. */
    @Override
    public int remainingCapacity() {
        return Integer.MAX_VALUE;
    }

    /** Given. */
    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    /**
     * Given. Moves elements that are due into {@code target}, one after the other, until {@code most} are moved or a poll
     * finds nothing.
     *
     * @return how many
     * @throws IllegalArgumentException if the target is this queue
     */
    @Override
    public int drainTo(Collection<? super E> target, int most) {
        if (target == this) {
            throw new IllegalArgumentException("a queue cannot be drained into itself");
        }
        Objects.requireNonNull(target, "the target");
        int moved = 0;
        for (E element; moved < most && (element = poll()) != null; moved++) {
            target.add(element);
        }
        return moved;
    }
}
