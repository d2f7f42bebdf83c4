package queues.learn.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.fork.Machine;
import queues.learn.fork.ProgressBar;
import queues.learn.fork.Terminal;

/** {@code ./learn bench}: the learner's queue beside the reference, the JDK's and a library's, in one run of JMH. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure your answer beside the reference, the JDK's queues and JCTools', in one run (JMH).",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            " 0:measured; an answer that is not finished is left out, and it is said",
            " 2:no such exercise, or nothing to measure in it",
            " 4:no verdict: not everything was measured"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final int UNKNOWN = 4;

    @Parameters(paramLabel = "<exercise>", description = "name or number, as spsc-ring-buffer or 1.7")
    private String exercise;

    @ArgGroup
    private How how = new How();

    @Option(names = "--json", description = "the result as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** How long. */
    static final class How {
        @Option(names = "--quick", description = "about a minute (the default): enough for a factor, not for a fifth")
        private boolean quick;

        @Option(names = "--full", description = "some five minutes: three JVMs for each, longer iterations")
        private boolean full;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Course course = Course.find(Path.of(""));
        Exercise found = course.exercise(exercise);
        if (found.benchmarks().isEmpty()) {
            throw new CourseError(
                    "There is nothing to measure in " + found.id() + ". These can be measured: " + names(course) + ".");
        }
        BenchOrder.Effort effort = how.full ? BenchOrder.Effort.FULL : BenchOrder.Effort.QUICK;
        Map<String, BenchResult> results = new LinkedHashMap<>();
        found.benchmarks().forEach(each -> results.put(title(found, each), measure(found, each, effort)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(tree(found, results, effort)));
        } else {
            results.forEach((title, result) -> new BenchReport(title, result, effort, Machine.here())
                    .lines(Terminal.width())
                    .forEach(out::println));
        }
        out.flush();
        return missing(results).isEmpty() ? 0 : UNKNOWN;
    }

    private BenchResult measure(Exercise found, String benchmark, BenchOrder.Effort effort) {
        try (ProgressBar bar = new ProgressBar(System.err, "measuring", Terminal.isWatched() && !json)) {
            return new BenchRunner(bar::show).measure(found, benchmark, effort);
        }
    }

    private static String names(Course course) {
        List<String> names = course.exercises().stream()
                .filter(each -> !each.benchmarks().isEmpty())
                .map(Exercise::id)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** With several classes to measure, each is told under its own name. */
    private static String title(Exercise found, String benchmark) {
        return found.benchmarks().size() == 1
                ? found.title()
                : benchmark.substring(benchmark.lastIndexOf('.') + 1).replaceFirst("Benchmark$", "");
    }

    private static List<String> missing(Map<String, BenchResult> results) {
        return results.values().stream()
                .flatMap(each -> each.missing().stream())
                .toList();
    }

    private static Map<String, Object> tree(
            Exercise exercise, Map<String, BenchResult> results, BenchOrder.Effort effort) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exercise", exercise.id());
        tree.put("measured", missing(results).isEmpty());
        tree.put("missing", missing(results));
        tree.put("results", results);
        tree.put("effort", effort);
        tree.put("machine", Machine.here());
        return tree;
    }
}
