package queues.learn.judge.worker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps the end of what was printed, in memory: a learner who prints a million lines loses time on none of them. */
final class Printed extends OutputStream {
    private static final int KEPT = 1 << 14;
    private static final int SHOWN = 10;

    private final byte[] ring = new byte[KEPT];
    private long written;

    PrintStream stream() {
        return new PrintStream(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        ring[(int) (written++ % KEPT)] = (byte) b;
    }

    synchronized void clear() {
        written = 0;
    }

    /** The last lines, and how many bytes came before them. */
    synchronized List<String> lastLines() {
        int length = (int) Math.min(written, KEPT);
        byte[] kept = new byte[length];
        for (int i = 0; i < length; i++) {
            kept[i] = ring[(int) ((written - length + i) % KEPT)];
        }
        List<String> lines = new String(kept, StandardCharsets.UTF_8).lines().toList();
        return lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
    }
}
