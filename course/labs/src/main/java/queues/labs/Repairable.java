package queues.labs;

/**
 * A lab in which an exercise of the course is the repair: the reader's own class can stand in for that part of the model.
 *
 * @param <P> the part: the order of a queue, a gate before it, a back-off
 */
public interface Repairable<P> extends Lab {
    /**
     * Runs the incident with that part in the place of the repair. Everything else, and all that is random, is as in the variants,
     * so that the runs can be compared.
     *
     * @param part a new one: what an earlier run left in it would be in this one
     */
    Run runWith(P part, Settings settings);

    /** The variant that {@link #runWith} gives the same run as, to the last bit, if its part does the same. */
    String repair();
}
