import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The program behind {@code speed.sh}: three ways to the same verdict, timed on the wall clock, as ratios of one run. */
public final class Speed {
    private static final String QUEUE = "queues/fifo/LinkedQueue.java";
    private static final int SAVES = 11;
    private static final int COLD = 5;
    private static final int MAVEN = 3;
    private final Path copy;

    private Speed(Path copy) {
        this.copy = copy;
    }

    public static void main(String[] arguments) throws Exception {
        Path copy = Files.createTempDirectory("learn speed ");
        try {
            copyTree(Path.of("").toAbsolutePath(), copy);
            new Speed(copy).measure();
        } finally {
            delete(copy);
        }
    }

    private void measure() throws Exception {
        Files.copy(
                copy.resolve("solutions/src/main/java").resolve(QUEUE),
                learners(),
                StandardCopyOption.REPLACE_EXISTING);
        double maven = median(times(MAVEN, () -> run(
                "./mvnw", "-q", "-B", "-pl", "fifo-basics", "-am", "test", "-Dtest=LinkedQueueTest",
                "-Dsurefire.failIfNoSpecifiedTests=false", "-Dspotless.check.skip=true")));
        double cold = median(times(COLD, () -> run("./learn", "check", "linked-queue", "--again")));
        double[] saves = saves();
        double warm = median(saves);
        System.out.printf(Locale.ROOT, "%nmedians, seconds; JDK %s, %d processors%n%n", Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors());
        row("save -> verdict, ./learn watch", warm, warm, SAVES);
        row("cold ./learn check linked-queue", cold, warm, COLD);
        row("./mvnw -q -pl fifo-basics -am test -Dtest=LinkedQueueTest", maven, warm, MAVEN);
        System.out.printf(Locale.ROOT, "%nsaves: %s%n", Arrays.toString(saves));
    }

    private static void row(String what, double seconds, double unit, int runs) {
        System.out.printf(Locale.ROOT, "%-58s %7.2f s   x %5.1f   (%d runs)%n", what, seconds, seconds / unit, runs);
    }

    private Path learners() {
        return copy.resolve("fifo-basics/src/main/java").resolve(QUEUE);
    }

    /** Saves a changed file under a running watch and waits for the line that holds the verdict. */
    private double[] saves() throws Exception {
        Process watch = start("./learn", "watch", "linked-queue");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            await(out, "Watching");
            String text = Files.readString(learners());
            save(text + "// warm-up\n", out);
            double[] seconds = new double[SAVES];
            for (int at = 0; at < SAVES; at++) {
                seconds[at] = save(text + "// save " + at + "\n", out);
            }
            return seconds;
        } finally {
            watch.descendants().forEach(ProcessHandle::destroy);
            watch.destroy();
        }
    }

    private double save(String text, BufferedReader out) throws IOException {
        long began = System.nanoTime();
        Files.writeString(learners(), text);
        await(out, "all green");
        double seconds = (System.nanoTime() - began) / 1e9;
        await(out, "Watching");
        return Math.round(seconds * 100) / 100.0;
    }

    private static void await(BufferedReader out, String words) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(words)) {
                return;
            }
        }
        throw new IOException("the watch ended before it said '" + words + "'");
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private void run(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed:\n" + said);
        }
    }

    private interface Body {
        void run() throws Exception;
    }

    private static double[] times(int runs, Body body) throws Exception {
        double[] seconds = new double[runs];
        for (int at = 0; at < runs; at++) {
            long began = System.nanoTime();
            body.run();
            seconds[at] = (System.nanoTime() - began) / 1e9;
        }
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                String name = String.valueOf(folder.getFileName());
                if (name.equals(".git") || name.equals(".learn")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.getFileName().toString().equals(".git")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                Files.setLastModifiedTime(to.resolve(from.relativize(folder).toString()), Files.getLastModifiedTime(folder));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
