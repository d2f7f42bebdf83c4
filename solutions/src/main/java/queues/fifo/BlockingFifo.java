package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
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
    /*
     * Everything is read and written under the lock. That leaves the waiting, and one rule for it: an element and a
     * waiting thread never stay in here together. Each offer signals once, because each element is good for one thread.
     *
     * A signal is a hint, not an element. Between the signal and the moment in which the woken thread has the lock
     * again, a poll may come by and take the element; and a wait may end without any signal. So every wait stands in a
     * loop that looks at the queue again, and so does the last look of a timed wait: a thread that was signalled and is
     * late all the same has to take the element, because nobody else was told of it.
     *
     * The interrupt needs no code. The condition gives a signal and an interrupt an order: when the interrupt came first,
     * the signal goes to another thread; when the signal came first, await returns and leaves the interrupt for later.
     * Code that asks for the interrupt itself after await would throw the second case, and the signal with it, away.
     */
    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final Lock lock;
    private final Condition notEmpty;

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
        notEmpty = lock.newCondition();
    }

    /**
     * Adds an element at the back, and sees to it that a thread that waits for one gets going. Never waits for room.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it");
        lock.lock();
        try {
            elements.add(element);
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    @Override
    public E poll() {
        lock.lock();
        try {
            return elements.poll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        lock.lock();
        try {
            return elements.peek();
        } finally {
            lock.unlock();
        }
    }

    /** The number of elements inside at some moment during the call. */
    @Override
    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes the element that has waited longest and returns it; waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (elements.isEmpty()) {
                notEmpty.await();
            }
            return elements.remove();
        } finally {
            lock.unlock();
        }
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
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (elements.isEmpty()) {
                if (nanos <= 0) {
                    return null;
                }
                nanos = notEmpty.awaitNanos(nanos);
            }
            return elements.remove();
        } finally {
            lock.unlock();
        }
    }

    /** From front to back, over the elements that are inside now. */
    @Override
    public Iterator<E> iterator() {
        lock.lock();
        try {
            return new Snapshot(new ArrayList<>(elements));
        } finally {
            lock.unlock();
        }
    }

    private final class Snapshot implements Iterator<E> {
        private final Iterator<E> seen;
        private E returned;

        Snapshot(List<E> seen) {
            this.seen = seen.iterator();
        }

        @Override
        public boolean hasNext() {
            return seen.hasNext();
        }

        @Override
        public E next() {
            returned = seen.next();
            return returned;
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException("remove() comes after next(), once");
            }
            removeSame(returned);
            returned = null;
        }
    }

    /** Takes out this very object, if it is inside; an equal one is somebody else's. */
    private void removeSame(E element) {
        lock.lock();
        try {
            Iterator<E> inside = elements.iterator();
            while (inside.hasNext()) {
                if (inside.next() == element) {
                    inside.remove();
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** In one step: what {@code AbstractCollection} makes of the iterator could say true for what another thread took. */
    @Override
    public boolean remove(Object element) {
        lock.lock();
        try {
            return elements.remove(element);
        } finally {
            lock.unlock();
        }
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
