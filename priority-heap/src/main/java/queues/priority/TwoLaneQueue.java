package queues.priority;

/**
 * A queue with an urgent lane and a standard lane, for any number of threads. Urgent elements go first, and yet no
 * standard element can be kept waiting for ever.
 *
 * <p>Within a lane it is first in, first out. Between the lanes {@link #poll} decides by one rule: it takes the first
 * urgent element, unless the first standard element has been <i>passed over</i> {@code maxUrgentInARow} times; then it
 * takes that one. A standard element is passed over by each poll that takes an urgent element while it stands first in
 * its lane. Whoever comes to stand first, because the one before it left or because the lane was empty, has not been passed
 * over yet. Urgent elements that leave while no standard one waits count for nothing, and so do polls that find nothing
 * and standard elements that join further back.
 *
 * <p>Every call takes effect in one moment between its beginning and its end, and its answer is true at that moment: the
 * queue is linearizable. What a thread did before it offered an element is visible to the thread that takes it. There
 * is no bound, and no call waits for an element or for room. An element that has left is not kept reachable. Null is
 * refused with {@link NullPointerException}, because null is how {@code poll} says "nothing".
 *
 * @param <E> the elements
 */
public class TwoLaneQueue<E> {
    /**
     * Creates a queue with two empty lanes.
     *
     * @param maxUrgentInARow how often a standard element may be passed over while it is the first, at least 1
     * @throws IllegalArgumentException if that is less than 1
     */
    public TwoLaneQueue(int maxUrgentInARow) {
        throw new UnsupportedOperationException("TODO 1: begin with two empty lanes, or refuse the number");
    }

    /**
     * Adds an element at the back of the urgent lane.
     *
     * @return true, always: the lanes have no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    public boolean offerUrgent(E element) {
        throw new UnsupportedOperationException("TODO 2: add at the back of the urgent lane");
    }

    /**
     * Adds an element at the back of the standard lane.
     *
     * @return true, always: the lanes have no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    public boolean offerStandard(E element) {
        throw new UnsupportedOperationException("TODO 3: add at the back of the standard lane");
    }

    /**
     * Removes the element whose turn it is and returns it, or returns null if both lanes are empty. It is the first
     * urgent one, unless there is none, or unless the first standard one has been passed over {@code maxUrgentInARow} times.
     */
    public E poll() {
        throw new UnsupportedOperationException("TODO 4: decide whose turn it is, and take that element");
    }

    /** The number of elements in both lanes together, at one moment. */
    public int size() {
        throw new UnsupportedOperationException("TODO 5: count both lanes, at one moment");
    }

    /** The number of elements in the urgent lane. */
    public int urgentSize() {
        throw new UnsupportedOperationException("TODO 6: count the urgent lane");
    }

    /** The number of elements in the standard lane. */
    public int standardSize() {
        throw new UnsupportedOperationException("TODO 7: count the standard lane");
    }
}
