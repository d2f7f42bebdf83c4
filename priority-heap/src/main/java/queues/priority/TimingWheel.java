package queues.priority;

import java.util.function.Consumer;

/**
 * Timers in a hierarchy of timing wheels. G. Varghese and T. Lauck, "Hashed and hierarchical timing wheels: data
 * structures for the efficient implementation of a timer facility", SOSP 1987.
 *
 * <p>Time is handed in, as ticks from 0 to {@link #MAX_TICK}, and stands still until {@link #advanceTo} moves it. A
 * timer that was scheduled is pending until it expires or is cancelled. It expires at its deadline: not before
 * {@link #now} has come to that tick, and not after it has passed it. A deadline that is not after {@code now} is taken
 * as the next tick, {@code now() + 1}. A deadline may be as far away as it likes; one beyond {@code MAX_TICK} never
 * comes. Timers expire in the order of their deadlines, those with the same deadline in any order.
 *
 * <p>{@link #schedule} and {@link #cancel} take constant time in a timing wheel, however many timers are pending and
 * wherever they stand; what is built otherwise may take O(log n), and no more. {@link #advanceTo} costs what there is
 * to do: about the same for each timer that moves or expires, and nothing for the ticks that pass. A timer that has
 * left is not kept reachable, and one that somebody holds keeps neither its task nor another that has left reachable.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the tasks
 */
public class TimingWheel<T> implements Timers<T> {
    /** The last tick that there is. Sums and differences of ticks fit into a long. */
    public static final long MAX_TICK = 1L << 62;

    /**
     * Creates wheels without timers.
     *
     * @param startTick what {@link #now} is at first, from 0 to {@link #MAX_TICK}
     * @param wheelSize slots in a wheel, a power of two from 2 to 65536; a slot is as long as all of the next finer
     *     wheel
     * @throws IllegalArgumentException if either is anything else
     */
    public TimingWheel(long startTick, int wheelSize) {
        throw new UnsupportedOperationException(
                "TODO 1: keep the time, and make the finest wheel; or refuse the arguments");
    }

    /**
     * Adds a timer, which expires at {@code deadline}, or at the next tick if time has come as far as that.
     *
     * @param deadline a tick that is not negative
     * @return what {@link #cancel} wants; its {@link Timer#deadline} is the tick at which it is due
     * @throws IllegalArgumentException if the deadline is negative; nothing is changed
     * @throws NullPointerException if the task is null; nothing is changed
     */
    @Override
    public Timer<T> schedule(long deadline, T task) {
        throw new UnsupportedOperationException("TODO 2: choose a wheel and a slot for the timer, and put it in");
    }

    /**
     * Takes a timer out, so that it does not expire.
     *
     * @return true if it was pending; false if it has expired, has been cancelled, or is none of this object's
     * @throws NullPointerException if the timer is null
     */
    @Override
    public boolean cancel(Timer<T> timer) {
        throw new UnsupportedOperationException("TODO 3: take the timer out of its slot, if it is still in one");
    }

    /**
     * Moves time on to {@code tick}. Hands the tasks of all timers that are due by then to {@code expired}, in the
     * order of the deadlines.
     *
     * <p>When a task is handed over, its timer has left already, and {@link #now} is its deadline. The consumer may
     * schedule and cancel as it likes. What it schedules for {@code tick} or before expires in this same call, in its
     * place; what it cancels does not expire.
     *
     * <p>What the consumer throws comes out here. Then time stands at the deadline of the task it was about, and all
     * others are pending still: the next call goes on with them, those for the same tick first.
     *
     * @return how many timers expired
     * @throws IllegalArgumentException if {@code tick} is before {@link #now} or after {@link #MAX_TICK}; nothing is
     *     changed
     * @throws IllegalStateException if it is called by its own consumer; nothing is changed
     * @throws NullPointerException if the consumer is null; nothing is changed
     */
    @Override
    public int advanceTo(long tick, Consumer<? super T> expired) {
        throw new UnsupportedOperationException(
                "TODO 4: go from slot to slot, move coarse ones down, hand over what is due");
    }

    /** The number of timers that are pending. */
    @Override
    public int size() {
        throw new UnsupportedOperationException("TODO 5: return the number of timers that are pending");
    }

    /** The tick that time has come to. */
    @Override
    public long now() {
        throw new UnsupportedOperationException("TODO 6: return the tick that time has come to");
    }
}
