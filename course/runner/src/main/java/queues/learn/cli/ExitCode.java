package queues.learn.cli;

import queues.learn.judge.Status;

/** What {@code ./learn} ends with. */
final class ExitCode {
    /** Everything that was asked about is green, or the command did what it was told. */
    static final int GREEN = 0;
    /** At least one exercise, or one gate, is red. */
    static final int RED = 1;
    /** The command line asks for something that does not exist. */
    static final int BAD_INPUT = 2;
    /** The surroundings are broken: no JDK, no build, a folder that cannot be written, a fault of the tool. */
    static final int BROKEN = 3;
    /** No verdict: nothing ran. */
    static final int UNKNOWN = 4;
    /** Between the script and this program: build again, then ask again. */
    static final int REBUILD = 75;

    private ExitCode() {}

    static int of(Status status) {
        return switch (status) {
            case DONE -> GREEN;
            case UNKNOWN -> UNKNOWN;
            default -> RED;
        };
    }

    /** The graver of two: what is not known outweighs what is red. */
    static int worse(int one, int other) {
        return Math.max(one, other);
    }
}
