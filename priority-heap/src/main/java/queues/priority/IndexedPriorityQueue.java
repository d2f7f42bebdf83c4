package queues.priority;

import java.util.Comparator;

/**
 * A queue by priority in which an element can be given another priority, and be taken out, while it waits.
 *
 * <p>A comparator says which priority comes first. {@link #poll} takes an element whose priority no other inside comes
 * before; which of several that compare as equal leaves first is not promised. {@link #add} returns a {@linkplain Handle
 * handle}: by it, and not by {@link Object#equals}, elements are told apart. So what is equal, and even the same element,
 * may be inside more than once, each time with a handle of its own.
 *
 * <p>A handle is <em>live</em> from {@link #add} until its element leaves, by {@link #poll} or {@link #cancel}, wherever it
 * stands meanwhile. After that it is <em>stale</em> for ever, also when the same element is added again. A handle that
 * this queue did not give is <em>foreign</em>, whoever made it. What is stale or foreign is refused, and changes nothing
 * here or anywhere else. An element that has left is not kept reachable by the queue.
 *
 * <p>Cost: from an empty queue on, {@link #add}, {@link #poll}, {@link #reprioritize} and {@link #cancel} compare on
 * average at most 4 times for each level, where a queue that never held more than n elements has
 * {@code floor(log2(n)) + 1} levels. None of them looks for an element among the others. {@link #peek} and {@link #size}
 * compare nothing and take about the same time however many are inside.
 *
 * <p>Not thread-safe. What is inside after the comparator has thrown is not defined: that was exercise 2.1.
 *
 * @param <E> the elements
 * @param <P> their priorities, which the comparator must always order in the same way
 */
public class IndexedPriorityQueue<E, P> {

    /**
     * Creates an empty queue.
     *
     * @param order says what comes first: of two priorities, the one that it calls less
     * @throws NullPointerException if the comparator is null
     */
    public IndexedPriorityQueue(Comparator<? super P> order) {
        throw new UnsupportedOperationException("TODO 1: keep the comparator, and make room for the elements");
    }

    /** The number of elements inside. */
    public int size() {
        throw new UnsupportedOperationException("TODO 2: return the number of elements");
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException("TODO 3: say whether there are none");
    }

    /**
     * Adds an element.
     *
     * @return a new handle, for this element alone, and live
     * @throws NullPointerException if the element or the priority is null; the queue is unchanged
     */
    public Handle<E> add(E element, P priority) {
        throw new UnsupportedOperationException(
                "TODO 4: put it where it belongs, and note in its handle where that is");
    }

    /** Returns the element that the next {@link #poll} takes and leaves it, or returns null if there is none. */
    public E peek() {
        throw new UnsupportedOperationException("TODO 5: return the first element and leave it");
    }

    /** Removes an element that no other comes before and returns it, or returns null if there is none. */
    public E poll() {
        throw new UnsupportedOperationException("TODO 6: take the first out; its handle is stale from now on");
    }

    /**
     * Gives an element another priority: an earlier one, a later one, or one that is equal.
     *
     * @throws NullPointerException if the handle or the priority is null; the queue is unchanged
     * @throws IllegalArgumentException if the handle is stale or foreign; the queue is unchanged
     */
    public void reprioritize(Handle<E> handle, P priority) {
        throw new UnsupportedOperationException("TODO 7: change the priority, and find the element its new place");
    }

    /**
     * Takes an element out before its turn.
     *
     * @return whether the handle was live; it is stale now
     * @throws NullPointerException if the handle is null
     */
    public boolean cancel(Handle<E> handle) {
        throw new UnsupportedOperationException("TODO 8: close the gap it leaves; what is stale or foreign is refused");
    }
}
