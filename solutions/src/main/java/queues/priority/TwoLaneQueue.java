package queues.priority;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

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
    /*
     * One number decides: how often the first standard element has been passed over. It belongs to that element, not to
     * the urgent lane. That is why it moves only while somebody stands there to be passed over, and why it starts again
     * from zero when that somebody leaves, for whatever reason. A count of urgent elements alone ("five in a row, then a
     * change") says the same while both lanes are full, and something else as soon as one of them runs empty.
     *
     * No code starts the count when a standard element comes into an empty lane. It is zero already: the lane became empty
     * by a poll that took from it, and since then there was nobody to pass over.
     *
     * A poll looks at both lanes and at the count, so all three change under one lock. Two lanes with a lock each, or two
     * concurrent queues, would let a poll see the urgent lane before and the standard lane after somebody else's offers.
     * What is done under the lock is a handful of instructions.
     */
    private final int maxUrgentInARow;
    private final Queue<E> urgent = new ArrayDeque<>();
    private final Queue<E> standard = new ArrayDeque<>();

    /** How often the first standard element has been passed over; 0 if there is none. */
    private int passedOver;

    /**
     * Creates a queue with two empty lanes.
     *
     * @param maxUrgentInARow how often a standard element may be passed over while it is the first, at least 1
     * @throws IllegalArgumentException if that is less than 1
     */
    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow < 1) {
            throw new IllegalArgumentException(
                    "at least 1 urgent element in a row, or none would go first: " + maxUrgentInARow);
        }
        this.maxUrgentInARow = maxUrgentInARow;
    }

    /**
     * Adds an element at the back of the urgent lane.
     *
     * @return true, always: the lanes have no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    public boolean offerUrgent(E element) {
        return offer(urgent, element);
    }

    /**
     * Adds an element at the back of the standard lane.
     *
     * @return true, always: the lanes have no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    public boolean offerStandard(E element) {
        return offer(standard, element);
    }

    private synchronized boolean offer(Queue<E> lane, E element) {
        return lane.offer(Objects.requireNonNull(element, "a queue holds no null: poll() means 'nothing' by it"));
    }

    /**
     * Removes the element whose turn it is and returns it, or returns null if both lanes are empty. It is the first
     * urgent one, unless there is none, or unless the first standard one has been passed over {@code maxUrgentInARow} times.
     */
    public synchronized E poll() {
        if (urgent.isEmpty() || passedOver == maxUrgentInARow) {
            passedOver = 0;
            return standard.poll();
        }
        if (!standard.isEmpty()) {
            passedOver++;
        }
        return urgent.poll();
    }

    /** The number of elements in both lanes together, at one moment. */
    public synchronized int size() {
        return urgent.size() + standard.size();
    }

    /** The number of elements in the urgent lane. */
    public synchronized int urgentSize() {
        return urgent.size();
    }

    /** The number of elements in the standard lane. */
    public synchronized int standardSize() {
        return standard.size();
    }
}
