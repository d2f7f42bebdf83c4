package queues.learn.judge;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/**
 * What there is to compile for an answer.
 *
 * @param texts names under a source root, and their text
 * @param path where types are looked up that are not among them
 */
record Sources(Map<String, String> texts, List<Path> path) {

    /** @throws CourseError if a file is missing, or a patch does not fit */
    static Sources of(Exercise exercise, Answer answer) {
        if (answer instanceof Answer.Learner) {
            return new Sources(read(exercise, exercise.learnerSources(), false), List.of(exercise.learnerSources()));
        }
        if (answer instanceof Answer.Starter) {
            return new Sources(read(exercise, exercise.starterSources(), false), starters(exercise));
        }
        if (answer instanceof Answer.Directory directory) {
            return new Sources(
                    right(exercise, directory.right().directory()),
                    List.of(directory.right().directory()));
        }
        Map<String, String> reference = read(exercise, exercise.referenceSources(), false);
        if (answer instanceof Answer.Patched patched) {
            reference = Patches.apply(patched.wrong().patch(), reference);
        }
        return new Sources(reference, List.of(exercise.referenceSources()));
    }

    private static Map<String, String> read(Exercise exercise, Path root, boolean mayMiss) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : exercise.files()) {
            if (!mayMiss || Files.exists(root.resolve(file))) {
                texts.put(file, text(exercise, root.resolve(file)));
            }
        }
        return texts;
    }

    /** All sources in the folder; for a file of the exercise that is not there, the reference's. */
    private static Map<String, String> right(Exercise exercise, Path root) {
        Map<String, String> own = read(exercise, root, true);
        if (own.isEmpty()) {
            throw new CourseError("The right answer " + root + " has none of the files of " + exercise.id() + ": "
                    + String.join(", ", exercise.files()));
        }
        Map<String, String> texts = read(exercise, exercise.referenceSources(), false);
        texts.putAll(own);
        for (Path each : javaFiles(root)) {
            texts.put(root.relativize(each).toString().replace('\\', '/'), text(exercise, each));
        }
        return texts;
    }

    static List<Path> javaFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new CourseError("The folder " + root + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The exercise's own starter, then those of its neighbours: together they are the module as it is handed out. */
    private static List<Path> starters(Exercise exercise) {
        List<Path> found = new ArrayList<>(List.of(exercise.starterSources()));
        try (Stream<Path> all = Files.list(exercise.directory().getParent())) {
            all.map(each -> each.resolve("starter"))
                    .filter(each -> Files.isDirectory(each) && !found.contains(each))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw new CourseError("The exercises of " + exercise.module() + " cannot be listed.", unreadable);
        }
        return found;
    }

    private static String text(Exercise exercise, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CourseError("The file " + file + " is missing. If it was renamed, rename it back; ./learn reset "
                    + exercise.id() + " puts the starter there.");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException notUtf8) {
            throw new CourseError("The file " + file + " is not UTF-8 text. Save it in that encoding.", notUtf8);
        } catch (IOException unreadable) {
            throw new CourseError("The file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
