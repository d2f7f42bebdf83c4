package queues.learn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import queues.kit.Contender;
import queues.learn.course.Exercise;
import queues.learn.fork.ChildJvm;
import queues.learn.fork.ClassPaths;
import queues.learn.fork.Compiled;
import queues.learn.fork.Scratch;

/** Compiles both answers, has them measured in another JVM and brings the result home. Writes nothing into the course. */
final class BenchRunner {
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Its concurrent queues reach for the JDK's own Unsafe. JMH hands the option on to its forks. */
    private static final String FOR_AGRONA = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED";

    private final BiConsumer<Integer, Integer> progress;

    /** @param progress told how many parts are done, of how many */
    BenchRunner(BiConsumer<Integer, Integer> progress) {
        this.progress = progress;
    }

    /**
     * @param benchmark one of the exercise's
     * @throws queues.learn.course.CourseError if the course is not built
     */
    BenchResult measure(Exercise exercise, String benchmark, BenchOrder.Effort effort) {
        try (Scratch scratch = Scratch.open("bench")) {
            Map<String, Compiled> answers = new LinkedHashMap<>();
            answers.put(Contender.LEARNER, Compiled.learner(exercise, scratch.folder(Contender.LEARNER)));
            answers.put(Contender.REFERENCE, Compiled.reference(exercise, scratch.folder(Contender.REFERENCE)));
            BenchOrder order = order(benchmark, answers, effort);
            BenchResult result = run(exercise, order, scratch);
            while (BenchChild.AGAIN.equals(result.problem())) {
                order = order.without(result.leftOut());
                result = run(exercise, order, scratch);
            }
            return result;
        }
    }

    private static BenchOrder order(String benchmark, Map<String, Compiled> answers, BenchOrder.Effort effort) {
        Map<String, String> folders = new LinkedHashMap<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        answers.forEach((name, compiled) -> {
            if (compiled.errors().isEmpty()) {
                folders.put(name, compiled.directory().toString());
            } else {
                leftOut.put(name, "It does not compile: " + compiled.errors().get(0));
            }
        });
        return new BenchOrder(benchmark, folders, leftOut, effort);
    }

    private BenchResult run(Exercise exercise, BenchOrder order, Scratch scratch) {
        ObjectMapper json = new ObjectMapper();
        Path asked = scratch.directory().resolve("order.json");
        Path answered = scratch.directory().resolve("result.json");
        try {
            Files.deleteIfExists(answered);
            json.writeValue(asked.toFile(), order);
            try (ChildJvm child = ChildJvm.start(
                    scratch.folder("work"),
                    ClassPaths.of(exercise, List.of()),
                    List.of("-Xmx256m", "-Djmh.ignoreLock=true", FOR_AGRONA),
                    BenchChild.class,
                    List.of(asked.toString(), answered.toString()))) {
                boolean ended = child.listen(this::listen, LONGEST);
                return Files.exists(answered)
                        ? json.readValue(answered.toFile(), BenchResult.class)
                        : BenchResult.none(
                                ended
                                        ? "The measuring JVM ended without a result. "
                                                + String.join("\n", child.lastLines())
                                        : "The measuring JVM did not come back and was ended.");
            }
        } catch (IOException broken) {
            return BenchResult.none("The result of the benchmark cannot be read: " + broken.getMessage());
        }
    }

    private void listen(String line) {
        if (line.startsWith(BenchChild.PROGRESS)) {
            String[] counted = line.substring(BenchChild.PROGRESS.length()).split(" ");
            progress.accept(Integer.parseInt(counted[0]), Integer.parseInt(counted[1]));
        }
    }
}
