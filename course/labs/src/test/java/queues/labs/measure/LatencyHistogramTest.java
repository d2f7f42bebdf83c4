package queues.labs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;

class LatencyHistogramTest {
    private final LatencyHistogram histogram = new LatencyHistogram();

    @ParameterizedTest(name = "p{0}")
    @ValueSource(doubles = {0.001, 0.5, 0.9, 0.99, 0.999, 1})
    @DisplayName("A percentile is off by at most one part in 128, or a microsecond")
    void percentiles(double share) {
        RandomStream random = new RandomStream(5, "latencies");
        double[] all = new double[100_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = Time.whole(random.exponential(random.chance(0.5) ? Time.MILLISECOND : Time.MINUTE));
            histogram.record(all[i]);
        }
        Arrays.sort(all);
        double exact = all[(int) Math.ceil(share * all.length) - 1];

        assertThat(histogram.percentile(share)).isCloseTo(exact, within(Math.max(exact / 128, 1000)));
    }

    @Test
    @DisplayName("Every value from a nanosecond to the last moment has a bucket, and the buckets are in order")
    void allValues() {
        int cells = histogram.cells();
        for (double value = 1; value <= Time.LAST; value *= 1.01) {
            LatencyHistogram one = new LatencyHistogram();
            one.record(Math.floor(value));
            one.record(0);
            one.record(Time.LAST);

            assertThat(one.percentile(0.6)).isCloseTo(value, within(Math.max(value / 128 + 1, 1001)));
        }
        assertThat(histogram.cells()).isEqualTo(cells);
    }

    @Test
    @DisplayName("Count, mean and largest are exact")
    void exact() {
        histogram.record(1);
        histogram.record(2);
        histogram.record(6);

        assertThat(histogram.count()).isEqualTo(3);
        assertThat(histogram.mean()).isEqualTo(3);
        assertThat(histogram.max()).isEqualTo(6);
    }

    @Test
    @DisplayName("Of nothing there is no percentile, no mean and no largest")
    void nothing() {
        assertThat(histogram.percentile(0.99)).isNaN();
        assertThat(histogram.mean()).isNaN();
        assertThat(histogram.max()).isNaN();
    }
}
