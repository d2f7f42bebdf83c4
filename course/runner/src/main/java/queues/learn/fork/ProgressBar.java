package queues.learn.fork;

import java.io.PrintStream;

/** One line that is drawn over and over on a terminal, and nothing at all elsewhere. */
public final class ProgressBar implements AutoCloseable {
    private static final int CELLS = 24;

    private final PrintStream out;
    private final String what;
    private final boolean drawn;

    /** @param drawn whether somebody looks on */
    public ProgressBar(PrintStream out, String what, boolean drawn) {
        this.out = out;
        this.what = what;
        this.drawn = drawn;
        show(0, 1);
    }

    /** Draws {@code done} of {@code all}. */
    public void show(int done, int all) {
        if (drawn && all > 0) {
            int filled = Math.min(CELLS, CELLS * done / all);
            out.print("\r  " + what + " [" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + 100 * done / all
                    + " % ");
            out.flush();
        }
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (drawn) {
            out.print("\r" + " ".repeat(what.length() + CELLS + 14) + "\r");
            out.flush();
        }
    }
}
