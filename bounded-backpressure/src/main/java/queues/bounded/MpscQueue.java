package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * A bounded first-in, first-out queue between many producers and one consumer, without a lock.
 *
 * <p>It holds exactly {@code capacity} elements, a power of two. {@link #offer} is for any number of threads; {@link #poll},
 * {@link #relaxedPoll}, {@link #peek} and the iterator are for the consumer; {@link #size} and {@link #isEmpty} are for
 * anybody. With two consumers at once nothing is promised. Which thread is the consumer may change, if the hand-over itself
 * is safe (a start, a join, a lock).
 *
 * <p>The elements have one order, and those of a producer stand in it as that producer offered them. {@link #poll} and
 * {@link #peek} are strict: null means that at some moment of the call nothing was inside. {@link #offer} is strict too:
 * false means that {@code capacity} elements were inside. Only the room that a poll makes may be seen a little later by a
 * producer that was not told of that poll by other means.
 *
 * <p>A producer may stop in the middle of an offer, for however long. It stops no other producer, no size and no
 * {@link #relaxedPoll}; these never wait for another thread. An element stands behind those whose offers were decided
 * before its own, so a strict poll or peek may have to wait for a producer that has its place and has not put the element
 * there yet. All take constant time when nobody interferes. What a thread did before it offered an element is seen by the
 * consumer once it has that element. What was offered is seen by a consumer that keeps asking, and room that was made by a
 * producer that keeps offering.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". The iterator need not support {@link Iterator#remove}; then it throws
 * {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too where it would have removed something.
 *
 * <p>Source: D. Vyukov, "Bounded MPMC queue", 1024cores.net; with one consumer the slot itself can be the sequence, as in
 * the MpscArrayQueue of JCTools.
 *
 * @param <E> the elements
 */
public class MpscQueue<E> extends AbstractQueue<E> {

    /**
     * Creates an empty queue.
     *
     * @param capacity how many elements it holds, exactly: a power of two from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is anything else; it is not rounded
     */
    public MpscQueue(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty queue as it is after {@code firstIndex} elements have gone in and come out again, in arithmetic
     * that wraps: a way to meet a queue whose 64-bit counter is about to run over. A queue that keeps no such count may
     * ignore the number.
     *
     * @param firstIndex any number
     */
    MpscQueue(int capacity, long firstIndex) {
        throw new UnsupportedOperationException("TODO 1: make the slots and the counters");
    }

    /**
     * Adds an element at the back, or refuses it if the queue is full. For any thread.
     *
     * @return false if {@code capacity} elements are inside; the queue is unchanged
     * @throws NullPointerException if the element is null, in a full queue too; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 2: claim a place, then put the element there; refuse when full");
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none. For the consumer alone.
     */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 3: take the first element; null only if nothing is inside");
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none or if it is not there
     * yet because its producer is in the middle of the offer. Never waits. For the consumer alone.
     */
    public E relaxedPoll() {
        throw new UnsupportedOperationException("TODO 4: the same, without waiting for a producer that is on its way");
    }

    /** Returns the element that has waited longest and leaves it, or returns null if there is none. For the consumer alone. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 5: return the first element and leave it");
    }

    /**
     * The number of elements inside if nobody is in the middle of a call; otherwise a number near it, from 0 to the capacity.
     * An element counts from the moment at which its place is decided. For any thread.
     */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 6: return the number of elements, never out of range");
    }

    /**
     * From front to back over what is inside now, also behind an element that is half added. That, and what is added
     * during the walk, may be shown or not. The walk is over with the next {@link #poll}. For the consumer alone.
     */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 7: walk from front to back over what is inside now");
    }
}
