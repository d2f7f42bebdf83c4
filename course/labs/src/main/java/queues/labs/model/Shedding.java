package queues.labs.model;

/**
 * Sheds from one share of the capacity on and until it is down to another; in between it goes on with what it was doing.
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
        if (shedding) {
            shedding = inside > until * capacity;
        } else {
            shedding = inside >= from * capacity;
        }
        return !shedding;
    }
}
