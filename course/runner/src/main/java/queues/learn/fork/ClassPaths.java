package queues.learn.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/** Where the classes are that a child JVM needs. */
public final class ClassPaths {
    private ClassPaths() {}

    /**
     * The libraries of the exercise's tests.
     *
     * @throws CourseError if the course has not been built
     */
    public static List<Path> dependencies(Exercise exercise) {
        Path file = exercise.moduleDirectory().resolve("target").resolve("classpath.txt");
        try {
            return split(Files.readString(file).strip());
        } catch (IOException missing) {
            throw notBuilt(exercise, missing);
        }
    }

    /** The exercise's compiled tests, with the list that jcstress and JMH find theirs by. */
    public static Path testClasses(Exercise exercise) {
        Path classes = exercise.moduleDirectory().resolve("target").resolve("test-classes");
        if (!Files.isDirectory(classes)) {
            throw notBuilt(exercise, null);
        }
        return classes;
    }

    /**
     * Everything: {@code first} before all else, then the module's tests (first, so that theirs is the one list of tests
     * that is read), its classes and libraries, and this program.
     */
    public static List<Path> of(Exercise exercise, List<Path> first) {
        List<Path> all = new ArrayList<>(first);
        all.add(testClasses(exercise));
        all.add(exercise.moduleDirectory().resolve("target").resolve("classes"));
        all.addAll(dependencies(exercise));
        all.addAll(own());
        return all.stream().distinct().toList();
    }

    /** What this program runs on. */
    public static List<Path> own() {
        return split(System.getProperty("java.class.path"));
    }

    private static List<Path> split(String joined) {
        return Arrays.stream(joined.split(File.pathSeparator))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each).toAbsolutePath())
                .toList();
    }

    private static CourseError notBuilt(Exercise exercise, Throwable cause) {
        return new CourseError(
                "The tests of " + exercise.module() + " are not built yet." + " Run './mvnw -q -DskipTests package' in "
                        + exercise.root() + " first.",
                cause);
    }
}
