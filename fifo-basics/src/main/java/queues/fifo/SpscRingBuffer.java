package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;

/**
 * A bounded first-in, first-out queue between exactly two threads: one producer and one consumer.
 *
 * <p>It holds exactly {@code capacity} elements, not one fewer, and not the next power of two. {@link #offer} is for the
 * producer; {@link #poll}, {@link #peek} and the iterator are for the consumer; {@link #size} and {@link #isEmpty} are
 * for anybody. With two threads at the same end at the same time nothing is promised. Which thread stands at an end may
 * change, if the hand-over itself is safe (a start, a join, a lock).
 *
 * <p>{@link #offer}, {@link #poll} and {@link #peek} take constant time, and nothing here waits for room or for an
 * element: a full ring answers false, an empty one null. What the producer did before it offered an element is visible
 * to the consumer once it has that element, or a glimpse of it by {@code peek}. What was offered is seen by a consumer
 * that keeps asking, and room that was made is seen by a producer that keeps offering.
 *
 * <p>An element that has left, by {@link #poll} or by {@link #clear}, is not kept reachable by the ring. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". The iterator need not support
 * {@link Iterator#remove}; then it throws {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too
 * where it would have removed something.
 *
 * <p>Source: Lamport, "Proving the Correctness of Multiprocess Programs", IEEE TSE 1977; the remembered index of the other
 * side from Lee, Bu and Chandranmenon, "A Lock-Free, Cache-Efficient Shared Ring Buffer", ANCS 2009.
 *
 * @param <E> the elements
 */
public class SpscRingBuffer<E> extends AbstractQueue<E> {

    /**
     * Creates an empty ring.
     *
     * @param capacity how many elements it holds, exactly; from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is out of that range
     */
    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty ring as it is after {@code firstIndex} elements have gone in and come out again: a way to meet a
     * ring that has been in service for years. A ring that keeps no such count may ignore the number.
     *
     * @param firstIndex from 0 to 2<sup>62</sup>
     */
    SpscRingBuffer(int capacity, long firstIndex) {
        throw new UnsupportedOperationException("TODO 1: make the slots and an index for each side");
    }

    /**
     * Adds an element at the back, or refuses it if the ring is full. For the producer alone.
     *
     * @return false if {@code capacity} elements are inside; the ring is unchanged
     * @throws NullPointerException if the element is null, in a full ring too; the ring is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 2: write the slot, then let the consumer see it");
    }

    /** Removes the element that has waited longest and returns it, or returns null. For the consumer alone. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 3: take the element, clear the slot, then give it back");
    }

    /** Returns the element that has waited longest and leaves it, or returns null. For the consumer alone. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 4: return the first element and leave it");
    }

    /**
     * The number of elements inside at some time during the call if neither side is in the middle of one; otherwise a
     * number near it, from 0 to the capacity. For any thread.
     */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 5: return the number of elements, never out of range");
    }

    /**
     * From front to back over what is inside now. What the producer adds during the walk may be shown or not, but no
     * element is stepped over. The walk is over with the next {@link #poll}. For the consumer alone.
     */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 6: walk from front to back over what is inside now");
    }
}
