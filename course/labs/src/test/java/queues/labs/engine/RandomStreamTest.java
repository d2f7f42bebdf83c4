package queues.labs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int MANY = 1_000_000;

    @Test
    @DisplayName("The numbers of a seed and a purpose are always the same")
    void sameNumbers() {
        RandomStream stream = new RandomStream(42, "arrivals");

        assertThat(new int[] {stream.bits(), stream.bits(), stream.bits()})
                .containsExactly(1918259727, 1792361785, 1580600031);
    }

    @Test
    @DisplayName("Streams of another purpose or another seed have nothing to do with one another")
    void independent() {
        assertThat(correlation(new RandomStream(1, "arrivals"), new RandomStream(1, "services")))
                .isCloseTo(0, within(4 / Math.sqrt(MANY)));
        assertThat(correlation(new RandomStream(1, "arrivals"), new RandomStream(2, "arrivals")))
                .isCloseTo(0, within(4 / Math.sqrt(MANY)));
    }

    private static double correlation(RandomStream one, RandomStream other) {
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += (one.uniform() - 0.5) * (other.uniform() - 0.5);
        }
        return 12 * sum / MANY;
    }

    @Test
    @DisplayName("Exponential times have the mean and the spread that they should")
    void exponential() {
        RandomStream stream = new RandomStream(7, "services");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MANY; i++) {
            double x = stream.exponential(3);
            sum += x;
            squares += x * x;
        }
        double mean = sum / MANY;

        assertThat(mean).isCloseTo(3, within(4 * 3 / Math.sqrt(MANY)));
        assertThat(squares / MANY - mean * mean).isCloseTo(9, within(4 * 9 * Math.sqrt(8.0 / MANY)));
    }

    @Test
    @DisplayName("Each number below a bound comes as often as the others")
    void below() {
        RandomStream stream = new RandomStream(7, "lanes");
        int[] count = new int[7];
        for (int i = 0; i < MANY; i++) {
            count[stream.below(7)]++;
        }
        double chiSquare = 0;
        for (int n : count) {
            chiSquare += (n - MANY / 7.0) * (n - MANY / 7.0) / (MANY / 7.0);
        }

        assertThat(chiSquare)
                .as("six degrees of freedom: above 22.5 once in a thousand")
                .isLessThan(22.5);
    }
}
