package queues.labs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    @DisplayName("The logarithm is the one of StrictMath, to 4e-16 of its value")
    void log() {
        RandomStream random = new RandomStream(1, "log");
        for (int i = 0; i < 1_000_000; i++) {
            double x = i % 2 == 0 ? random.uniform() : StrictMath.exp(1400 * random.uniform() - 700);
            double theirs = StrictMath.log(x);

            assertThat(Math.abs(Numbers.log(x) - theirs)).isLessThanOrEqualTo(4e-16 * Math.abs(theirs));
        }
        assertThat(Numbers.log(1)).isZero();
    }

    @Test
    @DisplayName("The exponential is the one of StrictMath, to 1e-14 of its value")
    void exp() {
        RandomStream random = new RandomStream(1, "exp");
        for (int i = 0; i < 100_000; i++) {
            double x = 200 * random.uniform() - 100;

            assertThat(Numbers.exp(x) / StrictMath.exp(x)).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    @DisplayName("The same bits on every machine: some that were written down")
    void bits() {
        assertThat(Double.doubleToLongBits(Numbers.log(0.3))).isEqualTo(LOG_OF_3_TENTHS);
        assertThat(Double.doubleToLongBits(Numbers.exp(1.7))).isEqualTo(EXP_OF_17_TENTHS);
    }

    private static final long LOG_OF_3_TENTHS = -4615271006209202399L;
    private static final long EXP_OF_17_TENTHS = 4617849135285794982L;

    @Test
    @DisplayName("What is not a positive number has no logarithm, and what does not fit is not cast")
    void refuses() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Numbers.log(wrong));
        }
        for (double wrong : new double[] {0x1p31, -0x1p32, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Numbers.floor(wrong));
        }
        assertThat(Numbers.floor(-0.5)).isEqualTo(-1);
    }
}
