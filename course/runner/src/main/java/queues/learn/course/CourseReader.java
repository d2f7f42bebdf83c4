package queues.learn.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Walks the folders of a course. */
final class CourseReader {
    private CourseReader() {}

    static Course read(Path root) {
        List<Module> modules = children(root, each -> Files.isDirectory(each.resolve("exercises"))).stream()
                .map(CourseReader::module)
                .sorted(Comparator.comparing(CourseReader::place))
                .toList();
        return new Course(root, modules);
    }

    private static Module module(Path directory) {
        List<Exercise> exercises = children(directory.resolve("exercises"), Files::isDirectory).stream()
                .map(ExerciseFile::read)
                .toList();
        return new Module(directory.getFileName().toString(), directory, exercises);
    }

    /** Modules stand in the order of their chapters; one without exercises comes last. */
    private static String place(Module module) {
        return module.exercises().isEmpty()
                ? "~" + module.name()
                : module.exercises().get(0).number();
    }

    /** Sorted by name, hidden ones left out; none if the folder does not exist. */
    static List<Path> children(Path directory, Predicate<Path> wanted) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> !each.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CourseError(
                    "The folder " + directory + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
