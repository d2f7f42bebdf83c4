package queues.kit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jetbrains.lincheck.util.Logger;

/**
 * What Lincheck logs. It binds its log to the error stream once, when its logger is loaded; here that happens while
 * another stream stands in, so that a learner's terminal stays clean and the one warning that matters is not missed: a
 * class that could not be changed is a class that was not checked.
 */
final class LincheckLog {
    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();

    static {
        PrintStream before = System.err;
        System.setErr(new PrintStream(LOGGED, true, StandardCharsets.UTF_8));
        try {
            Logger.INSTANCE.getLogLevel();
        } finally {
            System.setErr(before);
        }
    }

    /** Of these some cannot be changed. They hold nothing that threads share, and what they call is looked into. */
    private static final String HARMLESS = "java/util/stream/";

    private LincheckLog() {}

    static void begin() {
        LOGGED.reset();
    }

    /** @throws EngineFailed if Lincheck could not instrument a class since {@link #begin} */
    static void end() {
        LOGGED.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Failed to retransform class") || line.contains("Unable to transform"))
                .filter(line -> !line.replace('.', '/').contains(HARMLESS))
                .findFirst()
                .ifPresent(line -> {
                    throw new EngineFailed(
                            "Lincheck could not look into a class, so nothing is known about this code: " + line, null);
                });
    }
}
