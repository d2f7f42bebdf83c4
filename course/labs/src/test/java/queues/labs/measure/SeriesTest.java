package queues.labs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;

class SeriesTest {
    @Test
    @DisplayName("A window without a sample is a gap, and not zero")
    void gap() {
        Samples samples = new Samples("latency", "s", 4, 10);
        samples.add(5, 7);
        samples.add(25, 9);

        assertThat(samples.length()).isEqualTo(3);
        assertThat(samples.isGap(1)).isTrue();
        assertThat(samples.mean(1)).isNaN();
        assertThat(samples.min(1)).isNaN();
        assertThat(samples.mean(2)).isEqualTo(9);
    }

    @Test
    @DisplayName("A series that outgrows its windows makes one of each two and keeps least, largest and mean")
    void downSampling() {
        Samples samples = new Samples("latency", "s", 4, 10);
        double[] values = {3, 1, 8, 4, 6, 5};
        for (int i = 0; i < values.length; i++) {
            samples.add(10 * i, values[i]);
        }

        assertThat(samples.width()).isEqualTo(20);
        assertThat(samples.length()).isEqualTo(3);
        assertThat(new double[] {samples.min(0), samples.max(0), samples.mean(0)})
                .containsExactly(1, 3, 2);
        assertThat(new double[] {samples.min(1), samples.max(1), samples.mean(1)})
                .containsExactly(4, 8, 6);
        assertThat(samples.room()).isEqualTo(4);
    }

    @Test
    @DisplayName("A gauge counts each value for as long as it lasted, in every window that it lasted through")
    void gauge() {
        Gauge gauge = new Gauge("depth", "tasks", 4, 10);
        gauge.set(5, 2);
        gauge.set(18, 4);
        gauge.close(35);

        assertThat(gauge.mean(0)).isEqualTo(2);
        assertThat(gauge.mean(1)).isCloseTo((8 * 2 + 2 * 4) / 10.0, within(1e-12));
        assertThat(gauge.min(1)).isEqualTo(2);
        assertThat(gauge.max(1)).isEqualTo(4);
        assertThat(gauge.mean(2)).isEqualTo(4);
        assertThat(gauge.mean(3)).isEqualTo(4);
    }

    @Test
    @DisplayName("A gauge of a long run has the time-weighted mean, however often it was down-sampled")
    void gaugeOfALongRun() {
        Gauge gauge = new Gauge("depth", "tasks", 16, 1);
        TimeWeighted exact = new TimeWeighted(0);
        RandomStream random = new RandomStream(1, "depth");
        double now = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = random.below(50);
            gauge.set(now, value);
            exact.set(now, value);
            now += random.below(1_000_000);
        }
        gauge.close(now);
        double area = 0;
        double weight = 0;
        for (int i = 0; i < gauge.length(); i++) {
            double length = Math.min(now, (i + 1) * gauge.width()) - i * gauge.width();
            area += gauge.mean(i) * length;
            weight += length;
        }

        assertThat(area / weight).isCloseTo(exact.mean(now), within(1e-9));
        assertThat(gauge.room()).isEqualTo(16);
        assertThat(exact.max()).isEqualTo(49);
    }

    @Test
    @DisplayName("A rate is zero while nothing happens, and a gap only after the end")
    void rate() {
        Rate rate = new Rate("done", "tasks/s", 4, Time.SECOND);
        rate.mark(0.1 * Time.SECOND);
        rate.mark(0.2 * Time.SECOND);
        rate.mark(2.1 * Time.SECOND);
        rate.close(2.5 * Time.SECOND);

        assertThat(rate.mean(0)).isEqualTo(2);
        assertThat(rate.mean(1)).isZero();
        assertThat(rate.mean(2)).isEqualTo(2);
        assertThat(rate.length()).isEqualTo(3);
    }

    @Test
    @DisplayName("What happens at the very moment of the end has no rate: a gap, and not infinitely many per second")
    void rateAtTheEnd() {
        Rate rate = new Rate("done", "tasks/s", 4, Time.SECOND);
        rate.mark(0.5 * Time.SECOND);
        rate.mark(2 * Time.SECOND);
        rate.close(2 * Time.SECOND);

        assertThat(rate.length()).isEqualTo(3);
        assertThat(rate.mean(1)).isZero();
        assertThat(rate.isGap(2)).isTrue();
        assertThat(rate.mean(2)).isNaN();
        assertThat(rate.max(2)).isNaN();
    }

    @Test
    @DisplayName("A fingerprint tells apart runs that differ in a bit, and gaps from zeros")
    void fingerprint() {
        String one = new Fingerprint().add(1).digits();

        assertThat(one).hasSize(16).isEqualTo(new Fingerprint().add(1).digits());
        assertThat(new Fingerprint().add(Math.nextUp(1.0)).digits()).isNotEqualTo(one);
        assertThat(new Fingerprint().add(Double.NaN).digits())
                .isNotEqualTo(new Fingerprint().add(0).digits());
    }

    @Test
    @DisplayName("A series that was recorded elsewhere has the same windows, gaps included")
    void recorded() {
        Samples samples = new Samples("latency", "s", 4, 10);
        samples.add(5, 0.1);
        samples.add(6, 0.2);
        samples.add(25, 9);
        double[] min = {samples.min(0), samples.min(1), samples.min(2)};
        double[] max = {samples.max(0), samples.max(1), samples.max(2)};
        double[] mean = {samples.mean(0), samples.mean(1), samples.mean(2)};

        Recorded recorded = new Recorded("latency", "s", false, samples.width(), min, max, mean);

        assertThat(recorded.isGap(1)).isTrue();
        assertThat(recorded.isGap(2)).isFalse();
        assertThat(new Fingerprint().add(recorded).digits())
                .isEqualTo(new Fingerprint().add(samples).digits());
    }
}
