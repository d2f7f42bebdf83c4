package queues.priority;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Given. Two lanes with strict priority: the standard lane is served when the urgent lane is empty, and at no other time.
 * It is right about who is more urgent, and it starves: while urgent elements keep coming, a standard one waits for ever.
 *
 * @param <E> the elements
 */
public final class StrictLanes<E> {
    private final Queue<E> urgent = new ConcurrentLinkedQueue<>();
    private final Queue<E> standard = new ConcurrentLinkedQueue<>();

    /** Adds an element at the back of the urgent lane. */
    public boolean offerUrgent(E element) {
        return urgent.offer(element);
    }

    /** Adds an element at the back of the standard lane. */
    public boolean offerStandard(E element) {
        return standard.offer(element);
    }

    /** Removes the first urgent element, or the first standard one if there is no urgent one, or returns null. */
    public E poll() {
        E first = urgent.poll();
        return first != null ? first : standard.poll();
    }
}
