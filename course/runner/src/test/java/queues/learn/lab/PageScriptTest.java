package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's script is asked by Node, where that is there; what it draws is for eyes. */
class PageScriptTest {
    @TempDir
    private Path folder;

    private JsonNode ask(String expression) throws Exception {
        Path script = folder.resolve("ask.js");
        Files.writeString(
                script,
                PageParts.text("words.js") + PageParts.text("chart.js") + "console.log(JSON.stringify(" + expression
                        + "))");
        Process node = node(script);
        String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(printed).isZero();
        return new ObjectMapper().readTree(printed);
    }

    private static Process node(Path script) {
        try {
            return new ProcessBuilder(List.of("node", script.toString()))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "node is not on the PATH: the page's script was not asked");
            throw new IllegalStateException(absent);
        }
    }

    @Test
    @DisplayName("A run of hours is told in h:min, one of minutes in min:s, and a short one in seconds")
    void times() throws Exception {
        assertThat(ask("[timing(14400, 60).of(5100), timing(14400, 1).of(5129.96), timing(14400, 900).unit]")
                        .toString())
                .isEqualTo("[\"1:25\",\"1:25:30\",\"h:min\"]");
        assertThat(
                        ask("[timing(600, 1).of(62.5), timing(600, 1).of(59.97), timing(600, 1).of(125), timing(600, 1).unit]")
                                .toString())
                .isEqualTo("[\"1:02.5\",\"1:00\",\"2:05\",\"min:s\"]");
        assertThat(ask("timing(60, 1).of(0.25)").asText()).isEqualTo("0.25");
        assertThat(ask("[number(113627.4), number(0.16666), number(98.44), number(0)]")
                        .toString())
                .isEqualTo("[\"113,627\",\"0.167\",\"98.4\",\"0\"]");
    }

    @Test
    @DisplayName(
            "Windows become steps: gaps stay gaps, the last step ends with the run, and what nobody measured has none")
    void steps() throws Exception {
        assertThat(ask("steps({ window: 10, mean: [1, null, 0, 4] }, 35)").toString())
                .isEqualTo("[[0,10,20,30,35],[1,null,0,4,4]]");
        assertThat(ask("steps({ window: 10, mean: [1, 2, null], least: [0, 1, null], most: [3, 4, null] }, 100)")
                        .toString())
                .isEqualTo("[[0,10,20],[1,2,2],[0,1,1],[3,4,4]]");
        assertThat(ask("steps({ window: 10, mean: [1, 2, 3] }, 20)").get(0).toString())
                .isEqualTo("[0,10,20,20]");
    }

    @Test
    @DisplayName("A moment is read from the window that covers it, and from none outside the run")
    void stepAt() throws Exception {
        assertThat(ask("[-1, 0, 9.9, 10, 34, 35, 36].map(each => stepAt([0, 10, 20, 30, 35], each))")
                        .toString())
                .isEqualTo("[-1,0,0,1,3,3,-1]");
        assertThat(ask("[highest([[0, 10, 20], [9, 7, 7]], 10, 20), highest([[0, 10, 20], [9, 7, 7]], 0, 5)]")
                        .toString())
                .isEqualTo("[7,9]");
    }

    @Test
    @DisplayName("A window between two gaps gets a dot, also when it is the last")
    void alone() throws Exception {
        assertThat(ask("alone({ data: [[], [1, null, 0, null, 2, 3, null, 4, 4]] }, 1)")
                        .toString())
                .isEqualTo("[0,2,7]");
    }
}
