package queues.labs.engine;

/** What must be true after every event, whatever the model does. Asked millions of times in a run: answer in a few steps. */
@FunctionalInterface
public interface Invariant {
    /** What is wrong now, in one sentence, or null if nothing is. */
    String broken();
}
