package queues.learn.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.fork.Machine;

class RaceReportTest {
    private static final Machine X86 = new Machine("AMD EPYC", 2, "amd64", "Linux", "JDK 17 (17.0.15, Debian)");
    private static final Machine ARM = new Machine("Apple M2", 8, "aarch64", "Mac OS X", "JDK 25 (25, Temurin)");
    private static final RaceOrder ORDER = new RaceOrder(List.of("queues.fifo.RingStress"), "-XX:+UseSerialGC", 30);

    private final TestRun ran =
            Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(1_234_567), Races.forbidden(3));

    @Test
    @DisplayName("At 60 columns no line is wider than 60")
    void fitsInSixtyColumns() {
        assertThat(report(ran, X86).lines(60))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(60));
    }

    @Test
    @DisplayName("An outcome is told with its words, its count and its share")
    void tellsOutcomes() {
        assertThat(String.join("\n", report(ran, X86).lines(80)))
                .contains("RingStress.HandOver, 1 234 570 meetings")
                .containsPattern("allowed +1, 2, 3 +1 234 567 +>99.9 %")
                .containsPattern("FORBIDDEN +1, 3, 0 +3 +<0.01 %")
                .contains("Lost, doubled, or seen before its content")
                .doesNotContain("and not seen");
    }

    @Test
    @DisplayName("What is forbidden is named when it was not seen")
    void namesWhatIsForbidden() {
        TestRun clean = Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(1_000_000));

        assertThat(String.join("\n", report(clean, X86).lines(80)))
                .contains("forbidden, and not seen: Lost, doubled")
                .doesNotContain("Few meetings");
    }

    @Test
    @DisplayName("The table belongs to a processor, a JDK, a collector and ways to compile")
    void namesTheMachine() {
        assertThat(String.join(" ", report(ran, X86).lines(200)))
                .contains("AMD EPYC, 2 processors")
                .contains("JDK 17")
                .contains("Serial collector")
                .contains("C2, interpreter");
    }

    @Test
    @DisplayName("What x86 cannot show is said on x86")
    void saysWhatIsNotShown() {
        assertThat(String.join(" ", report(ran, X86).lines(200))).contains("ARM");
        assertThat(String.join(" ", report(ran, ARM).lines(200))).doesNotContain("x86");
    }

    @Test
    @DisplayName("Few meetings are said to be few")
    void saysFew() {
        TestRun few = Races.ran("queues.fifo.RingStress.HandOver", Races.allowed(50));

        assertThat(String.join(" ", report(few, X86).lines(80)))
                .startsWith("? ")
                .contains("RingStress.HandOver, 50 meetings: too few meetings to tell", "Few meetings");
    }

    @Test
    @DisplayName("A test that waits for an end is said to need few meetings")
    void fewAreEnough() {
        TestRun ends = Races.ran("queues.fifo.RingStress.Ends", Races.ended(12));

        assertThat(String.join(" ", report(ends, X86).lines(100)))
                .startsWith("✓ ")
                .contains("12 meetings; each waits for a thread to end, so a few are enough")
                .doesNotContain("Few meetings");
    }

    @Test
    @DisplayName("A share is never rounded to nothing or to everything")
    void shares() {
        assertThat(RaceReport.percent(1, 10_000_000)).isEqualTo("<0.01 %");
        assertThat(RaceReport.percent(9_999_999, 10_000_000)).isEqualTo(">99.9 %");
        assertThat(RaceReport.percent(1, 200)).isEqualTo("0.50 %");
        assertThat(RaceReport.percent(3, 3)).isEqualTo("100.0 %");
    }

    private static RaceReport report(TestRun test, Machine machine) {
        RaceResult result = Races.result(test);
        return new RaceReport(
                "SpscRingBuffer, yours",
                RaceVerdict.ofAnswer(ORDER, result),
                result,
                machine,
                ORDER.collector(),
                "./learn hint spsc-ring-buffer");
    }
}
