package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
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
    /*
     * All who wait could sleep until the head is due. That is right, and dear: when the time comes, all wake for one
     * element, and all but one go back to sleep. So one of them, the leader, sleeps for the head's delay; the others,
     * the followers, sleep until they are signalled. It goes wrong in three places, and each has its line below.
     *
     * A new head makes the leader's alarm wrong: it would ring too late. So offer deposes the leader, wherever it sleeps,
     * and signals one thread, which looks at the head and leads. If the signal met a follower, the old leader wakes at
     * its old time, finds another leader, and follows.
     *
     * Whoever leaves may have been the leader, or may have been given the one signal there was: with an element, with an
     * interrupt, with its time over. So on every way out, if there is a head and nobody leads, one more is signalled.
     * A signal too many costs a look at the head; one too few is an element that lies here while all sleep.
     *
     * The leader steps down when its sleep ends, by whatever, but only if it still leads. And a sleeping leader holds the
     * number of nanoseconds and not the element: who removes the element while the leader sleeps expects it to be gone.
     */
    private static final long NEVER = Long.MAX_VALUE;

    private final PriorityQueue<E> elements = new PriorityQueue<>();
    private final Lock lock;
    private final Condition headChanged;
    private Thread leader;

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
        headChanged = lock.newCondition();
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
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it");
        lock.lock();
        try {
            elements.add(element);
            if (elements.peek() == element) {
                leader = null;
                headChanged.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Removes the head and returns it if it is due; returns null at once if it is not, or if there is none. */
    @Override
    public E poll() {
        lock.lock();
        try {
            return untilDue() <= 0 ? elements.poll() : null;
        } finally {
            lock.unlock();
        }
    }

    /** How long the head still has to wait, in nanoseconds. */
    private long untilDue() {
        E head = elements.peek();
        return head == null ? NEVER : head.getDelay(TimeUnit.NANOSECONDS);
    }

    /** Returns the head, due or not, and leaves it where it is; returns null if the queue is empty. */
    @Override
    public E peek() {
        lock.lock();
        try {
            return elements.peek();
        } finally {
            lock.unlock();
        }
    }

    /** The number of elements inside, due or not, at some moment during the call. */
    @Override
    public int size() {
        lock.lock();
        try {
            return elements.size();
        } finally {
            lock.unlock();
        }
    }

    /** Removes all elements, due or not. */
    @Override
    public void clear() {
        lock.lock();
        try {
            elements.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes the head and returns it; waits until there is one and it is due.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    @Override
    public E take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = untilDue(); left > 0; left = untilDue()) {
                if (left == NEVER || leader != null) {
                    headChanged.await();
                } else {
                    lead(left);
                }
            }
            return elements.poll();
        } finally {
            handOver();
            lock.unlock();
        }
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
        long nanos = unit.toNanos(timeout);
        lock.lockInterruptibly();
        try {
            for (long left = untilDue(); left > 0; left = untilDue()) {
                if (nanos <= 0) {
                    return null;
                }
                boolean follows = left > nanos || leader != null;
                nanos = follows ? headChanged.awaitNanos(nanos) : nanos - left + lead(left);
            }
            return elements.poll();
        } finally {
            handOver();
            lock.unlock();
        }
    }

    /** Sleeps as the one that will wake for the head; returns how much of the time was left then. */
    private long lead(long nanos) throws InterruptedException {
        Thread me = Thread.currentThread();
        leader = me;
        try {
            return headChanged.awaitNanos(nanos);
        } finally {
            if (leader == me) {
                leader = null;
            }
        }
    }

    /** Whoever leaves looks back: a head that nobody waits for needs somebody. */
    private void handOver() {
        if (leader == null && !elements.isEmpty()) {
            headChanged.signal();
        }
    }

    /** Over the elements that are inside now, due or not, in no particular order. */
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

    /** Takes out one element that is equal to the one given, due or not; returns whether there was one. */
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
