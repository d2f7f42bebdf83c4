package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;

class LabCommandTest {
    private static final String[] SMALL = {"lab", "9-december", "--payments", "20", "--variant", "in-step,full-jitter"};

    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void prepare() throws Exception {
        course = new TinyCourse(folder);
    }

    private String complaint(String... arguments) {
        course.complained.getBuffer().setLength(0);
        assertThat(course.run(arguments)).isEqualTo(ExitCode.BAD_INPUT);
        return course.complained.toString();
    }

    @Test
    @DisplayName("Without a name every lab is listed under its chapter")
    void list() {
        assertThat(course.run("lab")).isEqualTo(ExitCode.GREEN);
        for (Lab each : Labs.all()) {
            assertThat(course.text()).contains(each.card().name());
        }
        assertThat(course.text()).contains("Chapter 1").doesNotContain("More");
    }

    @Test
    @DisplayName(
            "A lab is told with its story, its question, charts, figures, and what it leaves out, within the width")
    void told() {
        for (int width : new int[] {80, 40, 120}) {
            course.width = width;
            course.printed.reset();
            assertThat(course.run(SMALL)).isEqualTo(ExitCode.GREEN);
            assertThat(course.text())
                    .contains("Predict:", "throughput, tasks/s", "latency p99.9", "leaves out")
                    .contains("given up")
                    .doesNotContain("./learn read");
            assertThat(course.text().replaceAll("\\s+", " "))
                    .contains("What to notice in the preset run", "6.1 backoff (comes with chapter 6)");
            assertThat(course.text().lines()).allMatch(line -> Text.width(line) <= width);
        }
    }

    @Test
    @DisplayName("Nobody is asked for a guess where nobody can type")
    void noQuestion() {
        assertThat(course.run(SMALL)).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).doesNotContain("Your guess");
    }

    @Test
    @DisplayName("In ASCII, nothing else is printed, and nothing is without a likeness")
    void ascii() {
        course.ascii = true;
        assertThat(course.run("lab", "five-consumers")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text().chars()).allMatch(each -> each < 128);
        assertThat(course.text().replace(Labs.named("five-consumers").card().question(), ""))
                .doesNotContain("??")
                .contains("#");
    }

    @Test
    @DisplayName("Published figures stand beside ours with their tolerance, unless a parameter was changed")
    void published() {
        assertThat(course.run("lab", "five-consumers")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("published").contains("by-key: overtaken within their", "exact  ✓");
        assertThat(course.run(SMALL)).isEqualTo(ExitCode.GREEN);
        assertThat(course.text())
                .contains("You chose: payments 20 tasks (preset: 20,000 tasks).")
                .contains("The published figures belong to the parameters");
    }

    @Test
    @DisplayName("--help behind a name shows every parameter of the lab with its bounds")
    void help() {
        assertThat(course.run("lab", "agency", "--help")).isEqualTo(ExitCode.GREEN);
        for (Parameter each : Labs.named("agency").parameters()) {
            assertThat(course.text()).contains("--" + each.name() + " <");
        }
        assertThat(course.text())
                .contains("--workers <number>  20 workers, from 1 to 500 workers", "7.97 s, from 100 ms to 10 min");
        assertThat(course.run("lab", "--help")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("--no-wait");
    }

    @Test
    @DisplayName("What does not fit gets one sentence that says what would be right")
    void wrong() {
        assertThat(complaint("lab", "agnecy")).contains("Did you mean 'agency'?");
        assertThat(complaint("lab", "agency", "--wrkers", "3")).contains("Did you mean '--workers'?");
        assertThat(complaint("lab", "agency", "--workers", "501")).contains("must be at most 500 workers");
        assertThat(complaint("lab", "agency", "--workers", "-1")).contains("must be at least 1 worker;");
        assertThat(complaint("lab", "agency", "--workers=2.5")).contains("must be a whole number");
        assertThat(complaint("lab", "agency", "--service", "12GB")).contains("such as 200ms, 12s");
        assertThat(complaint("lab", "agency", "--service", "12", "s")).contains("right behind its number");
        assertThat(complaint("lab", "agency", "--service")).contains("such as --service 7.97s.");
        assertThat(complaint("lab", "--service", "12s")).contains("Which lab");
        assertThat(complaint("lab", "agency", "--variant", "fif")).contains("Did you mean 'fifo'?");
        assertThat(complaint("lab", "agency", "-x")).contains("no option '-x'");
        assertThat(complaint("lab", "agency", "--seed", "x")).contains("not an int");
        assertThat(course.complained.toString().strip().lines()).hasSizeLessThan(3);
    }

    @Test
    @DisplayName("Parameters may stand before the name, and the same seed gives the same run")
    void json() throws Exception {
        JsonNode first = run("lab", "--payments", "20", "9-december", "--seed=7", "--json");
        JsonNode again = run("lab", "9-december", "--payments=20", "--seed", "7", "--json");
        assertThat(first).isEqualTo(again);
        assertThat(first.get("seed").asInt()).isEqualTo(7);
        assertThat(first.get("runs")).hasSize(5);
        assertThat(first.get("runs").get(0).get("variant").asText()).isEqualTo("in-step");
        assertThat(first.get("runs").get(0).get("fingerprint").asText()).hasSize(16);
        assertThat(first.get("parameters").get(0).get("value").asInt()).isEqualTo(20);
        assertThat(first.toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(run("lab", "--json").get("labs")).hasSize(Labs.all().size() + 1);
    }

    private JsonNode run(String... arguments) throws Exception {
        course.printed.reset();
        assertThat(course.run(arguments)).isEqualTo(ExitCode.GREEN);
        return new ObjectMapper().readTree(course.text());
    }

    @Test
    @DisplayName("No parameter of a lab has the name of an option of the command")
    void names() {
        Set<String> ours = new TreeSet<>(
                Set.of("variant", "seed", "json", "no-wait", "help", "ascii", "no-color", "html", "with"));
        for (Lab lab : Labs.all()) {
            assertThat(lab.parameters()).extracting(Parameter::name).doesNotContainAnyElementsOf(ours);
        }
    }

    @Test
    @DisplayName("The lab that measures is listed, says what can be chosen, and has no seed and no variants")
    void measures() {
        assertThat(course.run("lab")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("fifty-times");
        assertThat(course.run("lab", "50x", "--help")).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("--records <number>  100,000, from 100 to 1,000,000", "--dir");
        assertThat(complaint("lab", "fifty-tines")).contains("Did you mean 'fifty-times'?");
        assertThat(complaint("lab", "fifty-times", "--seed", "42")).contains("nothing for --seed to do");
        assertThat(complaint("lab", "fifty-times", "--variant", "write")).contains("nothing for --variant to do");
        assertThat(complaint("lab", "fifty-times", "--with", "none")).contains("nothing for --with to do");
        assertThat(complaint("lab", "fifty-times", "--html", "page.html")).contains("nothing for --html to do");
        assertThat(complaint(
                        "lab", "fifty-times", "--dir", folder.resolve("none").toString()))
                .contains("There is no folder");
    }

    @Test
    @DisplayName("A measurement leaves nothing behind, and says in JSON what it measured and where")
    void measured() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        JsonNode told = run(
                "lab",
                "fifty-times",
                "--records",
                "100",
                "--size",
                "1B",
                "--batch",
                "50",
                "--dir",
                disk.toString(),
                "--json");

        assertThat(disk).isEmptyDirectory();
        assertThat(told.get("file_system").asText()).isNotBlank();
        assertThat(told.get("runs")).hasSize(4).allSatisfy(each -> {
            assertThat(each.get("records").asInt()).isPositive();
            assertThat(each.get("p99_s").asDouble())
                    .isGreaterThanOrEqualTo(each.get("median_s").asDouble());
        });
        assertThat(told.get("runs").get(0).get("times_memory").asDouble()).isEqualTo(1);
    }

    @Test
    @DisplayName("What is no number gets a sentence as well")
    void noNumber() {
        for (String each : new String[] {"NaN", "Infinity", "1e999", "-1e999", "", "1e308h", "0x10", "--"}) {
            assertThat(complaint("lab", "agency", "--service=" + each)).contains("--service must be a time");
        }
        assertThat(complaint("lab", "agency", "--service", "1e300")).contains("must be from 0.100 s to 600 s.");
        assertThat(complaint("lab", "127-levels", "--service", "1", "--load", "1", "--messages", "5M"))
                .contains("more than 104 days");
    }
}
