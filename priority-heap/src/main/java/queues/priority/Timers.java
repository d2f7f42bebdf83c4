package queues.priority;

import java.util.function.Consumer;

/**
 * A place to keep timers, whatever it is built of. Time is handed in, in ticks. Given, so that one test and one
 * benchmark can hold several against each other; the contract is that of {@link TimingWheel}.
 *
 * @param <T> the tasks
 */
public interface Timers<T> {

    /** Adds a timer. */
    Timer<T> schedule(long deadline, T task);

    /** Takes a timer out, unless it has left. */
    boolean cancel(Timer<T> timer);

    /** Moves time on and hands over what is due; returns how many that were. */
    int advanceTo(long tick, Consumer<? super T> expired);

    /** The number of timers that are pending. */
    int size();

    /** The tick that time has come to. */
    long now();
}
