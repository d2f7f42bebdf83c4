package queues.labs.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.labs.Labs;
import queues.labs.Runs;

/**
 * The labs as JavaScript, run by Node: the same bits as on this JVM, and as were recorded.
 *
 * <p>Part of the author's gate alone ({@code -Dcourse.author=true}). Without Node on the PATH it is skipped, and says so.
 */
class SameInJavaScriptTest {
    /** Nine million retries: as long as all other runs together, through the same code as {@code full-jitter}. */
    private static final String TOO_LONG = "9-december textbook";

    private static final Path FINGERPRINTS = Path.of("src/test/resources/fingerprints.txt");

    @TempDir
    static Path folder;

    private static List<String> recorded;
    private static List<String> printed;

    @BeforeAll
    static void runInNode() throws Exception {
        assumeTrue(
                Node.isFound(),
                "There is no node on the PATH: whether JavaScript gives the same bits was not looked at.");
        recorded = Files.readAllLines(FINGERPRINTS).stream()
                .filter(line -> !line.startsWith(TOO_LONG))
                .toList();
        String[] names = recorded.stream()
                .flatMap(line -> List.of(line.split(" ")).subList(0, 2).stream())
                .toArray(String[]::new);
        printed = Node.run(Compiler.toJavaScript(Told.class, folder), names);
    }

    @Test
    @DisplayName("As JavaScript, every run has the fingerprint that was recorded")
    void fingerprints() {
        assertThat(printed.stream().map(line -> line.split(";")[0])).containsExactlyElementsOf(recorded);
    }

    @Test
    @DisplayName("As JavaScript, every figure and every sentence reads as it does here")
    void words() {
        assertThat(printed).allSatisfy(line -> {
            String[] names = line.split("[ ;]", 3);
            assertThat(line).isEqualTo(Told.of(names[0], names[1], Runs.of(Labs.named(names[0]), names[1])));
        });
    }
}
