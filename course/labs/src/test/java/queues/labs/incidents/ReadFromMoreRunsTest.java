package queues.labs.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static queues.labs.Runs.figure;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the words of the other labs say about their runs. */
class ReadFromMoreRunsTest {
    @Test
    @DisplayName(
            "Five consumers: one message in four is overtaken; by key none within its key; redelivery breaks order alone")
    void fiveConsumers() {
        assertThat(figure("five-consumers", "five", "overtaken, of all")).isCloseTo(25, within(2.0));
        assertThat(figure("five-consumers", "five", "overtaken within their key"))
                .isEqualTo(38);
        assertThat(figure("five-consumers", "five", "arrived")).isEqualTo(4804);
        assertThat(figure("five-consumers", "by-key", "latency mean"))
                .as("most of the parallelism is kept")
                .isLessThan(figure("five-consumers", "one", "latency mean") / 3);
        assertThat(figure("five-consumers", "redelivery", "overtaken")).isPositive();
    }

    @Test
    @DisplayName("The lock you held: nothing is done after the queue was full for the first time")
    void lock() {
        double full = figure("the-lock-you-held", "held", "full after");

        assertThat(full).isBetween(120.0, 130.0);
        assertThat(figure("the-lock-you-held", "held", "last message done after"))
                .isCloseTo(full, within(1.0));
        assertThat(figure("the-lock-you-held", "released", "full after")).isCloseTo(full, within(1.0));
        assertThat(figure("the-lock-you-held", "released", "last message done after"))
                .isGreaterThan(599);
        assertThat(figure("the-lock-you-held", "held", "latency mean"))
                .as("what was not done has no latency")
                .isLessThan(figure("the-lock-you-held", "released", "latency mean"));
        assertThat(figure("the-lock-you-held", "held", "inside at the end")).isEqualTo(23_488);
    }

    @Test
    @DisplayName("Priority inversion: an urgent task waits out the rush; inheritance and reserve end that, at a price")
    void inversion() {
        double rush = 3600;

        assertThat(figure("priority-inversion", "inversion", "urgent longest"))
                .isGreaterThan(rush)
                .isCloseTo(70 * 60, within(30.0));
        assertThat(figure("priority-inversion", "inheritance", "urgent longest"))
                .isLessThan(60);
        assertThat(figure("priority-inversion", "reserved", "urgent longest")).isLessThan(5);
        assertThat(figure("priority-inversion", "inheritance", "standard mean")
                        / figure("priority-inversion", "inversion", "standard mean"))
                .isCloseTo(1.85, within(0.15));
        assertThat(figure("priority-inversion", "reserved", "batch done"))
                .as("a connection in reserve is one less for the batch")
                .isLessThan(figure("priority-inversion", "inversion", "batch done"));
    }

    @Test
    @DisplayName("The twelve-second e-mail: the depth tells half an hour before the connections do")
    void email() {
        double depth = figure("twelve-second-email", "unbounded", "depth alarm after the change");
        double connections = figure("twelve-second-email", "unbounded", "first time-out after the change");

        assertThat(depth).isLessThan(60);
        assertThat(connections - depth).isBetween(1800.0, 2100.0);
        assertThat(figure("twelve-second-email", "unbounded", "timed out")
                        / figure("twelve-second-email", "unbounded", "arrived"))
                .isGreaterThan(0.5);
        assertThat(figure("twelve-second-email", "unbounded", "latency mean"))
                .as("what timed out has no latency")
                .isLessThan(figure("twelve-second-email", "shed", "latency mean"));
        assertThat(figure("twelve-second-email", "shed", "peak depth")).isLessThanOrEqualTo(7000);
    }

    @Test
    @DisplayName("Little's law: a queue that 450 a second go on entering takes eight times as long to empty as to fill")
    void littlesLaw() {
        assertThat(figure("littles-law", "tight", "empty again after") / figure("littles-law", "tight", "full after"))
                .isCloseTo(8, within(0.5));
    }
}
