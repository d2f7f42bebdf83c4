package queues.learn.loop;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Counts what is printed and keeps its beginning. */
final class Printed extends OutputStream {
    private static final int KEPT = 2_000;
    private static final int SHOWN = 3;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long ended;
    private boolean begun;

    /** From now on, standard output and standard error end here. */
    static Printed capture() {
        Printed printed = new Printed();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        return printed;
    }

    @Override
    public synchronized void write(int b) {
        begun = b != '\n';
        ended += begun ? 0 : 1;
        if (beginning.size() < KEPT) {
            beginning.write(b);
        }
    }

    synchronized long lines() {
        return ended + (begun ? 1 : 0);
    }

    synchronized List<String> first() {
        return beginning
                .toString(StandardCharsets.UTF_8)
                .lines()
                .limit(SHOWN)
                .map(Printed::plain)
                .toList();
    }

    /** The first line of somebody's text, without what a terminal would take for a command. */
    static String plain(String text) {
        return text.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
    }
}
