package queues.labs.model;

/**
 * One piece of work, from the moment it is first offered until it is done or lost. A mutable carrier of facts: the blocks write
 * down on it what they need to know again.
 */
public final class Task {
    private final double number;
    private final double created;
    private final int level;
    private double queued;
    private int failures;
    private boolean gone;

    Task(double number, double created, int level) {
        this.number = number;
        this.created = created;
        this.level = level;
    }

    /** The how-manieth it is of its ledger, from 1. */
    public double number() {
        return number;
    }

    /** When it was first offered, in nanoseconds. */
    public double created() {
        return created;
    }

    /** Its lane or priority: 0 goes first. */
    public int level() {
        return level;
    }

    /** When it came into the queue that it stands in or stood in last, in nanoseconds. */
    public double queued() {
        return queued;
    }

    void queuedAt(double now) {
        queued = now;
    }

    /** How many attempts have failed. */
    public int failures() {
        return failures;
    }

    /** Counts a failed attempt and returns how many there are now. */
    public int fail() {
        return ++failures;
    }

    boolean isGone() {
        return gone;
    }

    void goes() {
        gone = true;
    }
}
