package queues.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every lab. A run that is preset is made once and shared. */
class LabsTest {
    private static final Path FINGERPRINTS = Path.of("src/test/resources/fingerprints.txt");

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("queues.labs.Runs#published")
    @DisplayName("A lab reproduces what was published, within the tolerance that it states")
    void reproduces(String lab, String variant, String name, Published figure) {
        double measured = Runs.figure(lab, variant, name);

        assertThat(figure.isMetBy(measured))
                .as("published %s within %s, measured %s", figure.value(), figure.tolerance(), measured)
                .isTrue();
    }

    /** Run with {@code -Dfingerprints.write=true} to write the file anew, and read the difference. */
    @Test
    @DisplayName("Every run has the fingerprint that was recorded: the same bits on this machine as on others")
    void fingerprints() throws IOException {
        String found = Runs.variants()
                .map(Arguments::get)
                .map(names -> names[0] + " " + names[1] + " "
                        + Runs.of(Labs.named((String) names[0]), (String) names[1])
                                .fingerprint())
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("fingerprints.write")) {
            Files.createDirectories(FINGERPRINTS.getParent());
            Files.writeString(FINGERPRINTS, found);
        }

        assertThat(found).isEqualTo(Files.readString(FINGERPRINTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labNames")
    @DisplayName("The same settings give the same run, and another seed gives another")
    void functionOfItsSettings(String name) {
        Lab lab = Labs.named(name);
        String variant = lab.variants().get(0).name();
        Settings preset = Settings.preset(lab);

        assertThat(lab.run(variant, preset).fingerprint())
                .isEqualTo(Runs.of(lab, variant).fingerprint());
        assertThat(lab.run(variant, preset.withSeed(7)).series()).isNotEmpty();
    }

    static Stream<String> labNames() {
        return Labs.all().stream().map(lab -> lab.card().name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labNames")
    @DisplayName("A lab has three sentences of story, a question, something to notice and something that it leaves out")
    void words(String name) {
        Lab lab = Labs.named(name);
        Card card = lab.card();

        assertThat(card.story()).hasSize(3);
        assertThat(card.question()).endsWith("?");
        assertThat(card.notice()).isNotEmpty();
        assertThat(card.leftOut()).isNotEmpty();
        assertThat(card.fix()).isNotBlank();
        assertThat(lab.variants()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lab.variants().stream().map(Variant::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labNames")
    @DisplayName(
            "A parameter is preset within its bounds, and a value out of bounds gets a sentence that names the bound")
    void parameters(String name) {
        Lab lab = Labs.named(name);
        Settings preset = Settings.preset(lab);
        for (Parameter parameter : lab.parameters()) {
            assertThat(preset.with(parameter.name(), parameter.preset()).get(parameter.name()))
                    .isEqualTo(parameter.preset());
            assertThatThrownBy(() -> preset.with(parameter.name(), parameter.most() * 2 + 1))
                    .isInstanceOf(Parameter.OutOfBounds.class)
                    .hasMessageContaining("at most " + parameter.unit().show(parameter.most()));
            assertThatThrownBy(() -> preset.with(parameter.name(), parameter.least() - 1))
                    .isInstanceOf(Parameter.OutOfBounds.class)
                    .hasMessageContaining("at least " + parameter.unit().show(parameter.least()));
        }
        assertThatThrownBy(() -> preset.with("no-such", 1))
                .isInstanceOf(Parameter.OutOfBounds.class)
                .hasMessageContaining(lab.parameters().get(0).name());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300})
    @DisplayName("What is no number, or no number that anybody can mean, gets a sentence with both bounds")
    void noNumber(double value) {
        Settings preset = Settings.preset(Labs.named("thundering-herd"));

        assertThatThrownBy(() -> preset.with("service", value))
                .isInstanceOf(Parameter.OutOfBounds.class)
                .hasMessage("service (how long the work on a task takes, on average) must be from 0.00100 s to 60 s.");
    }

    @Test
    @DisplayName("There is no half of a worker")
    void wholeNumbers() {
        Settings preset = Settings.preset(Labs.named("thundering-herd"));

        assertThatThrownBy(() -> preset.with("workers", 2.5))
                .isInstanceOf(Parameter.OutOfBounds.class)
                .hasMessage("workers (how many workers share the queue, in variant thirty) must be a whole number;"
                        + " you gave 2.50 workers.");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("queues.labs.Runs#variants")
    @DisplayName("Every run counts something, and every series has a unit and a fixed number of windows")
    void series(String name, String variant) {
        Run run = Runs.of(Labs.named(name), variant);

        assertThat(run.get("arrived")).isPositive();
        assertThat(run.series()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(series -> {
            assertThat(series.unit()).isNotBlank();
            assertThat(series.room()).isEqualTo(240);
            assertThat(series.length()).isBetween(1, 240);
        });
    }
}
