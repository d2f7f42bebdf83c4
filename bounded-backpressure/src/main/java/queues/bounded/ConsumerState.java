package queues.bounded;

/** Given. What a consumer is at a moment, and what it may become next. */
public enum ConsumerState {
    /** Nobody knows of it yet. */
    NEW,
    /** Takes messages. */
    RUNNING,
    /** Takes no more, and is given time to finish those that it has. */
    DRAINING,
    /** Has nothing and will have nothing. */
    STOPPED;

    /** Whether the step is legal. To stay is no step. */
    public boolean mayBecome(ConsumerState next) {
        return switch (this) {
            case NEW -> next == RUNNING || next == STOPPED;
            case RUNNING -> next == DRAINING;
            case DRAINING -> next == STOPPED;
            case STOPPED -> false;
        };
    }

    /**
     * Takes the step.
     *
     * @return the next state
     * @throws IllegalStateException if the step is not legal
     */
    public ConsumerState to(ConsumerState next) {
        if (!mayBecome(next)) {
            throw new IllegalStateException("a consumer that is " + this + " does not become " + next);
        }
        return next;
    }
}
