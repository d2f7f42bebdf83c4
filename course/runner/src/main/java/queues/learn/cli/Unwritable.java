package queues.learn.cli;

/** Something could not be written, and that is nobody's mistake on the command line. The message is for the user. */
public final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unwritable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
