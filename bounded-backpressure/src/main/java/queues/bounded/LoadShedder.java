package queues.bounded;

/**
 * A gate before something of limited capacity, such as a buffer, for any number of threads: it says no before there is no
 * room left. Work has a size, in the unit of the capacity: bytes, or 1 for each piece. What was admitted is in use until it
 * is released.
 *
 * <p>At first the gate is open. It begins to shed when {@code shedFrom} of the capacity or more is in use, and opens again
 * when {@code resumeAt} of the capacity or less is. In between it goes on with what it was doing; this is the hysteresis
 * that keeps it from changing its mind with every piece of work. Whether it sheds is decided anew by each admission and each
 * release, as part of it, and by nothing else: not by time, and not by work that was refused.
 *
 * <p>While it sheds, only essential work is admitted. Beside that, work is admitted if it fits: there is never more in use
 * than the capacity, however essential the work. How large the work is does not matter otherwise; what decides is the level
 * before it came.
 *
 * <p>The thresholds are the decimal fractions that they look like ({@link Double#toString}), and are not rounded: of a
 * capacity of 100, {@code shedFrom} 0.55 is 55, although the product of the two doubles is a little more than that. The same
 * holds for the largest capacity there is.
 *
 * <p>Every call takes effect in one moment between its beginning and its end, and its answer is true at that moment: the
 * shedder is linearizable. No call waits for work or for room, and each takes constant time.
 */
public class LoadShedder {
    /**
     * Creates a shedder that is open, with nothing in use.
     *
     * @param capacity how much there is, at least 1
     * @param shedFrom the share of the capacity from which on work is shed; more than {@code resumeAt}, at most 1
     * @param resumeAt the share of the capacity down to which it is shed; at least 0
     * @throws IllegalArgumentException if the capacity is less than 1, a share is not a number from 0 to 1, or
     *     {@code resumeAt} is not less than {@code shedFrom}
     */
    public LoadShedder(long capacity, double shedFrom, double resumeAt) {
        throw new UnsupportedOperationException("TODO 1: begin open, with nothing in use, or refuse the numbers");
    }

    /**
     * Admits work, or refuses it. What was admitted is in use until it is released.
     *
     * @param size how much of the capacity it needs, at least 1
     * @param essential whether it must not be shed
     * @return whether it was admitted
     * @throws IllegalArgumentException if the size is less than 1; nothing is counted or changed
     */
    public boolean admit(long size, boolean essential) {
        throw new UnsupportedOperationException("TODO 2: admit the work, or shed it, or say that there is no room");
    }

    /**
     * Gives back what was admitted and is not needed any more.
     *
     * @param size how much, at least 1; it may be less or more than was admitted at once
     * @throws IllegalArgumentException if the size is less than 1; nothing is changed
     * @throws IllegalStateException if that is more than is in use; nothing is changed
     */
    public void release(long size) {
        throw new UnsupportedOperationException("TODO 3: give back, and see whether it is time to open again");
    }

    /** What was answered so far and how things stand, all of one moment. */
    public ShedderCounts counts() {
        throw new UnsupportedOperationException("TODO 4: say what was answered and how things stand");
    }
}
