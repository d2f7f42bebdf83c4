package queues.labs.engine;

/** More has happened than anybody would wait for. Nothing is wrong but the values that were chosen. */
public final class TooManyEvents extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyEvents() {
        super("more events than this simulation may have");
    }
}
