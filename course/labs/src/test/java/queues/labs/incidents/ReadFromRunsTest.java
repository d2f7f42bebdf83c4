package queues.labs.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static queues.labs.Runs.figure;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.Curve;
import queues.labs.Run;
import queues.labs.Settings;

/** What the words of the labs say about their runs, held against the runs. */
class ReadFromRunsTest {
    @Test
    @DisplayName("Thundering herd: the curve has its peak at 15 workers and falls from there on")
    void herd() {
        ThunderingHerd lab = new ThunderingHerd();
        Curve curve = lab.curves(Settings.preset(lab)).get(0);
        double best = 0;
        for (int i = 0; i < curve.y().length; i++) {
            best = curve.y()[i] > curve.y()[(int) best] ? i : best;
        }

        assertThat(curve.x()[(int) best]).isEqualTo(15);
        assertThat(curve.y()[14]).isCloseTo(147, within(1.5));
        assertThat(curve.y()[9]).as("ten").isCloseTo(120, within(2.4));
        assertThat(curve.y()[29]).as("thirty").isCloseTo(95, within(1.0));
        assertThat(figure("thundering-herd", "thirty", "lock held")).isGreaterThan(99.9);
    }

    @Test
    @DisplayName("9 December: 11 get through in step, 2,300 with jitter, 2,400 are all that is possible")
    void december() {
        assertThat(figure("9-december", "in-step", "done")).isEqualTo(11);
        assertThat(figure("9-december", "in-step", "service busy")).isCloseTo(0.46, within(0.01));
        assertThat(figure("9-december", "full-jitter", "done")).isCloseTo(2302, within(25.0));
        assertThat(figure("9-december", "full-jitter", "service busy")).isCloseTo(96, within(1.0));
        assertThat(figure("9-december", "textbook", "retries")).isCloseTo(9.1e6, within(0.05e6));
        assertThat(figure("9-december", "queue", "done")).isEqualTo(2400);
    }

    @Test
    @DisplayName("Agency: clear after 43 minutes from a spike; spread evenly, the standard ones wait 42")
    void agency() {
        assertThat(figure("agency", "lanes", "clear after the peak")).isCloseTo(43 * 60, within(60.0));
        assertThat(figure("agency", "thin-tail", "clear after the peak")).isCloseTo(86 * 60, within(60.0));
        assertThat(figure("agency", "evenly", "standard wait mean")).isCloseTo(42 * 60, within(60.0));
        assertThat(figure("agency", "lanes", "latency mean"))
                .as("lanes make nobody faster on the whole")
                .isCloseTo(figure("agency", "fifo", "latency mean"), within(1.0));
    }

    @Test
    @DisplayName("Agency: ten workers that are twice as fast make the same figures as twenty")
    void onlyCapacityMatters() {
        Agency lab = new Agency();
        Run ten = lab.run("lanes", Settings.preset(lab).with("workers", 10).with("service", 7.97 / 2));

        assertThat(ten.get("peak depth")).isCloseTo(figure("agency", "lanes", "peak depth"), within(20.0));
        assertThat(ten.get("standard wait mean"))
                .isCloseTo(figure("agency", "lanes", "standard wait mean"), within(5.0));
    }

    @Test
    @DisplayName("Two lanes: the bound nearly doubles the urgent wait; the mean over all is the same")
    void lanes() {
        double strict = figure("two-lanes", "strict", "urgent wait mean");

        assertThat(figure("two-lanes", "bounded", "urgent wait mean") / strict).isBetween(1.7, 2.0);
        assertThat(figure("two-lanes", "bounded", "latency mean"))
                .isCloseTo(figure("two-lanes", "fifo", "latency mean"), within(2.0));
        assertThat(figure("two-lanes", "strict", "latency mean"))
                .isCloseTo(figure("two-lanes", "fifo", "latency mean"), within(2.0));
    }

    @Test
    @DisplayName("127 levels: at 5 % the top waits a tenth, at 90 % half, and the others five times as long")
    void levels() {
        double without = figure("127-levels", "all", "top waits");

        assertThat(figure("127-levels", "few", "top waits") / without).isCloseTo(0.1, within(0.02));
        assertThat(figure("127-levels", "most", "top waits") / without).isCloseTo(0.5, within(0.05));
        assertThat(figure("127-levels", "most", "others wait") / without).isCloseTo(5, within(0.5));
        assertThat(figure("127-levels", "few", "latency mean"))
                .isCloseTo(figure("127-levels", "all", "latency mean"), within(1e-6));
        assertThat(figure("127-levels", "most", "latency mean"))
                .isCloseTo(figure("127-levels", "all", "latency mean"), within(1e-6));
    }

    @Test
    @DisplayName(
            "40 GB: the first half of the heap takes four fifths of the time; bounds lose four in a hundred and shed sooner")
    void fortyGigabytes() {
        double half = figure("40-gb-queue", "unbounded", "half of the heap full after");

        assertThat(half / figure("40-gb-queue", "unbounded", "died after")).isCloseTo(0.8, within(0.03));
        assertThat(figure("40-gb-queue", "reject", "rejected") / figure("40-gb-queue", "reject", "arrived"))
                .isCloseTo(0.04, within(0.005));
        assertThat(figure("40-gb-queue", "drop-newest", "dropped on arrival"))
                .isEqualTo(figure("40-gb-queue", "drop-oldest", "dropped for a newer one"));
        assertThat(figure("40-gb-queue", "block", "inside at the end")).isGreaterThan(80_000);
        assertThat(figure("40-gb-queue", "block", "peak depth")).isEqualTo(20_000);
        assertThat(figure("40-gb-queue", "shed", "first no after"))
                .isLessThan(figure("40-gb-queue", "reject", "alert at 90 % after"));
    }
}
