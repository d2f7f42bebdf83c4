package queues.learn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.judge.Judge;

/**
 * What every command works with: the course, the screen, the judge (opened when first asked for) and the folder in which
 * the tool remembers things. Nothing is ever written into a tracked file, but for {@code reset}.
 */
final class Workshop implements AutoCloseable {
    private final Path root;
    private final Path state;
    private final Screen screen;
    private final Function<Course, Judge> judges;
    private Course course;
    private Judge judge;
    private Freshness freshness;

    /**
     * @param state where hints, kept files and the last exercise are remembered
     * @param judges opens the judge
     */
    Workshop(Path root, Path state, Screen screen, Function<Course, Judge> judges) {
        this.root = root;
        this.state = state;
        this.screen = screen;
        this.judges = judges;
    }

    Screen screen() {
        return screen;
    }

    Ink ink() {
        return screen.ink();
    }

    Path root() {
        return root;
    }

    Path state() {
        return state;
    }

    /** @throws RebuildWanted if it cannot be read, and the classes that cannot read it are older than their sources */
    Course course() {
        if (course == null) {
            try {
                course = Course.find(root);
            } catch (CourseError unreadable) {
                if (isMachineryStale()) {
                    throw new RebuildWanted();
                }
                throw unreadable;
            }
        }
        return course;
    }

    /** Whether these classes are older than their sources; asks nothing of the modules of exercises. */
    boolean isMachineryStale() {
        return new Freshness(root, List.of(), stamp()).isStale();
    }

    private Path stamp() {
        return root.resolve("course/runner/target/built");
    }

    /** @throws RebuildWanted if the classes are older than the sources of the course */
    Judge judge() {
        if (judge == null) {
            ensureFresh();
            judge = judges.apply(course());
        }
        return judge;
    }

    /** @throws RebuildWanted if the classes are older than the sources of the course */
    void ensureFresh() {
        if (freshness == null) {
            freshness = new Freshness(root, course().modules(), stamp());
        }
        if (freshness.isStale()) {
            throw new RebuildWanted();
        }
    }

    /** The exercise that is named, or, without a name, the one that was last on the screen. */
    Exercise exercise(String named) {
        if (named != null) {
            return course().exercise(named);
        }
        return here().orElseGet(() -> new Standings(this)
                .firstUnsolved()
                .orElseThrow(() -> new CourseError("Everything is solved. Name the exercise you mean.")));
    }

    /** The exercise that was last on the screen. */
    Optional<Exercise> here() {
        try {
            String id = Files.readString(state.resolve("here")).strip();
            return course().exercises().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
        } catch (IOException nothingRemembered) {
            return Optional.empty();
        }
    }

    /** Remembers the exercise that is on the screen now. */
    void here(Exercise exercise) {
        remember("here", exercise.id());
    }

    /** Keeps a line in a file of the state folder; where that cannot be written, it is forgotten. */
    void remember(String name, String line) {
        try {
            Files.createDirectories(state);
            Files.writeString(state.resolve(name), line + "\n");
        } catch (IOException notWritable) {
            // Only comfort is lost: the next command asks for a name, or begins at the first hint.
        }
    }

    /** A path as it is typed from the root. */
    String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        return absolute.startsWith(base)
                ? base.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    /** The text of a file of the course. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        if (judge != null) {
            judge.close();
        }
    }
}
