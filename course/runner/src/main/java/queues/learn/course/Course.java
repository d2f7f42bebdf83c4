package queues.learn.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The whole course as the folders under its root describe it: every {@code <module>/exercises/*}{@code /exercise.yaml}.
 */
public record Course(Path root, List<Module> modules) {

    public Course {
        modules = List.copyOf(modules);
    }

    /**
     * Reads the course that {@code start} lies in: the nearest folder upwards with {@code pom.xml} and {@code course/}.
     *
     * @throws CourseError if there is none, or if an exercise is described wrongly
     */
    public static Course find(Path start) {
        for (Path each = start.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            if (Files.isRegularFile(each.resolve("pom.xml")) && Files.isDirectory(each.resolve("course"))) {
                return CourseReader.read(each);
            }
        }
        throw new CourseError(
                "No course here: neither " + start.toAbsolutePath().normalize()
                        + " nor a folder above it has a pom.xml beside a folder named course."
                        + " Go to the folder you cloned and run ./learn there.");
    }

    /** All exercises, in the order in which they are met. */
    public List<Exercise> exercises() {
        return modules.stream().flatMap(module -> module.exercises().stream()).toList();
    }

    /**
     * One exercise by number ({@code 1.1}), id ({@code linked-queue}), folder ({@code 01-linked-queue}) or title
     * ({@code LinkedQueue}); upper and lower case are the same.
     *
     * @throws CourseError if there is none, naming the nearest
     */
    public Exercise exercise(String nameOrNumber) {
        return Names.pick("exercise", nameOrNumber, exercises(), Names::of);
    }

    /**
     * The exercises of a module, or one of them, by any of its names.
     *
     * @throws CourseError if there is neither, naming the nearest of both
     */
    public List<Exercise> exercisesOf(String moduleOrExercise) {
        Map<List<String>, List<Exercise>> named = new LinkedHashMap<>();
        modules.forEach(module -> named.put(List.of(module.name()), module.exercises()));
        exercises().forEach(each -> named.put(Names.of(each), List.of(each)));
        return named.get(Names.pick("exercise or module", moduleOrExercise, named.keySet(), Function.identity()));
    }

    /** @throws CourseError if there is none, naming the nearest */
    public Module module(String name) {
        return Names.pick("module", name, modules, module -> List.of(module.name()));
    }

    /** The module an exercise belongs to. */
    public Module moduleOf(Exercise exercise) {
        return module(exercise.module());
    }
}
