package queues.kit;

/**
 * A tool of the course did not do its work, so nothing was found out about the code under test: neither that it is
 * right nor that it is wrong. Deliberately no {@link AssertionError}; a verdict made from it is "unknown".
 */
public final class EngineFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineFailed(String whatHappened, Throwable cause) {
        super(whatHappened, cause);
    }
}
