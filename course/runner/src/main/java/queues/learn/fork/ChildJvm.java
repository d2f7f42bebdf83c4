package queues.learn.fork;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A JVM beside this one, for work that starts JVMs of its own. It ends when this one ends, however that happens: an
 * interrupt or a normal exit by a shutdown hook, a kill by its {@link Lifeline}, which sees its input close.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int LAST_LINES = 40;

    private final Process process;
    private final OutputStream lifeline;
    private final Thread atExit = new Thread(this::end, "end-child-jvm");
    private final List<String> lastLines = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.lifeline = process.getOutputStream();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts the JDK that runs this program.
     *
     * @param directory where the child works; whatever it writes without being told where lands here
     * @param main a class whose {@code main} calls {@link Lifeline#hold} first
     * @throws UncheckedIOException if the JVM cannot be started
     */
    public static ChildJvm start(
            Path directory, List<Path> classPath, List<String> jvmArgs, Class<?> main, List<String> args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArgs);
        command.add("-Djava.io.tmpdir=" + directory);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(args);
        try {
            return new ChildJvm(new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException refused) {
            throw new UncheckedIOException("A JVM could not be started: " + refused.getMessage(), refused);
        }
    }

    /**
     * Hands on what the child prints, line by line, until it ends or its time is over.
     *
     * @return whether it ended by itself
     */
    public boolean listen(Consumer<String> lines, Duration atMost) {
        Thread reader = new Thread(() -> read(lines), "listen-to-child-jvm");
        reader.setDaemon(true);
        reader.start();
        try {
            boolean ended = process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                reader.join(TimeUnit.SECONDS.toMillis(2));
            }
            return ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the child said last, for a failure that has no better words. */
    public List<String> lastLines() {
        synchronized (lastLines) {
            return List.copyOf(lastLines);
        }
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                keep(line);
                lines.accept(line);
            }
        } catch (IOException closed) {
            keep("(its output broke off: " + closed.getMessage() + ")");
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.add(line);
            if (lastLines.size() > LAST_LINES) {
                lastLines.remove(0);
            }
        }
    }

    /** Ends the child and every JVM it has started. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            return;
        }
    }

    private void end() {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            lifeline.close();
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (IOException alreadyClosed) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
