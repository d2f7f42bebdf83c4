package queues.learn.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder outside the course for everything a run writes; it is gone when the run is over. */
public final class Scratch implements AutoCloseable {
    private static final int ATTEMPTS = 30;

    private final Path directory;
    private final Thread atExit = new Thread(this::persist, "delete-scratch");

    private Scratch(Path directory) {
        this.directory = directory;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @throws UncheckedIOException if the system's folder for temporary files cannot be written to */
    public static Scratch open(String purpose) {
        try {
            return new Scratch(Files.createTempDirectory("queues-" + purpose + "-"));
        } catch (IOException refused) {
            throw new UncheckedIOException("No folder for temporary files: " + refused.getMessage(), refused);
        }
    }

    /**
     * The same inside a folder that somebody chose.
     *
     * @throws UncheckedIOException if that cannot be written to
     */
    public static Scratch in(Path parent, String purpose) {
        try {
            return new Scratch(Files.createTempDirectory(parent, "queues-" + purpose + "-"));
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

    /** Deletes everything. */
    @Override
    public void close() {
        persist();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            return;
        }
    }

    /** Again and again for a while: a process that is about to end may still write. */
    private void persist() {
        try {
            for (int attempt = 0; attempt < ATTEMPTS && !deleted(); attempt++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean deleted() {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (IOException | UncheckedIOException stillInUse) {
            return false;
        }
    }
}
