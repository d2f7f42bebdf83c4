package queues.learn.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.kit.FailureReport;

/** What is compared in a transcript, and what is not. */
class GoldenTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("What was written is what was told, empty lines and all")
    void writtenAndRead() {
        Golden golden = new Golden(folder.resolve("told.txt"));
        List<String> told = List.of("a", "", "    ", "two\n\nparagraphs", "z");
        golden.write(told);
        assertThat(golden.differences(told)).isEmpty();
    }

    @Test
    @DisplayName("Durations, hash codes, names of threads and seeds may differ; whatever else differs is a difference")
    void normalised() {
        Golden golden = new Golden(folder.resolve("told.txt"));
        golden.write(List.of("Node@1a2b3c waits 1.5 s for Thread-7, seed 42"));
        assertThat(golden.differences(List.of("Node@ffffff waits 12 ms for Thread-8, seed -1")))
                .isEmpty();
        assertThat(golden.differences(List.of("Node@ffffff waits 12 ms for Thread-8, seed -1", "and more")))
                .contains("  now:    and more");
        assertThat(golden.differences(List.of("Leaf@ffffff waits 12 ms for Thread-8, seed -1")))
                .hasSize(3);
        golden.write(List.of("poll() → 3 in thread 1"));
        assertThat(golden.differences(List.of("poll() → 3 in thread 2"))).hasSize(3);
        assertThat(golden.differences(List.of("poll() → 4 in thread 1"))).hasSize(3);
    }

    @Test
    @DisplayName("Of a failure found by chance only the rule and the advice are compared")
    void byChance() {
        FailureReport report = new FailureReport(
                "T.t", FailureReport.Kind.WRONG, "rule", List.of("story"), "says", "F.java:1", null, "advice");
        assertThat(Golden.told("T.t", report, true)).containsExactly("T.t", "✗ rule", "  try: advice");
        assertThat(Golden.told("T.t", report, false)).contains("    story", "  at F.java:1");
    }

    @Test
    @DisplayName("Anchors are made as GitHub makes them")
    void anchors() {
        assertThat(
                        Headings.anchors(
                                "# 1 · Fifo\n## 1.1 LinkedQueue\n```\n# no heading\n```\n## `poll()`, again\n## 1.1 LinkedQueue"))
                .containsExactly("1--fifo", "11-linkedqueue", "poll-again", "11-linkedqueue-1");
    }
}
