package queues.priority;

import java.util.AbstractQueue;
import java.util.Comparator;
import java.util.Iterator;

/**
 * An unbounded queue by priority that is fair among equals: who came first leaves first.
 *
 * <p>A comparator says what comes first. Of the elements that no other inside comes before, {@link #poll} takes the one
 * that was offered first. That holds for ever, however many elements have gone through; only no element may stay inside
 * while 2<sup>63</sup> others are offered. What is equal, in the sense of {@link Object#equals}, must compare as equal,
 * and may be inside more than once. An element that left and is offered again goes behind its equals. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". An element that has left is not kept
 * reachable by the queue.
 *
 * <p>Cost: {@link #offer}, {@link #poll} and every removal of one element compare at most 4 times for each level, where a
 * queue of n elements has {@code floor(log2(n)) + 1} levels. {@link #remove(Object)} has to find its element first, in
 * linear time but without the comparator, as do the iterator's {@code remove} and {@link #contains}. {@link #peek} and
 * {@link #size} compare nothing, and take about the same time however many are inside.
 *
 * <p>Not thread-safe. The iterator yields each element once, in any order, and supports {@link Iterator#remove}; what it
 * does after the queue has been changed by anything but itself is not defined. Nor is anything after the comparator has
 * thrown: that was exercise 2.1.
 *
 * @param <E> the elements
 */
public class StablePriorityQueue<E> extends AbstractQueue<E> {

    /**
     * Creates an empty queue.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws NullPointerException if the comparator is null
     */
    public StablePriorityQueue(Comparator<? super E> order) {
        this(order, 0);
    }

    /**
     * Creates an empty queue that begins to number its elements somewhere. For the tests, which cannot wait until a
     * {@code long} has run over. A queue that keeps the order without numbers has no use for it.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @param firstSequence the number of the first element; the next has one more, and after {@link Long#MAX_VALUE}
     *     comes {@link Long#MIN_VALUE}
     * @throws NullPointerException if the comparator is null
     */
    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        throw new UnsupportedOperationException("TODO 1: keep the comparator and the first number; begin empty");
    }

    /** The number of elements inside. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 2: return the number of elements");
    }

    /**
     * Adds an element, behind all that compare as equal to it.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 3: number the element, and put it where it belongs");
    }

    /** Returns the element that the next {@link #poll} takes and leaves it, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 4: return the first element and leave it");
    }

    /** Removes the oldest of the elements that no other comes before and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 5: take the first element out, by priority and then by age");
    }

    /**
     * Removes one element that is equal to this one, in the sense of {@link Object#equals}, if there is one. Of several,
     * the one that was offered first goes.
     *
     * @return whether there was one
     */
    @Override
    public boolean remove(Object element) {
        throw new UnsupportedOperationException("TODO 6: of those that are equal, take the oldest out");
    }

    /** Each element once, in any order; {@link Iterator#remove} takes out the very element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 7: walk over the elements, and let the walk remove");
    }
}
