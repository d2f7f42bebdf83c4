package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With a clock and a disk that take the time they are told to. No test here knows how fast anything is. */
class DiskBenchTest {
    private static final long WRITE = 1_000;
    private static final long SYNC = 5_000_000;
    private static final long SHARE = 1_000_000_000;

    private long now;
    private int opened;
    private int closed;
    private int written;
    private int synced;
    private boolean full;

    private final class FakeJournal implements Journal {
        @Override
        public void write() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            now += WRITE;
            written++;
        }

        @Override
        public void sync() {
            now += SYNC;
            synced++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private Enqueued measure(Safety safety, int records) throws IOException {
        Enqueued measured = new DiskBench(() -> now, this::open, records, SHARE).measure(safety);
        assertThat(closed).isEqualTo(opened);
        return measured;
    }

    private Journal open(String name) {
        opened++;
        return new FakeJournal();
    }

    @Test
    @DisplayName("With an fsync for each record, each takes a write and an fsync, until the time is over")
    void each() throws IOException {
        Enqueued measured = measure(Safety.FSYNC, 100_000);

        assertThat(measured.median()).isEqualTo(WRITE + SYNC);
        assertThat(measured.p99()).isEqualTo(WRITE + SYNC);
        assertThat(measured.each()).isEqualTo(WRITE + SYNC);
        assertThat(synced).isEqualTo(written).isGreaterThan(measured.records());
        assertThat(now).isBetween(SHARE, SHARE + 2 * (WRITE + SYNC));
    }

    @Test
    @DisplayName("A batch shares one fsync; its first record waits longest until it is safe")
    void batch() throws IOException {
        Enqueued measured = measure(Safety.batch(10), 200);

        assertThat(measured.records()).isEqualTo(200);
        assertThat(written).isEqualTo(10 * synced);
        assertThat(measured.each()).isEqualTo((10 * WRITE + SYNC) / 10.0);
        assertThat(measured.p99()).isEqualTo(10 * WRITE + SYNC);
        assertThat(measured.median()).isEqualTo(5 * WRITE + SYNC);
    }

    @Test
    @DisplayName("A write alone waits for no device")
    void write() throws IOException {
        Enqueued measured = measure(Safety.WRITE, 500);

        assertThat(synced).isZero();
        assertThat(measured.median()).isEqualTo(WRITE);
        assertThat(measured.perSecond()).isEqualTo(1e9 / WRITE);
    }

    @Test
    @DisplayName("In memory nothing is opened, a thousand are timed together, and there are enough of them")
    void memory() throws IOException {
        Enqueued measured = new DiskBench(() -> now += 10_000, this::open, 100, SHARE).measure(Safety.MEMORY);

        assertThat(opened).isZero();
        assertThat(measured.records()).isBetween(10_000, DiskBench.FEWEST_IN_MEMORY);
        assertThat(measured.median()).isEqualTo(10);
        assertThat(measured.each()).isEqualTo(10);
        assertThat(measured.times(measured)).isEqualTo(1);
    }

    @Test
    @DisplayName("A device that is slower than the time allows is measured with one batch all the same")
    void slow() throws IOException {
        Enqueued measured = new DiskBench(() -> now, this::open, 100_000, 1).measure(Safety.batch(1000));

        assertThat(measured.records()).isEqualTo(1000);
        assertThat(synced).isEqualTo(2);
    }

    @Test
    @DisplayName("A disk that is full says so, and its file is closed")
    void full() {
        full = true;

        assertThatThrownBy(() -> measure(Safety.WRITE, 100)).hasMessageContaining("No space left");
        assertThat(closed).isEqualTo(1);
    }
}
