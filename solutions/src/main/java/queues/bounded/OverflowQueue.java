package queues.bounded;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
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
    /*
     * Three counters, not five. How many are inside the elements say themselves, and how many were offered is the sum of the
     * rest: a number that is computed cannot disagree with those it is computed from. What remains to be seen to is that all
     * of them are read in one moment, so they change and are read under the lock that guards the elements, in the same
     * section as the elements. A counter of its own, however atomic, is right about itself and wrong about the others.
     *
     * The policy is asked in one place, when there is no room. Three of its answers are a line each. BLOCK waits, in a loop:
     * between the signal and the moment in which the woken thread has the lock again, another put may have filled the room.
     *
     * There are two conditions because there are two reasons to wait, and both may be waited for at once: a taker that was
     * woken and has not got going yet, and behind it a producer that finds the queue full. With one condition a signal meant
     * for a taker could reach a producer, who would lie down again and tell nobody.
     *
     * Each element that goes in signals one taker, also where it takes the place of a dropped one. That signal may be one too
     * many, and a taker that is woken in vain waits on.
     */
    private final int capacity;
    private final OverflowPolicy policy;
    private final Queue<E> elements = new ArrayDeque<>();
    private final Lock lock;
    private final Condition notEmpty;
    private final Condition notFull;
    private long delivered;
    private long dropped;
    private long rejected;

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
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "a queue holds at least 1 element, or nothing ever goes in: " + capacity);
        }
        this.capacity = capacity;
        this.policy = Objects.requireNonNull(policy, "a full queue needs a policy");
        this.lock = Objects.requireNonNull(lock, "the lock");
        notEmpty = lock.newCondition();
        notFull = lock.newCondition();
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
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it");
        lock.lock();
        try {
            if (isFull() && !makeRoom()) {
                return false;
            }
            elements.add(element);
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        return elements.size() == capacity;
    }

    /** The policy at work: false if the newcomer is dropped, otherwise there is room afterwards. */
    private boolean makeRoom() throws InterruptedException {
        return switch (policy) {
            case BLOCK -> {
                while (isFull()) {
                    notFull.await();
                }
                yield true;
            }
            case DROP_NEWEST -> {
                dropped++;
                yield false;
            }
            case DROP_OLDEST -> {
                elements.remove();
                dropped++;
                yield true;
            }
            case REJECT -> {
                rejected++;
                throw new RejectedExecutionException("the queue is full: " + capacity + " elements wait");
            }
        };
    }

    /** Removes the element that has waited longest and returns it, or returns null at once if there is none. */
    public E poll() {
        lock.lock();
        try {
            return elements.isEmpty() ? null : deliver();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes the element that has waited longest and returns it; waits until there is one.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or comes interrupted and would have to
     */
    public E take() throws InterruptedException {
        lock.lock();
        try {
            while (elements.isEmpty()) {
                notEmpty.await();
            }
            return deliver();
        } finally {
            lock.unlock();
        }
    }

    private E deliver() {
        E first = elements.remove();
        delivered++;
        notFull.signal();
        return first;
    }

    /** What has become of everything that was put so far, all of one moment. */
    public OverflowCounts counts() {
        lock.lock();
        try {
            long inside = elements.size();
            long offered = delivered + dropped + rejected + inside;
            return new OverflowCounts(offered, delivered, dropped, rejected, inside);
        } finally {
            lock.unlock();
        }
    }
}
