package queues.labs.engine;

/**
 * Something that the simulation called has thrown: its own code, or a part that somebody else built. Says when; what was thrown is the
 * cause.
 */
public final class EventFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final double time;

    EventFailed(String event, double time, Throwable cause) {
        super(event + " failed", cause);
        this.time = time;
    }

    /** When, in virtual time. */
    public double time() {
        return time;
    }
}
