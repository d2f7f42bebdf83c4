package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * A bounded first-in, first-out queue between many producers and many consumers, without a lock.
 *
 * <p>It holds exactly {@code capacity} elements, a power of two. Any number of threads may call every method at any time.
 * {@link #offer}, {@link #poll}, {@link #peek} and {@link #isEmpty} are linearizable: each takes effect at one moment
 * between its call and its return. So {@link #poll} and {@link #peek} are strict: null means that at some moment of the call
 * nothing was inside. {@link #offer} is strict too: false means that {@code capacity} elements were inside.
 *
 * <p>A thread may stop in the middle of a call, for however long. A stopped producer stops no other producer, a stopped
 * consumer no other consumer, and neither stops a size, a walk or a {@link #relaxedPoll}, which never wait for another
 * thread. A strict poll or peek may have to wait for the producer whose place comes next and who has not put the element
 * there yet; an offer, for the consumer who has claimed the element in the slot that comes next and has not taken it out
 * yet. All take constant time when nobody interferes. What a thread did before it offered an element is seen by the thread
 * that takes it, or looks at it by {@code peek}. What was offered is seen by a consumer that keeps asking, and room that was
 * made by a producer that keeps offering.
 *
 * <p>An element that has left is not kept reachable by the ring. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". The iterator need not support {@link Iterator#remove}; then it throws
 * {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too where it would have removed something.
 *
 * <p>Source: D. Vyukov, "Bounded MPMC queue", 1024cores.net; made strict as in the MpmcArrayQueue of JCTools.
 *
 * @param <E> the elements
 */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {

    /**
     * Creates an empty ring.
     *
     * @param capacity how many elements it holds, exactly: a power of two from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is anything else; it is not rounded
     */
    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty ring as it is after {@code firstIndex} elements have gone in and come out again, in arithmetic that
     * wraps: a way to meet a ring whose 64-bit sequence is about to run over. A ring that keeps no such count may ignore
     * the number.
     *
     * @param firstIndex any number
     */
    MpmcRingBuffer(int capacity, long firstIndex) {
        throw new UnsupportedOperationException("TODO 8: make the slots, a sequence for each, and the counters");
    }

    /**
     * Adds an element at the back, or refuses it if the ring is full.
     *
     * @return false if {@code capacity} elements are inside; the ring is unchanged
     * @throws NullPointerException if the element is null, in a full ring too; the ring is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException(
                "TODO 9: claim a place whose slot is free, fill it, then move its sequence on");
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException(
                "TODO 10: claim the first element, take it out, then move the sequence on");
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none or if it is not there
     * yet because its producer is in the middle of the offer. Never waits.
     */
    public E relaxedPoll() {
        throw new UnsupportedOperationException("TODO 11: the same, without waiting for a producer that is on its way");
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 12: return an element that was the first at some moment");
    }

    /**
     * The number of elements inside if nobody is in the middle of a call; otherwise a number near it, from 0 to the capacity.
     * An element counts from the moment at which its place is decided.
     */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 13: return the number of elements, never out of range");
    }

    /**
     * From front to back over what is inside now. What comes or goes while the walk is made may be shown or not, and where
     * it stands says nothing; what is shown was inside, and is shown once.
     */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 14: walk from front to back, and show nothing twice");
    }
}
