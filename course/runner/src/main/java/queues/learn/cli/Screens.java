package queues.learn.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Finds out what the terminal can do: from what the script says, or by guessing where no script has spoken. */
final class Screens {
    private static final int NARROW = 40;
    private static final int PIPED = 80;

    private Screens() {}

    /** The screen of this process. */
    static Screen standard(boolean noColour, boolean askedForAscii) {
        boolean terminal = terminal();
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean ascii = askedForAscii || Boolean.getBoolean("learn.ascii");
        PrintStream out = new PrintStream(
                new FileOutputStream(FileDescriptor.out),
                true,
                ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8);
        return new Screen(
                out,
                columns(),
                new Ink(coloured(noColour)),
                ascii,
                terminal && !dumb,
                Boolean.getBoolean("learn.keyboard"));
    }

    /** Whether colour is wanted: on a terminal that can show it, unless somebody said no. */
    private static boolean coloured(boolean noColour) {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        return terminal() && !noColour && !dumb && empty(System.getenv("NO_COLOR"));
    }

    private static boolean terminal() {
        return Boolean.getBoolean("learn.terminal") || guessed();
    }

    /**
     * Where the script cannot tell (Windows). Until JDK 21 there is a console only on a terminal; later ones always have
     * one, which can say whether it is a terminal.
     */
    private static boolean guessed() {
        Console console = Boolean.getBoolean("learn.guess") ? System.console() : null;
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }

    private static int columns() {
        String given = System.getProperty("learn.columns", System.getenv().getOrDefault("COLUMNS", ""));
        try {
            int columns = Integer.parseInt(given.strip());
            return columns <= 0 ? PIPED : Math.max(NARROW, columns);
        } catch (NumberFormatException unknown) {
            return PIPED;
        }
    }

    private static boolean empty(String value) {
        return value == null || value.isEmpty();
    }
}
