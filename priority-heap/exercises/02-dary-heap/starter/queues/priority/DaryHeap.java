package queues.priority;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;

/**
 * An unbounded queue by priority, on an array that is a heap in which each element has up to {@code arity} children.
 *
 * <p>A comparator says what comes first. {@link #poll} takes an element that no other inside comes before; which of
 * several that compare as equal leaves first is not promised. What is equal may be inside more than once. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". An element that has left is not kept
 * reachable by the queue.
 *
 * <p>The elements stand in an array without gaps. The children of the element in slot i stand in the slots
 * {@code arity * i + 1} to {@code arity * i + arity}, and none of them comes before it. That is the <em>heap order</em>;
 * it holds after every call, and {@link #array} shows it. The root is one level, its children are the next, and so on.
 *
 * <p>Cost: {@link #offer} compares at most 4 times for each level; {@link #poll} and every other removal of one element
 * at most {@code 2 * arity} times for each level. They change slots along one path between the root and a leaf, and the
 * last slot, and no others. So a wider tree makes offers cheaper, which meet one parent on each level, and has fewer
 * levels on which a poll meets more children. {@link #remove(Object)} has to find its element first, in linear time but
 * without the comparator, as do the iterator's {@code remove} and {@link #contains}. The constructor that takes a
 * collection compares at most 4 times for each element, whatever the arity. {@link #peek} and {@link #size} take constant
 * time and compare nothing.
 *
 * <p>When the comparator throws, the call throws the same, and it has had no effect: the same elements are inside, in
 * heap order.
 *
 * <p>Not thread-safe. The iterator yields each element once, in any order, and supports {@link Iterator#remove}; what it
 * does after the queue has been changed by anything but itself, or after the comparator has thrown, is not defined.
 *
 * @param <E> the elements
 */
public class DaryHeap<E> extends AbstractQueue<E> {

    /**
     * Creates an empty queue.
     *
     * @param arity children for each element, 2 to 64
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws IllegalArgumentException if the arity is less than 2 or more than 64
     * @throws NullPointerException if the comparator is null
     */
    public DaryHeap(int arity, Comparator<? super E> order) {
        throw new UnsupportedOperationException("TODO 1: check and keep both, and make an array for the elements");
    }

    /**
     * Creates a queue of all elements of a collection, in linear time. The collection is left as it is; if it has an
     * order of its own, that plays no part.
     *
     * @param arity children for each element, 2 to 64
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws IllegalArgumentException if the arity is less than 2 or more than 64
     * @throws NullPointerException if the comparator, the collection or one of its elements is null
     */
    public DaryHeap(int arity, Comparator<? super E> order, Collection<? extends E> elements) {
        throw new UnsupportedOperationException("TODO 7: copy the elements, then put the array into heap order");
    }

    /** The number of elements inside, in constant time. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 2: return the number of elements, in constant time");
    }

    /**
     * The elements in a new array of their own, each in its slot: the children of the one in slot i are in the slots
     * {@code arity * i + 1} to {@code arity * i + arity}. For you and for the tests to look at.
     */
    Object[] array() {
        throw new UnsupportedOperationException("TODO 3: return a copy of the slots that hold an element");
    }

    /**
     * Adds an element.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        throw new UnsupportedOperationException("TODO 4: start in the first free slot, and go up");
    }

    /** Returns an element that no other comes before and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        throw new UnsupportedOperationException("TODO 5: return the element at the root and leave it");
    }

    /** Removes an element that no other comes before and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        throw new UnsupportedOperationException("TODO 6: take the root out, and find the last element a new place");
    }

    /**
     * Removes one element that is equal to this one, in the sense of {@link Object#equals}, if there is one. The
     * comparator has no say in which it is.
     *
     * @return whether there was one
     */
    @Override
    public boolean remove(Object element) {
        throw new UnsupportedOperationException("TODO 8: find it, and close the gap with the last element");
    }

    /** Each element once, in any order; {@link Iterator#remove} takes out the very element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        throw new UnsupportedOperationException("TODO 9: walk over the elements, and let the walk remove");
    }
}
