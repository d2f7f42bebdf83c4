package queues.labs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The simulator is compiled for the JVM and to JavaScript, and both must give the same bits. What is known to differ, or to
 * differ from run to run, must not be in the compiled classes: they are read as {@code javap} prints them.
 */
class SameEverywhereTest {
    private static List<String> code;

    @BeforeAll
    static void disassemble() throws IOException, URISyntaxException {
        Path classes = Path.of(Simulation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            Stream<String> names =
                    files.filter(file -> file.toString().endsWith(".class")).map(Path::toString);
            code = javap(Stream.concat(Stream.of("-c", "-p"), names).toArray(String[]::new));
        }
    }

    private static List<String> javap(String... arguments) {
        StringWriter printed = new StringWriter();
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), arguments);
        assertThat(status).as(printed.toString()).isZero();
        return printed.toString().lines().toList();
    }

    @Test
    @DisplayName("The classes were read")
    void somethingWasRead() {
        assertThat(code).anyMatch(line -> line.contains("class queues.labs.engine.Simulation"));
        assertThat(code).anyMatch(line -> line.contains("invokestatic") && line.contains("java/lang/Math.floor"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "java/lang/(Strict)?Math\\.(log|exp|pow|sin|cos|tan|cbrt|atan|hypot|random|fma|round|rint)",
                "java/util/Random|java/util/SplittableRandom|java/util/random/",
                "java/util/concurrent/",
                "java/util/HashMap|java/util/HashSet|java/util/IdentityHashMap|java/util/Collections\\.shuffle",
                "java/util/(Map|Set)\\.(of|copyOf|ofEntries)|Collectors\\.(toMap|toSet|groupingBy)",
                "Method (?!java/lang/String\\.)\\S*\\.hashCode:|identityHashCode",
                "java/lang/String\\.format|\\.formatted:|java/util/Formatter|java/util/Locale|java/text/",
                "System\\.(nanoTime|currentTimeMillis|getProperty|getenv)|java/time/|java/util/UUID|java/util/Date",
                "java/lang/(Thread|ThreadLocal|ref/)|monitorenter",
                "java/util/stream/.*parallel|parallelStream",
                "makeConcatWithConstants:\\([^)]*[DF]|append:\\([DF]\\)|(Double|Float)\\.toString|String\\.valueOf:\\([DF]\\)"
            })
    @DisplayName("No call whose answer differs between machines")
    void noCallThatDiffers(String banned) {
        Pattern pattern = Pattern.compile(banned);

        assertThat(code.stream().filter(line -> pattern.matcher(line).find())).isEmpty();
    }

    @Test
    @DisplayName("No remainder of doubles")
    void noRemainder() {
        assertThat(code.stream().filter(line -> line.matches(".*: [df]rem\\b.*")))
                .isEmpty();
    }

    @Test
    @DisplayName("A double becomes an int in one place, which looks whether it fits")
    void oneCast() {
        assertThat(code.stream().filter(line -> line.matches(".*: [df]2[il]\\b.*")))
                .hasSize(1);
    }

    @Test
    @DisplayName("The reading finds what it looks for")
    void canFail() {
        assertThat(code.stream().filter(line -> line.matches(".*: dadd\\b.*"))).isNotEmpty();
        assertThat(code.stream()
                        .filter(line -> Pattern.compile("Method .*\\.floor:")
                                .matcher(line)
                                .find()))
                .isNotEmpty();
    }
}
