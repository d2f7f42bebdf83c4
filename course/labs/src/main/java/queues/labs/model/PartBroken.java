package queues.labs.model;

/** A part that somebody else built has broken a rule without which no figure of the run means anything. The message is the rule. */
public final class PartBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PartBroken(String rule) {
        super(rule);
    }
}
