package queues.labs.model;

/** The ways in which work may be lost. Whatever leaves without being done leaves by one of these, or the model is wrong. */
public enum Loss {
    DROPPED_NEWEST("dropped on arrival"),
    DROPPED_OLDEST("dropped for a newer one"),
    REJECTED("rejected"),
    SHED("shed"),
    TIMED_OUT("timed out"),
    GAVE_UP("given up after the last retry"),
    CRASHED("lost with the process");

    private final String told;

    Loss(String told) {
        this.told = told;
    }

    /** In words, for a table. */
    public String told() {
        return told;
    }
}
