package queues.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.labs.measure.Series;

/** Values that nobody would choose, alone or together: each is allowed by the bounds of its parameter. */
class OddValuesTest {
    private static Settings settings(Lab lab, String[] words) {
        Settings settings = Settings.preset(lab).withSeed(Integer.MIN_VALUE);
        for (int at = 1; at < words.length; at++) {
            String[] parts = words[at].split("=");
            settings = settings.with(parts[0], Double.parseDouble(parts[1]));
        }
        return settings;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "two-lanes rate=0 flood=0",
                "two-lanes workers=1 urgent=100 in-a-row=1",
                "two-lanes urgent=0 flood=0 workers=500 service=0.1",
                "agency spike=0 background=0",
                "agency spike=3 background=0 workers=500",
                "agency spike=0 background=1e-9",
                "agency urgent=100 workers=1 service=600",
                "littles-law burst=0 quiet=0 tight=0 served=1 load=1",
                "littles-law quiet=1e-12 tight=1e-300 served=1 places=1",
                "127-levels few=0 most=100 messages=1000 waiting=2 tax=0",
                "127-levels messages=1000 waiting=100000 service=1e-6 tax=100",
                "thundering-herd workers=1 partitions=50 service=60 claim=0 contention=0 routing=0",
                "thundering-herd claim=1 contention=1",
                "priority-inversion connections=1 reserved=64 quiet=0 rush=0 urgent-every=3600",
                "9-december payments=1 retries=0",
                "9-december payments=500 base=600 jitter-base=600 retries=100 service=600",
                "five-consumers consumers=100 rate=0.1 service=60 first=60 keys=1 failures=50 window=0.1",
                "40-gb-queue rate=1 workers=1 service=0.001 collector=100 heap=1 size=10000 places=10",
                "twelve-second-email rate=1 heap=0.1 size=10000 shed-from=1 shed-until=100 alarm=1",
                "the-lock-you-held report=0 places=1 slow-from=540 slow=10"
            })
    @DisplayName("Odd values end in a number or in a gap")
    void numberOrGap(String told) {
        String[] words = told.split(" ");
        Lab lab = Labs.named(words[0]);
        Settings settings = settings(lab, words);
        for (Variant variant : lab.variants()) {
            // From the same millions of retries, whatever is chosen.
            if (!variant.name().equals("textbook") || settings.count("payments") < 1_000) {
                check(lab.run(variant.name(), settings));
            }
        }
        lab.curves(settings)
                .forEach(curve -> assertThat(Arrays.stream(curve.y()).allMatch(Double::isFinite))
                        .isTrue());
    }

    private static void check(Run run) {
        assertThat(run.figures()).allSatisfy(figure -> {
            assertThat(figure.value()).isNotEqualTo(Double.POSITIVE_INFINITY).isNotEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(figure.show()).doesNotContain("any number");
        });
        for (Series series : run.series()) {
            for (int window = 0; window < series.length(); window++) {
                boolean gap = series.isGap(window);
                DoubleStream all = DoubleStream.of(series.min(window), series.mean(window), series.max(window));
                assertThat(all.allMatch(each -> gap ? Double.isNaN(each) : Double.isFinite(each)))
                        .as(series.name() + ", window " + window)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127-levels service=1 load=1 messages=5000000"})
    @DisplayName("Values that mean a run beyond the end of virtual time get a sentence")
    void tooLong(String told) {
        String[] words = told.split(" ");
        Lab lab = Labs.named(words[0]);

        assertThatThrownBy(() -> lab.run("few", settings(lab, words)))
                .isInstanceOf(Parameter.OutOfBounds.class)
                .hasMessageContaining("104 days");
    }
}
