package queues.bounded;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
    /*
     * The state is one number and one bit: how much is in use, and whether work is being shed. Between the two levels the
     * number alone does not tell, so the bit has to be kept, and it may change only where the number does. If it were worked
     * out when somebody asks, a level that was reached and left again between two questions would never have been reached.
     *
     * The levels are worked out once, as whole numbers. "At least shedFrom" rounds up and "at most resumeAt" rounds down, so
     * that comparing whole numbers says the same as comparing with the exact fractions, and the levels never meet: the one is
     * not below its fraction, the other not above. The sums are done in decimal, because a product of doubles misses: 0.55 of
     * 100 comes out above 55, and of a capacity beyond 2^53 not every number is a double.
     *
     * Room is compared by subtraction. What is in use is never more than the capacity, so that difference cannot overflow; the
     * sum of what is in use and what comes can, and would come out negative and fit.
     *
     * Whoever looks and then adds, in two steps, admits two pieces of work to the last place. So all of it is one section,
     * and the counters are in it as well.
     */
    private final long capacity;
    private final long shedLevel;
    private final long resumeLevel;
    private long inUse;
    private boolean shedding;
    private long admitted;
    private long shed;
    private long rejected;

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
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of at least 1, or nothing is ever admitted: " + capacity);
        }
        boolean inOrder = 0 <= resumeAt && resumeAt < shedFrom && shedFrom <= 1;
        if (!inOrder) {
            throw new IllegalArgumentException(
                    "0 <= resumeAt < shedFrom <= 1, but resumeAt is " + resumeAt + " and shedFrom is " + shedFrom);
        }
        this.capacity = capacity;
        shedLevel = share(shedFrom, RoundingMode.CEILING);
        resumeLevel = share(resumeAt, RoundingMode.FLOOR);
    }

    private long share(double fraction, RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(fraction).multiply(BigDecimal.valueOf(capacity));
        return exact.setScale(0, rounding).longValueExact();
    }

    /**
     * Admits work, or refuses it. What was admitted is in use until it is released.
     *
     * @param size how much of the capacity it needs, at least 1
     * @param essential whether it must not be shed
     * @return whether it was admitted
     * @throws IllegalArgumentException if the size is less than 1; nothing is counted or changed
     */
    public synchronized boolean admit(long size, boolean essential) {
        requirePositive(size);
        if (shedding && !essential) {
            shed++;
            return false;
        }
        if (size > capacity - inUse) {
            rejected++;
            return false;
        }
        admitted++;
        inUse += size;
        shedding |= inUse >= shedLevel;
        return true;
    }

    /**
     * Gives back what was admitted and is not needed any more.
     *
     * @param size how much, at least 1; it may be less or more than was admitted at once
     * @throws IllegalArgumentException if the size is less than 1; nothing is changed
     * @throws IllegalStateException if that is more than is in use; nothing is changed
     */
    public synchronized void release(long size) {
        requirePositive(size);
        if (size > inUse) {
            throw new IllegalStateException("released " + size + ", but only " + inUse + " is in use");
        }
        inUse -= size;
        shedding &= inUse > resumeLevel;
    }

    private static void requirePositive(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("work has a size of at least 1: " + size);
        }
    }

    /** What was answered so far and how things stand, all of one moment. */
    public synchronized ShedderCounts counts() {
        return new ShedderCounts(admitted + shed + rejected, admitted, shed, rejected, inUse, shedding);
    }
}
