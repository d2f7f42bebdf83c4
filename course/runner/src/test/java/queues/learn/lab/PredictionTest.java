package queues.learn.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.cli.Ink;
import queues.learn.cli.Screen;

class PredictionTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String ask(String typed) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(out, 80, new Ink(false), false, true, true);
        return Prediction.ask(screen, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("A guess is taken as it is typed; Enter alone, or the end of the input, is none")
    void guess() {
        assertThat(ask(" about a third \nnot this")).isEqualTo("about a third");
        assertThat(ask("\n")).isEmpty();
        assertThat(ask("")).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Your guess");
    }
}
