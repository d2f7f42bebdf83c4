package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Where exactly the thresholds lie, and which ones are refused. */
class LoadShedderThresholdTest {
    /** The first number of units that is not a double. */
    private static final long BEYOND_DOUBLE = (1L << 53) + 1;

    private static void shedsFrom(long level, long capacity, double shedFrom) {
        RecordedShedder shedder = new RecordedShedder(capacity, shedFrom, 0);
        if (level > 1) {
            assertThat(shedder.admit(level - 1))
                    .as("admit(%d, false)", level - 1)
                    .isTrue();
        }
        assertThat(shedder.counts().shedding())
                .as("shedding from %s of %d, with %d in use", shedFrom, capacity, level - 1)
                .isFalse();
        assertThat(shedder.admit(1)).as("admit(1, false)").isTrue();
        assertThat(shedder.counts().shedding())
                .as("shedding from %s of %d, with %d in use", shedFrom, capacity, level)
                .isTrue();
    }

    private static void resumesAt(long level, long capacity, double resumeAt) {
        RecordedShedder shedder = new RecordedShedder(capacity, 1, resumeAt);
        assertThat(shedder.admit(capacity)).as("admit(%d, false)", capacity).isTrue();
        if (capacity > level + 1) {
            shedder.release(capacity - level - 1);
        }
        assertThat(shedder.counts().shedding())
                .as("shedding down to %s of %d, with %d in use", resumeAt, capacity, level + 1)
                .isTrue();
        shedder.release(1);
        assertThat(shedder.counts().shedding())
                .as("shedding down to %s of %d, with %d in use", resumeAt, capacity, level)
                .isFalse();
    }

    @Test
    @Order(1)
    @DisplayName("A threshold between two whole numbers is reached by the next one: up to it, and down to it")
    @TryNext("From 3 in use on, or from 4, is 0.7 of 5 in use? And down to which number is 0.5 of 5?")
    void betweenWholeNumbers() {
        shedsFrom(4, 5, 0.7);
        resumesAt(2, 5, 0.5);
        shedsFrom(1, 1, 0.1);
        resumesAt(0, 1, 0.9);
        shedsFrom(1, 3, 0.001);
        resumesAt(2, 3, 0.999);
    }

    @Test
    @Order(2)
    @DisplayName("A threshold is the decimal fraction that was written down: 0.55 of 100 is 55")
    @TryNext("Print 0.55 * 100, and 0.29 * 100. What did the reader of the configuration mean?")
    void decimalFractions() {
        shedsFrom(55, 100, 0.55);
        shedsFrom(57, 100, 0.57);
        shedsFrom(7, 100, 0.07);
        shedsFrom(28, 50, 0.56);
        resumesAt(55, 100, 0.55);
        resumesAt(57, 100, 0.57);
        resumesAt(29, 100, 0.29);
        resumesAt(58, 100, 0.58);
    }

    @Test
    @Order(3)
    @DisplayName("Nothing and all are thresholds too: it may shed when full, and open again when empty")
    @TryNext("0 and 1 are shares like any others.")
    void nothingAndAll() {
        shedsFrom(10, 10, 1);
        resumesAt(0, 10, 0);
        shedsFrom(1, 1, 1);
        resumesAt(0, 1, 0);
    }

    @Test
    @Order(4)
    @DisplayName("A large capacity has its thresholds as exactly as a small one")
    @TryNext("Which whole numbers can a double hold? From 2^53 on, every other one is missing.")
    void largeCapacity() {
        shedsFrom(BEYOND_DOUBLE, BEYOND_DOUBLE, 1);
        shedsFrom(5_000_000_000_000_000_001L, 5_000_000_000_000_000_001L, 1);
        shedsFrom(3_500_000_000_000_000_007L, 5_000_000_000_000_000_010L, 0.7);
        resumesAt(2_500_000_000_000_000_005L, 5_000_000_000_000_000_010L, 0.5);
        shedsFrom(Long.MAX_VALUE, Long.MAX_VALUE, 1);
        resumesAt(Long.MAX_VALUE / 2, Long.MAX_VALUE, 0.5);
    }

    @Test
    @Order(5)
    @DisplayName("A capacity below 1 is refused with an IllegalArgumentException")
    @TryNext("Look at the number in the constructor. Which is the smallest that makes sense?")
    void refusesCapacity() {
        for (long capacity : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new RecordedShedder(capacity, 0.7, 0.5))
                    .as("new LoadShedder(%d, 0.7, 0.5)", capacity)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(6)
    @DisplayName(
            "Shares that are no numbers from 0 to 1, or that are crossed, are refused with an IllegalArgumentException")
    @TryNext("Say what is right and refuse the rest. Which comparison is true of NaN?")
    void refusesThresholds() {
        double[][] refused = {
            {0.5, 0.7},
            {0.7, 0.7},
            {0, 0},
            {1, 1},
            {0.7, -0.1},
            {1.1, 0.5},
            {70, 50},
            {-0.5, -0.7},
            {2, 1.5},
            {Double.NaN, 0.5},
            {0.7, Double.NaN},
            {Double.NaN, Double.NaN},
            {Double.POSITIVE_INFINITY, 0.5},
            {0.7, Double.NEGATIVE_INFINITY},
            {0.7, Double.POSITIVE_INFINITY}
        };
        for (double[] each : refused) {
            assertThatThrownBy(() -> new RecordedShedder(10, each[0], each[1]))
                    .as("new LoadShedder(10, %s, %s)", each[0], each[1])
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
