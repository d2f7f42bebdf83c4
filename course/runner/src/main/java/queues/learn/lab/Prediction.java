package queues.learn.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import queues.learn.cli.Screen;

/** Asks for a guess before the answer is shown: who has guessed remembers better what came out. */
final class Prediction {
    private Prediction() {}

    /** What the reader typed, perhaps nothing; an end of the input is an Enter. */
    static String ask(Screen screen, InputStream in) {
        screen.out().print("  Your guess (Enter to go on without one): ");
        screen.out().flush();
        try {
            String typed = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (typed == null) {
                screen.blank();
            }
            return typed == null ? "" : typed.strip();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
