package queues.learn.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import queues.learn.course.CourseError;
import queues.learn.course.Module;

/**
 * A place for one worker JVM of a module. The usual one serves many checks, each in a class loader of its own. The other
 * kind serves one: it finds the answer on its class path, in a folder that is filled when the check begins, because
 * Lincheck looks its classes up by name where the JVM looks. It does without the slower of the two compilers, which
 * costs a JVM that lives so short more than it brings.
 */
final class WorkerSlot implements AutoCloseable {
    private final Path root;
    private final Module module;
    private final boolean onClassPath;
    private volatile WorkerProcess worker;
    private volatile boolean closed;
    private Path scratch;
    private String builtOn;

    WorkerSlot(Path root, Module module, boolean onClassPath) {
        this.root = root;
        this.module = module;
        this.onClassPath = onClassPath;
    }

    /** A JVM that is alive and was started from what is on the disk now. */
    WorkerProcess ready() {
        String now = built();
        if (worker != null && (!worker.isAlive() || !now.equals(builtOn))) {
            throwAway();
        }
        if (worker == null) {
            worker = WorkerProcess.start(jvmArgs(), classPath(), module.directory());
            builtOn = now;
        }
        if (closed) {
            throwAway();
            throw new CourseError("The judge was closed before the check began.");
        }
        return worker;
    }

    boolean isEmpty() {
        return worker == null;
    }

    boolean isClosed() {
        return closed;
    }

    /** Where the answer's classes go, or null if they stay in memory. */
    Path scratch() {
        return scratch;
    }

    private List<String> jvmArgs() {
        List<String> args = new ArrayList<>(ClassPaths.jvmArgs(root));
        if (onClassPath) {
            args.add("-XX:TieredStopAtLevel=1");
        }
        return args;
    }

    private List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        if (onClassPath) {
            scratch = newScratch();
            entries.addAll(List.of(scratch, ClassPaths.testClasses(module), ClassPaths.classes(module)));
        }
        entries.add(ClassPaths.own());
        entries.addAll(ClassPaths.libraries(module));
        return entries;
    }

    private static Path newScratch() {
        try {
            Path folder = Files.createTempDirectory("learn-answer");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failed) {
            throw new CourseError("No temporary folder could be made: " + failed.getMessage(), failed);
        }
    }

    /** What the JVM was started from: a rebuilt kit needs a new one. */
    private String built() {
        StringBuilder seen = new StringBuilder();
        for (Path each : ClassPaths.libraries(module)) {
            seen.append(each);
            if (each.startsWith(root)) {
                try {
                    seen.append(Files.size(each)).append(Files.getLastModifiedTime(each));
                } catch (IOException vanished) {
                    seen.append("gone");
                }
            }
        }
        return seen.toString();
    }

    void throwAway() {
        WorkerProcess ending = worker;
        if (ending != null) {
            ending.close();
            worker = null;
        }
        if (scratch != null) {
            empty(scratch);
            scratch = null;
        }
    }

    private static void empty(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            // It lies in the temporary folder.
        }
    }

    /** Ends the JVM, whatever it does; does not wait for a check that is running. */
    @Override
    public void close() {
        closed = true;
        WorkerProcess ending = worker;
        if (ending != null) {
            ending.close();
        }
        Path left = scratch;
        if (left != null) {
            empty(left);
        }
    }
}
