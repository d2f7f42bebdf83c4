package queues.bounded;

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
    /*
     * Everything is read and written under one lock. That leaves the waiting, and it has two sides: takers wait for
     * "not empty", putters wait for "not full". At capacity 1 both kinds can be asleep at once. With one condition for
     * all, a signal that is meant for a putter may reach a taker, who finds nothing, goes back to sleep, and has used
     * it up. With a condition for each side a signal reaches somebody who can use what it tells of, or nobody.
     *
     * So one rule holds on both sides: elements come in by insert and go out by extract or removeSame, and each of these
     * ends with one signal to the other side, because each element, and each place, is good for one thread. To signal
     * only when the queue was empty, or was full, looks cheaper and loses wake-ups: the second of two puts in a row finds
     * the queue not empty any more, and a second taker still asleep.
     *
     * A signal is a hint, not an element. Between the signal and the moment in which the woken thread has the lock again,
     * somebody else may come by; and a wait may end for no reason. So every wait stands in a loop that looks at the queue
     * again, and looks at the queue before it looks at the time: a thread that was signalled and is late all the same has
     * to go through with it, because nobody else was told.
     *
     * The interrupt needs no code. The condition gives a signal and an interrupt an order: when the interrupt came first,
     * the signal goes to another thread; when the signal came first, await returns and leaves the interrupt for later.
     *
     * Fairness is the lock's: a fair one is handed on in the order in which threads have asked for it, and signal moves
     * the thread that has waited longest into that line, ahead of everybody who asks later. Only a tryLock without a time
     * would step past the line.
     */
    private final ArrayDeque<E> elements = new ArrayDeque<>();
    private final int capacity;
    private final Lock lock;
    private final Condition notEmpty;
    private final Condition notFull;

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
        notEmpty = lock.newCondition();
        notFull = lock.newCondition();
    }

    /**
     * Adds an element at the back if there is room, and does not wait for any.
     *
     * @return whether the element is inside; false means that the queue was full
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        refuseNull(element);
        lock.lock();
        try {
            return !isFull() && insert(element);
        } finally {
            lock.unlock();
        }
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    @Override
    public E poll() {
        lock.lock();
        try {
            return elements.isEmpty() ? null : extract();
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

    /** The number of elements for which there was room at some moment during the call: the capacity less the size. */
    @Override
    public int remainingCapacity() {
        return capacity - size();
    }

    /**
     * Adds an element at the back; waits until there is room.
     *
     * @throws NullPointerException if the element is null; the queue is unchanged
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public void put(E element) throws InterruptedException {
        refuseNull(element);
        lock.lockInterruptibly();
        try {
            while (isFull()) {
                notFull.await();
            }
            insert(element);
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
            return extract();
        } finally {
            lock.unlock();
        }
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
        refuseNull(element);
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (isFull()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = notFull.awaitNanos(nanos);
            }
            return insert(element);
        } finally {
            lock.unlock();
        }
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
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            while (elements.isEmpty()) {
                if (nanos <= 0) {
                    return null;
                }
                nanos = notEmpty.awaitNanos(nanos);
            }
            return extract();
        } finally {
            lock.unlock();
        }
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
        refuseTarget(target);
        lock.lock();
        try {
            int moved = 0;
            while (moved < most && !elements.isEmpty()) {
                target.add(elements.peek());
                extract();
                moved++;
            }
            return moved;
        } finally {
            lock.unlock();
        }
    }

    /** Given. The same for all there are. */
    @Override
    public int drainTo(Collection<? super E> target) {
        return drainTo(target, Integer.MAX_VALUE);
    }

    private void refuseTarget(Collection<? super E> target) {
        if (Objects.requireNonNull(target, "the target") == this) {
            throw new IllegalArgumentException("a queue cannot be drained into itself");
        }
    }

    private static void refuseNull(Object element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it");
    }

    private boolean isFull() {
        return elements.size() == capacity;
    }

    private boolean insert(E element) {
        elements.add(element);
        notEmpty.signal();
        return true;
    }

    private E extract() {
        E element = elements.remove();
        notFull.signal();
        return element;
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
                    notFull.signal();
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
            boolean removed = elements.remove(element);
            if (removed) {
                notFull.signal();
            }
            return removed;
        } finally {
            lock.unlock();
        }
    }
}
