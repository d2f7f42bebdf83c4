package queues.kit;

/** Leads a thread out of a run that is over. Not an exception, so that code under test does not take it for its own. */
final class StepAbandoned extends Error {
    private static final long serialVersionUID = 1L;

    StepAbandoned() {
        super("this run is over", null, false, false);
    }
}
