package queues.priority;

/**
 * Given. Stands for one element inside an {@link IndexedPriorityQueue}, from the time it is added until it leaves. The
 * queue has a class of its own that implements it.
 *
 * @param <E> the elements
 */
public interface Handle<E> {
    /** The element that was added, also when it has left. */
    E element();
}
