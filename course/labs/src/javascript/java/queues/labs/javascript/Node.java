package queues.labs.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Node, if it is on the PATH. */
final class Node {
    private static final String CALL =
            "require(process.argv[1]).main(process.argv.slice(2), e => { if (e) { console.error(e); process.exit(1); } })";

    private Node() {}

    static boolean isFound() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** What the main method of that module prints, line by line. */
    static List<String> run(Path module, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "-e", CALL, module.toString()));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
