package queues.learn.lab;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Enqueues the same records in different ways, one thread, one behind the other, and takes the time. Each way has its share of the
 * time: it begins with a tenth of that to warm up, which is not counted, and ends when all records are in or the time is over, and
 * never before one batch.
 */
final class DiskBench {
    /** In memory a record takes less time than looking at the clock; so many are timed together. */
    static final int TOGETHER = 1000;

    /** And so many in all, at least: fewer are over before the clock has shown anything but its own noise. */
    static final int FEWEST_IN_MEMORY = 1_000_000;

    private static final int WARM_UP = 10;
    private final LongSupplier nanos;
    private final Journals journals;
    private final int records;
    private final long share;

    /** Opens a journal: a new one for each way. */
    @FunctionalInterface
    interface Journals {
        Journal open(String name) throws IOException;
    }

    /**
     * @param nanos a clock
     * @param records the most for each way, at least 1
     * @param share the most time for each way, in nanoseconds
     */
    DiskBench(LongSupplier nanos, Journals journals, int records, long share) {
        this.nanos = nanos;
        this.journals = journals;
        this.records = records;
        this.share = share;
    }

    /** @throws IOException if the device will not have it */
    Enqueued measure(Safety safety) throws IOException {
        try (Journal journal = safety.writes() ? journals.open(safety.name()) : null) {
            int most = safety.writes() ? records : Math.max(records, FEWEST_IN_MEMORY);
            new Round(safety, journal, Math.max(1, most / WARM_UP), share / WARM_UP).run();
            return new Round(safety, journal, most, share - share / WARM_UP).run();
        }
    }

    private final class Round {
        private final Safety safety;
        private final Journal journal;
        private final int most;
        private final long time;
        private final ArrayDeque<Object> queue = new ArrayDeque<>();
        private final long[] begun;
        private final double[] took;
        private int done;
        private int timed;
        private long busy;

        Round(Safety safety, Journal journal, int most, long time) {
            this.safety = safety;
            this.journal = journal;
            this.most = most;
            this.time = time;
            int step = safety.writes() ? Math.max(1, safety.batch()) : TOGETHER;
            begun = new long[step];
            took = new double[most + step];
        }

        Enqueued run() throws IOException {
            long start = nanos.getAsLong();
            long now = start;
            while (timed == 0 || done < most && now - start < time) {
                queue.clear();
                now = safety.writes() ? batch() : group();
            }
            double[] sorted = Arrays.copyOf(took, timed);
            Arrays.sort(sorted);
            return new Enqueued(safety, done, Math.max(1, busy), percentile(sorted, 0.5), percentile(sorted, 0.99));
        }

        private long group() {
            long from = nanos.getAsLong();
            for (int i = 0; i < TOGETHER; i++) {
                queue.addLast(this);
            }
            done += TOGETHER;
            long now = nanos.getAsLong();
            took[timed++] = (double) (now - from) / TOGETHER;
            busy += now - from;
            return now;
        }

        /** Whoever is first in a batch waits longest; all of it is safe when the device has been waited for. */
        private long batch() throws IOException {
            for (int i = 0; i < begun.length; i++) {
                begun[i] = nanos.getAsLong();
                queue.addLast(this);
                journal.write();
            }
            if (safety.batch() > 0) {
                journal.sync();
            }
            long now = nanos.getAsLong();
            for (long each : begun) {
                took[timed++] = now - each;
            }
            done += begun.length;
            busy += now - begun[0];
            return now;
        }
    }

    /** The smallest value that so large a share stays at or below. */
    private static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
