package queues.learn.fork;

/** What the script says of the terminal. */
public final class Terminal {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final int UNKNOWN = 80;

    private Terminal() {}

    /** Columns to write in. */
    public static int width() {
        String given = System.getProperty("learn.columns", System.getenv().getOrDefault("COLUMNS", ""));
        try {
            int columns = Integer.parseInt(given.strip());
            return columns <= 0 ? UNKNOWN : Math.max(NARROWEST, Math.min(WIDEST, columns));
        } catch (NumberFormatException unknown) {
            return UNKNOWN;
        }
    }

    /** Whether somebody looks on, so that a line may be drawn over and over. */
    public static boolean isWatched() {
        return Boolean.getBoolean("learn.terminal");
    }
}
