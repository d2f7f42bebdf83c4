package queues.learn.judge;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import queues.learn.course.CourseError;
import queues.learn.course.Module;
import queues.learn.judge.worker.WorkerMain;

/** Where a module's classes, its tests' libraries and the JVM's arguments come from. */
final class ClassPaths {
    private static final Pattern TEST_ARGS = Pattern.compile("<test\\.jvm\\.args>([^<]*)</test\\.jvm\\.args>");
    /*
     * The serial collector starts fastest, and it is the one whose barriers hide no race. Loops get safepoints, so that
     * an endless one can be asked where it is; and an exception that is thrown often keeps its stack trace.
     */
    private static final List<String> OWN_ARGS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCountedLoopSafepoints",
            "-XX:LoopStripMiningIter=1000",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:-UsePerfData",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.awt.headless=true");

    private ClassPaths() {}

    /** The libraries of the module's tests, as Maven resolved them. */
    static List<Path> libraries(Module module) {
        List<Path> entries = new ArrayList<>();
        for (String entry : read(module.classPathFile(), module).strip().split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                Path path = Path.of(entry.strip());
                if (!Files.exists(path)) {
                    throw notBuilt(module, path + " is not there any more");
                }
                entries.add(path);
            }
        }
        return entries;
    }

    static Path classes(Module module) {
        return built(module, "target/classes");
    }

    static Path testClasses(Module module) {
        return built(module, "target/test-classes");
    }

    private static Path built(Module module, String folder) {
        Path path = module.directory().resolve(folder);
        if (!Files.isDirectory(path)) {
            throw notBuilt(module, path + " is missing");
        }
        return path;
    }

    private static String read(Path file, Module module) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw notBuilt(module, file + " is missing");
        }
    }

    private static CourseError notBuilt(Module module, String why) {
        return new CourseError("The module " + module.name() + " is not built (" + why
                + "). Run ./mvnw package -DskipTests, then try again.");
    }

    /** The folder or archive that this class came from. */
    static Path own() {
        try {
            return Path.of(WorkerMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Our own arguments, then those which the build gives its tests. */
    static List<String> jvmArgs(Path root) {
        List<String> args = new ArrayList<>(OWN_ARGS);
        try {
            Matcher given = TEST_ARGS.matcher(Files.readString(root.resolve("pom.xml")));
            if (given.find() && !given.group(1).isBlank()) {
                args.addAll(List.of(given.group(1).strip().split("\\s+")));
            }
        } catch (IOException unreadable) {
            throw new CourseError(root.resolve("pom.xml") + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return args;
    }
}
