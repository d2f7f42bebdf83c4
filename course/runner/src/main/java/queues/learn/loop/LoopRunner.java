package queues.learn.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import queues.labs.Settings;
import queues.learn.fork.ChildJvm;
import queues.learn.fork.ClassPaths;
import queues.learn.fork.Compiled;
import queues.learn.fork.Scratch;

/** Compiles a class, has a lab run with it in another JVM and brings the run home. Writes nothing into the course. */
public final class LoopRunner {
    /** Only for a machine on which nothing moves: the child's own watch counts processor time and ends long before. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:-OmitStackTraceInFastThrow");

    private LoopRunner() {}

    /**
     * Runs the lab with somebody's class. Never throws because of the class.
     *
     * @throws queues.learn.course.CourseError if the course is not built, or a file of the exercise is missing
     */
    public static Guest run(Seam seam, Whose whose, Settings settings) {
        try (Scratch scratch = Scratch.open("lab")) {
            Path classes = scratch.folder("classes");
            Compiled compiled = whose == Whose.MINE
                    ? Compiled.learner(seam.exercise(), classes)
                    : Compiled.reference(seam.exercise(), classes);
            return run(seam, whose, compiled, settings, scratch);
        }
    }

    /** The same with a class that has been compiled already. */
    public static Guest run(Seam seam, Whose whose, Compiled compiled, Settings settings, Scratch scratch) {
        if (!compiled.errors().isEmpty()) {
            String first = compiled.errors().get(0).lines().findFirst().orElse("");
            return Guest.of(whose, seam.exercise(), Outcome.DOES_NOT_COMPILE, "does not compile: " + first.strip());
        }
        LoopOrder order = LoopOrder.of(seam, settings, compiled.directory().toString());
        LoopAnswer answer = inAnotherJvm(ClassPaths.of(seam.exercise(), List.of(compiled.directory())), order, scratch);
        return new Guest(
                whose,
                seam.exercise(),
                answer.outcome(),
                answer.says(),
                answer.printed(),
                answer.lines(),
                answer.run() == null ? null : answer.run().run());
    }

    static LoopAnswer inAnotherJvm(List<Path> classPath, LoopOrder order, Scratch scratch) {
        ObjectMapper json = new ObjectMapper();
        Path asked = scratch.directory().resolve("order.json");
        Path answered = scratch.directory().resolve("answer.json");
        try {
            json.writeValue(asked.toFile(), order);
            try (ChildJvm child = ChildJvm.start(
                    scratch.folder("work"),
                    classPath,
                    JVM,
                    LoopChild.class,
                    List.of(asked.toString(), answered.toString()))) {
                boolean ended = child.listen(line -> {}, LONGEST);
                return Files.exists(answered)
                        ? json.readValue(answered.toFile(), LoopAnswer.class)
                        : withoutAnswer(ended, child.lastLines());
            }
        } catch (IOException broken) {
            return LoopAnswer.of(Outcome.UNKNOWN, "has no run: what came of it cannot be read.");
        }
    }

    private static LoopAnswer withoutAnswer(boolean ended, List<String> lastLines) {
        if (lastLines.stream().anyMatch(each -> each.contains("OutOfMemoryError"))) {
            return LoopAnswer.of(Outcome.OUT_OF_MEMORY, "used up a heap of 256 MB, which is more than enough.");
        }
        return ended
                ? LoopAnswer.of(Outcome.EXITED, "ended the JVM that it ran in.")
                : LoopAnswer.of(Outcome.UNKNOWN, "has no run: the machine gave it no time.");
    }
}
