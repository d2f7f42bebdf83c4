package queues.priority;

/**
 * A timer that was scheduled: what {@link Timers#cancel} is handed. Given.
 *
 * @param <T> the tasks
 */
public interface Timer<T> {

    /** The tick at which it is due. */
    long deadline();
}
