package queues.learn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.bench.BenchOrder.Effort;
import queues.learn.fork.Machine;

class BenchResultTest {
    private static final Benchmark BURST = new Benchmark("burst", "a burst: one thread offers 1024, per element", "");
    private static final Machine MACHINE = new Machine("AMD EPYC", 2, "amd64", "Linux", "JDK 17 (17.0.15, Debian)");

    @Test
    @DisplayName("Half the time is twice as fast; both errors go into the ratio's")
    void ratioOfTimes() {
        Score.Ratio ratio = time("learner", 10, 0.3).against(time("ArrayDeque", 20, 0.8));

        assertThat(ratio.value()).isEqualTo(2.0);
        assertThat(ratio.error()).isCloseTo(2.0 * Math.hypot(0.03, 0.04), within(1e-9));
    }

    @Test
    @DisplayName("Twice the rate is twice as fast")
    void ratioOfRates() {
        Score peer = new Score("handOver", "ArrayBlockingQueue", 5e6, 0, "ops/s", true, 5, Map.of());
        Score other = new Score("handOver", "learner", 10e6, 0, "ops/s", true, 5, Map.of());

        assertThat(other.against(peer).value()).isEqualTo(2.0);
    }

    @Test
    @DisplayName("The peer is 1, with its own error")
    void ratioOfThePeer() {
        Score peer = time("ArrayDeque", 20, 2);

        assertThat(peer.against(peer)).isEqualTo(new Score.Ratio(1, 0.1));
    }

    @Test
    @DisplayName("A benchmark that threw is missing, with what it threw")
    void threw() {
        BenchResult result = new BenchResult(
                "ArrayDeque",
                List.of("ArrayDeque", "reference"),
                List.of(BURST),
                List.of(time("ArrayDeque", 20, 1)),
                Map.of(),
                Map.of("burst/reference", "java.lang.IllegalStateException: poll returned null"),
                null);

        assertThat(result.missing())
                .containsExactly(
                        "burst of reference was not measured: java.lang.IllegalStateException: poll returned null");
    }

    @Test
    @DisplayName("A score without samples, or without a number, is missing")
    void withoutSamples() {
        Score none = new Score("burst", "ArrayDeque", 20, 1, "ns/op", false, 0, Map.of());
        Score noNumber = new Score("burst", "ArrayDeque", Double.NaN, 1, "ns/op", false, 5, Map.of());

        assertThat(result(none).missing()).hasSize(1);
        assertThat(result(noNumber).missing()).hasSize(1);
        assertThat(result(time("ArrayDeque", 20, 1)).missing()).isEmpty();
    }

    @Test
    @DisplayName("No benchmark at all is never a success")
    void nothing() {
        assertThat(new BenchResult("", List.of(), List.of(), List.of(), Map.of(), Map.of(), null).missing())
                .isNotEmpty();
        assertThat(BenchResult.none("why").missing()).containsExactly("why");
    }

    @Test
    @DisplayName("An unfinished answer is left out and told, and the run is whole without it")
    void leftOut() {
        BenchResult result = new BenchResult(
                "ArrayDeque",
                List.of("ArrayDeque", "learner"),
                List.of(BURST),
                List.of(time("ArrayDeque", 20, 1)),
                Map.of("learner", "TODO 1: link a new node"),
                Map.of(),
                null);

        assertThat(result.missing()).isEmpty();
        assertThat(String.join("\n", report(result, 80))).contains("left out: yours. TODO 1: link a new node");
    }

    @Test
    @DisplayName("A learner's answer that broke while it was measured is told, and the run is whole without it")
    void brokeUnderMeasurement() {
        BenchResult result = new BenchResult(
                "ArrayDeque",
                List.of("ArrayDeque", "learner"),
                List.of(BURST),
                List.of(time("ArrayDeque", 20, 1)),
                Map.of(),
                Map.of("burst/learner", "java.lang.IllegalStateException: poll returned 7"),
                null);

        assertThat(result.missing()).isEmpty();
        assertThat(String.join(" ", report(result, 200)))
                .contains("yours, which broke in burst")
                .contains("returned 7");
    }

    @Test
    @DisplayName("Without its peer a run has no ratios and no verdict")
    void withoutPeer() {
        BenchResult result = new BenchResult(
                "ArrayDeque",
                List.of("ArrayDeque", "learner"),
                List.of(BURST),
                List.of(time("learner", 20, 1)),
                Map.of("ArrayDeque", "gone"),
                Map.of(),
                null);

        assertThat(result.missing()).hasSize(1);
        assertThat(report(result, 80)).contains("    not measured");
    }

    @Test
    @DisplayName("At 60 columns no line is wider than 60")
    void fitsInSixtyColumns() {
        BenchResult result = new BenchResult(
                "ArrayBlockingQueue",
                List.of("ArrayBlockingQueue", "learner", "JCTools SpscArrayQueue"),
                List.of(BURST),
                List.of(
                        time("ArrayBlockingQueue", 100, 1),
                        time("learner", 20, 40),
                        time("JCTools SpscArrayQueue", 1, 0.01)),
                Map.of(),
                Map.of(),
                null);

        assertThat(report(result, 60))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(60))
                .anySatisfy(line -> assertThat(line).contains("yours"));
        assertThat(String.join(" ", report(result, 200))).contains("Do not quote");
    }

    @Test
    @DisplayName("A bar is solid as far as the ratio is sure and light as far as it may reach")
    void bars() {
        assertThat(BenchReport.bar(new Score.Ratio(5, 1), 10, 10)).isEqualTo("████░░");
        assertThat(BenchReport.bar(new Score.Ratio(1, 3), 10, 10)).isEqualTo("░░░░");
        assertThat(BenchReport.bar(new Score.Ratio(10, Double.NaN), 10, 10)).isEqualTo("██████████");
    }

    private static BenchResult result(Score score) {
        return new BenchResult(
                "ArrayDeque", List.of("ArrayDeque"), List.of(BURST), List.of(score), Map.of(), Map.of(), null);
    }

    private static List<String> report(BenchResult result, int width) {
        return new BenchReport("LinkedQueue", result, Effort.QUICK, MACHINE).lines(width);
    }

    private static Score time(String contender, double value, double error) {
        return new Score("burst", contender, value, error, "ns/op", false, 5, Map.of());
    }
}
