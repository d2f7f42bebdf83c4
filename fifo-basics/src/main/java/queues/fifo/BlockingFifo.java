package queues.fifo;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An unbounded first-in, first-out queue for any number of threads, with three ways to take: {@link #take()} waits
 * until there is an element, {@link #poll()} does not wait, {@link #poll(long, TimeUnit)} waits so long.
 *
 * <p>A thread that waits, for an element or for the lock, sleeps until it is woken: it uses no processor time and does
 * not get up now and then to look. While it waits for an element it holds no lock that another call needs. Every
 * element that is offered wakes somebody, if somebody waits: no element lies in the queue while all threads that want
 * one sleep. A waiting thread may be overtaken by one that comes later, and then it waits on. Which of several waiting
 * threads gets an element is not defined.
 *
 * <p>A thread that is interrupted while it waits leaves with {@link InterruptedException}, with its interrupt status
 * cleared, and without a trace: it has taken no element, and an element that comes later goes to somebody else. The same
 * holds for a wait that has run out of time. Whether a {@code take} or a timed {@code poll} that need not wait heeds an
 * interrupt is left open. {@link #offer}, {@link #poll()}, {@link #peek}, {@link #size} and {@link #iterator} take no
 * notice of one: they do their work and leave the interrupt status as it is.
 *
 * <p>{@link #offer}, {@link #poll()}, {@link #peek} and {@link #size} take constant time (amortised) beside the wait for
 * a lock. What a thread did before it offered an element is visible to the thread that takes it. An element that has
 * left is not kept reachable. Null is refused with {@link NullPointerException}, because null is how {@code poll} says
 * "nothing". The iterator is weakly consistent: it walks from front to back over what was inside when it was made, beside
 * whatever else happens, never throws {@link java.util.ConcurrentModificationException}, and may or may not show what has
 * changed since. Its {@link Iterator#remove} takes out the very element that was returned last, if it is still inside,
 * and never one that is merely equal to it.
 *
 * <p>What is inherited and handles several elements ({@code contains}, {@code remove(Object)}, {@code clear},
 * {@code addAll} …) may go step by step. Beside other threads a {@code remove(Object)} that goes step by step can say true
 * for an element that one of them has just taken.
 *
 * @param <E> the elements
 */
public class BlockingFifo<E> extends AbstractQueue<E> implements BlockingQueue<E> {
    private final Lock lock;

    /** Creates an empty queue. */
    public BlockingFifo() {
        this(new ReentrantLock());
    }

    /**
     * Creates an empty queue that does its waiting with the conditions of the lock it is handed, so that a test can
     * choose who goes first.
     */
    BlockingFifo(Lock lock) {
        this.lock = Objects.requireNonNull(lock, "the lock");
    }

    /**
     * Adds an element at the back, and sees to it that a thread that waits for one gets going. Never waits for room.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 1: add at the back, and tell one who waits");
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 2: return the first element, or null at once");
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

    /**
     * Removes the element that has waited longest and returns it; waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO 5: wait until there is an element, and take it");
    }

    /**
     * Removes the element that has waited longest and returns it; waits for one, but no longer than the time given.
     *
     * @param timeout how long; zero and less mean not at all
     * @return an element, or null if none came in time
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO 6: wait for an element, but only so long");
    }

    /** From front to back, over the elements that are inside now. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 7: walk over a copy, and let the walker remove");
    }

    /** Given. The same as {@link #offer}: there is always room. */
    @Override
    public void put(E element) {
        offer(element);
    }

    /** Given. The same as {@link #offer(Object)}: there is always room. */
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
     * Given. Moves elements into {@code target}, one after the other, until {@code most} are moved or a poll finds nothing.
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
