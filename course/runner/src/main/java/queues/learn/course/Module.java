package queues.learn.course;

import java.nio.file.Path;
import java.util.List;

/** A room of the course: a Maven module with exercises, in the order in which they are met. */
public record Module(String name, Path directory, List<Exercise> exercises) {

    public Module {
        exercises = List.copyOf(exercises);
    }

    /** The class path of the module's tests, which Maven writes when it packages. */
    public Path classPathFile() {
        return directory.resolve("target").resolve("classpath.txt");
    }
}
