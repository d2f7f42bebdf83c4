package queues.learn.cli;

/**
 * A bar on the terminal for what takes long. It shows after a second, so that what is quick leaves no trace, and wipes
 * itself away at the end. Nothing is drawn where nobody looks on.
 */
final class Progress implements AutoCloseable {
    private static final int CELLS = 24;
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long TURN_MILLIS = 200;
    private static final String WIPE = "\r\u001b[K";

    private final Screen screen;
    private final String label;
    private final int total;
    private final long began = System.nanoTime();
    private final Thread painter;
    private volatile String what = "";
    private volatile int begun;
    private volatile boolean closed;
    private boolean drawn;

    private Progress(Screen screen, String label, int total) {
        this.screen = screen;
        this.label = label;
        this.total = total;
        this.painter = new Thread(this::paint, "progress");
        painter.setDaemon(true);
    }

    /** @param total how many steps there will be; 0 where nobody knows */
    static Progress on(Screen screen, String label, int total) {
        Progress progress = new Progress(screen, label, total);
        if (screen.terminal()) {
            progress.painter.start();
        }
        return progress;
    }

    /** The next step begins. */
    synchronized void step(String name) {
        what = name;
        begun++;
    }

    /** So many steps are done; the next is {@code name}. */
    synchronized void at(int done, String name) {
        what = name;
        begun = done + 1;
    }

    private void paint() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (!closed) {
                draw();
                Thread.sleep(TURN_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (closed) {
            return;
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        int done = Math.max(0, begun - 1);
        String bar = total > 0 ? bar(done) + "  " + done + " of " + total + "  " : "";
        String text = Text.cut("  " + label + "  " + bar + what + "  " + seconds + " s", screen.width() - 1);
        screen.out().print(WIPE + (screen.ascii() ? Screen.plain(text) : text));
        screen.out().flush();
        drawn = true;
    }

    private String bar(int done) {
        int full = total == 0 ? 0 : Math.min(CELLS, done * CELLS / total);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    @Override
    public synchronized void close() {
        closed = true;
        painter.interrupt();
        if (drawn) {
            screen.out().print(WIPE);
            screen.out().flush();
        }
    }
}
