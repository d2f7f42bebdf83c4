package queues.learn.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.fork.ChildJvm;
import queues.learn.fork.ClassPaths;
import queues.learn.fork.Compiled;
import queues.learn.fork.Scratch;

/** Compiles the answer, has it raced in another JVM and brings the result home. Writes nothing into the course. */
final class RaceRunner {
    /** A race that takes this much longer than it was given is not on its way any more. */
    private static final Duration GRACE = Duration.ofMinutes(4);

    private final BiConsumer<Integer, Integer> progress;

    /** @param progress told how many parts are done, of how many */
    RaceRunner(BiConsumer<Integer, Integer> progress) {
        this.progress = progress;
    }

    /** An answer, raced: compile errors, or a result. */
    record Raced(List<String> compileErrors, RaceResult result) {}

    /**
     * Races one answer for all of these exercises, a module after the other.
     *
     * @throws CourseError if the course is not built
     */
    Raced race(List<Exercise> exercises, boolean reference, boolean observe, RaceOrder order) {
        Map<String, List<Exercise>> modules = exercises.stream()
                .collect(Collectors.groupingBy(Exercise::module, LinkedHashMap::new, Collectors.toList()));
        List<String> errors = new ArrayList<>();
        RaceResult all = null;
        for (List<Exercise> module : modules.values()) {
            RaceOrder part =
                    new RaceOrder(holders(module, observe), order.collector(), order.seconds() / modules.size());
            Raced raced = inOneModule(module, reference, part);
            errors.addAll(raced.compileErrors);
            all = all == null ? raced.result : all.and(raced.result);
        }
        return new Raced(errors, all == null ? RaceResult.none("No exercise was asked for.") : all);
    }

    private Raced inOneModule(List<Exercise> exercises, boolean reference, RaceOrder order) {
        try (Scratch scratch = Scratch.open("race")) {
            Path classes = scratch.folder("classes");
            List<String> errors = new ArrayList<>();
            for (Exercise each : exercises) {
                Compiled compiled = reference ? Compiled.reference(each, classes) : Compiled.learner(each, classes);
                errors.addAll(compiled.errors());
            }
            return errors.isEmpty()
                    ? new Raced(List.of(), run(ClassPaths.of(exercises.get(0), List.of(classes)), order, scratch))
                    : new Raced(errors, RaceResult.none("The answer does not compile."));
        }
    }

    private RaceResult run(List<Path> classPath, RaceOrder order, Scratch scratch) {
        ObjectMapper json = new ObjectMapper();
        Path asked = scratch.directory().resolve("order.json");
        Path answered = scratch.directory().resolve("result.json");
        try {
            json.writeValue(asked.toFile(), order);
            try (ChildJvm child = ChildJvm.start(
                    scratch.folder("work"),
                    classPath,
                    List.of("-Xmx256m"),
                    RaceChild.class,
                    List.of(asked.toString(), answered.toString()))) {
                boolean ended = child.listen(this::listen, GRACE.plusSeconds(2L * order.seconds()));
                return Files.exists(answered)
                        ? json.readValue(answered.toFile(), RaceResult.class)
                        : RaceResult.none(withoutResult(ended, child.lastLines()));
            }
        } catch (IOException broken) {
            return RaceResult.none("The result of the race cannot be read: " + broken.getMessage());
        }
    }

    private static String withoutResult(boolean ended, List<String> lastLines) {
        String last = String.join("\n", lastLines.subList(Math.max(0, lastLines.size() - 5), lastLines.size()));
        return (ended ? "The racing JVM ended without a result." : "The racing JVM did not come back and was ended.")
                + (last.isBlank() ? "" : " It said last:\n" + last);
    }

    private void listen(String line) {
        if (line.startsWith(RaceChild.PROGRESS)) {
            String[] counted = line.substring(RaceChild.PROGRESS.length()).split(" ");
            progress.accept(Integer.parseInt(counted[0]), Integer.parseInt(counted[1]));
        }
    }

    /** The tests that an exercise names, each once. */
    static List<String> holders(List<Exercise> exercises, boolean observe) {
        Set<String> holders = new LinkedHashSet<>();
        exercises.forEach(each -> holders.addAll(observe ? each.observe() : each.stress()));
        return List.copyOf(holders);
    }
}
