package queues.learn.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import queues.learn.course.Exercise;

/** The hints of an exercise, and how many of them have been asked for. */
final class Hints {
    private final Exercise exercise;
    private final Path memory;

    /** @param state the folder in which the number is kept */
    Hints(Exercise exercise, Path state) {
        this.exercise = exercise;
        this.memory = state.resolve("hints.properties");
    }

    /** In Markdown, without their headings. */
    List<String> all() {
        if (!Files.isRegularFile(exercise.hints())) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String part : ("\n" + Workshop.text(exercise.hints())).split("\n## [^\n]*\n")) {
            if (!part.isBlank()) {
                found.add(part.strip());
            }
        }
        return found;
    }

    /** How many were shown so far. */
    int shown() {
        try {
            return Integer.parseInt(read().getProperty(exercise.id(), "0"));
        } catch (NumberFormatException scribbled) {
            return 0;
        }
    }

    /** One more, and never more than there are. */
    int next() {
        return Math.min(shown() + 1, all().size());
    }

    /** It was on the screen; only then does it count. Where it cannot be remembered, the same one comes again. */
    void seen(int number) {
        remember(number);
    }

    /** Back to the first. */
    void forget() {
        remember(0);
    }

    private void remember(int number) {
        Properties all = read();
        all.setProperty(exercise.id(), String.valueOf(number));
        try {
            Files.createDirectories(memory.getParent());
            try (Writer out = Files.newBufferedWriter(memory)) {
                all.store(out, "hints asked for so far");
            }
        } catch (IOException notWritable) {
            // Then the next call shows the same hint again, which loses nothing.
        }
    }

    private Properties read() {
        Properties all = new Properties();
        if (Files.isRegularFile(memory)) {
            try (Reader in = Files.newBufferedReader(memory)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                return new Properties();
            }
        }
        return all;
    }
}
