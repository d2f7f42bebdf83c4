package queues.labs.engine;

/**
 * Something that happens at one moment of virtual time and takes none of it. Whatever takes time is two events: its beginning
 * and its end.
 */
@FunctionalInterface
public interface Event {
    /** Happens, now. It may schedule further events, at this moment or later, and never earlier. */
    void happen();

    /** What to call it when an invariant breaks right after it. */
    default String told() {
        return "an event";
    }
}
