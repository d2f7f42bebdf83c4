package queues.learn.course;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One exercise, as its folder describes it.
 *
 * @param id the folder's name without its two digits: {@code linked-queue}
 * @param number chapter and place in it: {@code 1.1}
 * @param title the class to build: {@code LinkedQueue}
 * @param promise what it does, in one sentence
 * @param chapter file and anchor in the book, relative to the root
 * @param directory the folder
 * @param files what the learner writes, relative to {@code src/main/java}
 * @param tests the judging classes, in the order in which a learner meets them
 * @param stress the jcstress holders; may be empty
 * @param observe the jcstress holders of code that is broken on purpose; may be empty
 * @param benchmarks the JMH classes; none if there is nothing to measure
 * @param labs the labs in which its class is the repair, by name, and the class that puts it in there; may be empty
 * @param budget how long one test may take before it is called hung
 */
public record Exercise(
        String id,
        String number,
        String title,
        String promise,
        String chapter,
        Path directory,
        List<String> files,
        List<String> tests,
        List<String> stress,
        List<String> observe,
        List<String> benchmarks,
        Map<String, String> labs,
        Duration budget,
        List<WrongAnswer> wrong,
        List<RightAnswer> right) {

    public Exercise {
        files = List.copyOf(files);
        tests = List.copyOf(tests);
        stress = List.copyOf(stress);
        observe = List.copyOf(observe);
        labs = Map.copyOf(labs);
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }

    /** The module's folder: {@code …/fifo-basics}. */
    public Path moduleDirectory() {
        return directory.getParent().getParent();
    }

    /** The module's name: {@code fifo-basics}. */
    public String module() {
        return moduleDirectory().getFileName().toString();
    }

    /** The root of the course. */
    public Path root() {
        return moduleDirectory().getParent();
    }

    /** The sources a learner works in. */
    public Path learnerSources() {
        return moduleDirectory().resolve("src/main/java");
    }

    /** The sources of the reference. */
    public Path referenceSources() {
        return root().resolve("solutions/src/main/java");
    }

    /** The starter as it is handed out. */
    public Path starterSources() {
        return directory.resolve("starter");
    }

    /** @param file one of {@link #files} */
    public Path learnerFile(String file) {
        return learnerSources().resolve(file);
    }

    /** @param file one of {@link #files} */
    public Path starterFile(String file) {
        return starterSources().resolve(file);
    }

    /** @param file one of {@link #files} */
    public Path referenceFile(String file) {
        return referenceSources().resolve(file);
    }

    public Path task() {
        return directory.resolve("task.md");
    }

    public Path hints() {
        return directory.resolve("hints.md");
    }

    public Path why() {
        return directory.resolve("why.md");
    }
}
