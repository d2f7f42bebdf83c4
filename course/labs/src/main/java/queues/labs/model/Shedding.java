package queues.labs.model;

/**
 * Sheds from one share of the capacity on and until it is down to another; in between it goes on with what it was doing. The rule of
 * exercise 3.5, for work of one size that is never essential: the task that brings the level to the first share is admitted, and from
 * then on none is, also if that level was left again before anybody asked.
 */
public final class Shedding implements Admission {
    private final double from;
    private final double until;
    private boolean shedding;

    /** Sheds from that share on (0.7 of the capacity) until that share (0.6). */
    public Shedding(double from, double until) {
        this.from = from;
        this.until = until;
    }

    @Override
    public boolean admits(Task task, int inside, double capacity) {
        if (shedding && inside > until * capacity) {
            return false;
        }
        shedding = inside + 1 >= from * capacity;
        return true;
    }
}
