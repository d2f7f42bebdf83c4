package queues.bounded;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A first-in, first-out queue with an end, for any number of threads. It never holds more elements than its capacity.
 * What happens at a full queue, and at an empty one, is up to the method that is called: {@link #put} and {@link #take}
 * wait, {@link #offer(Object)} and {@link #poll()} do not, {@link #offer(Object, long, TimeUnit)} and
 * {@link #poll(long, TimeUnit)} wait so long.
 *
 * <p>A thread that waits, for room, for an element or for the lock, sleeps until it is woken: it uses no processor time
 * and does not get up now and then to look. While it waits for room or for an element it holds no lock of the queue that
 * another call needs. Every element that comes in wakes somebody who waits for one, if somebody does; every element that
 * goes out, whichever way, wakes somebody who waits for room: no element lies inside while all threads that want one
 * sleep, and no room is left while all threads that want some sleep. A waiting thread may be overtaken by one that comes
 * later, and then it waits on; which of several waiting threads is served is not defined.
 *
 * <p>In a queue that was made fair it is: of the threads that wait for an element, the next one goes to the thread that
 * has waited longest, and the same holds for room. An element that came in while a thread waited for one is spoken for:
 * to calls that begin later it counts as gone. Room that was made while a thread waited for some counts as taken. What
 * calls that are made at the same time do to each other's places is not defined, not even then.
 *
 * <p>A thread that is interrupted while it waits leaves with {@link InterruptedException}, with its interrupt status
 * cleared, and without a trace: it has put nothing in and taken nothing out, and what it has waited for goes to somebody
 * else. The same holds for a wait that has run out of time. Whether a call that could wait, but need not, heeds an
 * interrupt is left open. All other calls take no notice of one: they do their work and leave the interrupt status as it
 * is.
 *
 * <p>All but {@link #drainTo(Collection, int)} and the iterator take constant time (amortised) beside the wait for a lock.
 * What a thread did before it put an element in is visible to the thread that takes it out. An element that has left is
 * not kept reachable. Null is refused with {@link NullPointerException}, because null is how {@code poll} says
 * "nothing". The iterator is weakly consistent: it walks from front to back over what was inside when it was made, beside
 * whatever else happens, never throws {@link java.util.ConcurrentModificationException}, and may or may not show what has
 * changed since. Its {@link Iterator#remove} takes out the very element that was returned last, if it is still inside,
 * and never one that is merely equal to it. An object that is inside twice leaves once.
 *
 * <p>What is inherited and handles several elements ({@code contains}, {@code remove(Object)}, {@code clear},
 * {@code addAll} …) may go step by step. Beside other threads a {@code remove(Object)} that goes step by step can say true
 * for an element that one of them has just taken.
 *
 * @param <E> the elements
 */
public class BoundedBlockingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final int capacity;
    private final Lock lock;

    /**
     * Creates an empty queue that is not fair.
     *
     * @param capacity the most elements that are inside at once
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public BoundedBlockingQueue(int capacity) {
        this(capacity, false);
    }

    /**
     * Creates an empty queue.
     *
     * @param capacity the most elements that are inside at once
     * @param fair whether waiting threads are served in the order in which they came
     * @throws IllegalArgumentException if the capacity is less than 1
     */
    public BoundedBlockingQueue(int capacity, boolean fair) {
        this(capacity, new ReentrantLock(fair));
    }

    /**
     * Creates an empty queue that does its waiting with the conditions of the lock it is handed, so that a test can
     * choose who goes first. It is as fair as the lock.
     */
    BoundedBlockingQueue(int capacity, Lock lock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of " + capacity + " leaves no room for an element");
        }
        this.capacity = capacity;
        this.lock = Objects.requireNonNull(lock, "the lock");
    }

    /**
     * Adds an element at the back if there is room, and does not wait for any.
     *
     * @return whether the element is inside; false means that the queue was full
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 1: add at the back if there is room, and tell a taker");
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 2: return the first element or null at once, and tell a putter");
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 3: return the first element and leave it");
    }

    /** The number of elements inside at some moment during the call. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 4: return the number of elements");
    }

    /** The number of elements for which there was room at some moment during the call: the capacity less the size. */
    @Override
    public int remainingCapacity() {
        throw new UnsupportedOperationException("TODO 5: return how many more there is room for");
    }

    /**
     * Adds an element at the back; waits until there is room.
     *
     * @throws NullPointerException if the element is null; the queue is unchanged
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public void put(E element) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 6: wait until there is room, and add");
    }

    /**
     * Removes the element that has waited longest and returns it; waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO 7: wait until there is an element, and take it");
    }

    /**
     * Adds an element at the back; waits for room, but no longer than the time given.
     *
     * @param timeout how long; zero and less mean not at all
     * @return whether the element is inside; false means that there was no room in time
     * @throws NullPointerException if the element or the unit is null; the queue is unchanged
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 8: wait for room, but only so long");
    }

    /**
     * Removes the element that has waited longest and returns it; waits for one, but no longer than the time given.
     *
     * @param timeout how long; zero and less mean not at all
     * @return an element, or null if none came in time
     * @throws NullPointerException if the unit is null
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 9: wait for an element, but only so long");
    }

    /**
     * Moves elements, the first one first, to the end of {@code target}, until {@code most} are moved or none is left.
     * Each of them leaves room. An element that the target refuses with an exception stays where it is, and so do those
     * behind it; the exception is passed on.
     *
     * <p>The target's {@code add} may be called with the queue's lock held. It must not wait for another thread.
     *
     * @param most how many; zero and less mean none
     * @return how many were moved
     * @throws NullPointerException if the target is null
     * @throws IllegalArgumentException if the target is this queue
     */
    @Override
    public int drainTo(Collection<? super E> target, int most) {
        throw new UnsupportedOperationException("TODO 10: move them in their order, and tell the putters");
    }

    /** Given. The same for all there are. */
    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    /** From front to back, over the elements that are inside now. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 11: walk over a copy, and let the walker remove");
    }
}
