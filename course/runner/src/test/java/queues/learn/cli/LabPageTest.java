package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabPageTest {
    private static final List<String> SMALL =
            List.of("lab", "9-december", "--payments", "20", "--variant", "in-step,full-jitter");

    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void prepare() throws Exception {
        course = new TinyCourse(folder);
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(SMALL);
        arguments.addAll(List.of(more));
        return course.run(arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName("--html writes the page and says where, and tells nothing of the result")
    void page() throws Exception {
        Path page = folder.resolve("lab.html");
        assertThat(run("--html", page.toString())).isEqualTo(ExitCode.GREEN);
        assertThat(course.text()).contains("lab.html", "kB").doesNotContain("given up", "latency");
        String first = Files.readString(page);
        assertThat(first).contains("given up after the last retry").doesNotContain("{{");
        assertThat(Jsoup.parse(first).expectFirst("#command").text())
                .isEqualTo("./learn " + String.join(" ", SMALL) + " --html " + page);
        assertThat(run("--html", page.toString())).isEqualTo(ExitCode.GREEN);
        assertThat(page).hasContent(first);
    }

    @Test
    @DisplayName("With --json, the page is written and the JSON printed, and nothing stands beside the JSON")
    void both() throws Exception {
        Path page = folder.resolve("lab.html");
        assertThat(run("--json", "--html", page.toString())).isEqualTo(ExitCode.GREEN);
        assertThat(new ObjectMapper().readTree(course.text()).get("runs")).hasSize(2);
        assertThat(course.complained.toString()).contains("Page: " + page);
        assertThat(page).exists();
    }

    @Test
    @DisplayName(
            "A file that is not ours, a page of no lab, and a name that is an option get a sentence and are bad input")
    void refused() throws Exception {
        Path mine = Files.writeString(folder.resolve("mine.html"), "mine");
        assertThat(run("--html", mine.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(mine).hasContent("mine");
        assertThat(run("--html", folder.resolve("none/lab.html").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("--html", "--seed=3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("--html")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.run("lab", "--html", "x.html")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(course.complained.toString())
                .contains("not a page of a lab", "There is no folder", "A page shows one lab")
                .doesNotContain("Exception", "tool itself failed");
    }
}
