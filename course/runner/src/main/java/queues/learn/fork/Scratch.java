package queues.learn.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder outside the course for everything a run writes; it is gone when the run is over. */
public final class Scratch implements AutoCloseable {
    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    /** @throws UncheckedIOException if the system's folder for temporary files cannot be written to */
    public static Scratch open(String purpose) {
        try {
            return new Scratch(Files.createTempDirectory("queues-" + purpose + "-"));
        } catch (IOException refused) {
            throw new UncheckedIOException("No folder for temporary files: " + refused.getMessage(), refused);
        }
    }

    public Path directory() {
        return directory;
    }

    /** A folder inside, made if it is not there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Deletes what it can; what a dying process still holds is left to the system. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException held) {
            directory.toFile().deleteOnExit();
        }
    }
}
