package queues.learn.cli;

/** A source of the course is newer than its classes: the script is to build and to ask again. */
final class RebuildWanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildWanted() {
        super("the course has changed since it was built", null, false, false);
    }
}
