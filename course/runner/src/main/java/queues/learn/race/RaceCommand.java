package queues.learn.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

/** {@code ./learn race}: two threads on one answer, millions of times, and a table of what they saw. */
@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        description = "Let two threads meet in your answer millions of times and show what they saw (jcstress).",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            " 0:nothing forbidden was seen; with --observe: the breakage was seen",
            " 1:something forbidden was seen, or the answer is not finished; with --observe: no breakage was seen",
            " 2:no such exercise, or nothing to race in it",
            " 4:no verdict: not everything ran, or met often enough to tell"
        })
public final class RaceCommand implements Callable<Integer> {
    static final int SHORTEST = 10;
    static final int LONGEST = 900;

    @Parameters(arity = "0..1", paramLabel = "<exercise>", description = "name or number, as spsc-ring-buffer or 1.7")
    private String exercise;

    @Option(names = "--all", description = "every exercise that has something to race, in one run")
    private boolean all;

    @Option(names = "--reference", description = "race the reference instead of your answer")
    private boolean reference;

    @Option(names = "--observe", description = "race the variants that are broken on purpose, to see how it looks")
    private boolean observe;

    @Option(
            names = {"--seconds", "--budget"},
            paramLabel = "<n>",
            defaultValue = "30",
            converter = Seconds.class,
            description =
                    "how long it may take, about: 10 to 900 (default: ${DEFAULT-VALUE}). Longer sees rarer things.")
    private Duration budget;

    @Option(
            names = "--collector",
            paramLabel = "<name>",
            defaultValue = "SERIAL",
            description =
                    "garbage collector: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). G1 hides races on JDK 17.")
    private Collector collector;

    @Option(names = "--json", description = "the result as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The collectors that a race can be run under. */
    enum Collector {
        SERIAL("-XX:+UseSerialGC"),
        PARALLEL("-XX:+UseParallelGC"),
        G1("-XX:+UseG1GC");

        private final String flag;

        Collector(String flag) {
            this.flag = flag;
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Course course = Course.find(Path.of(""));
        List<Exercise> raced = all ? raceable(course) : List.of(one(course));
        RaceOrder order = new RaceOrder(RaceRunner.holders(raced, observe), collector.flag, (int) budget.toSeconds());
        RaceRunner.Raced came = run(raced, order);
        RaceVerdict verdict = verdict(order, came);
        RaceReport report = new RaceReport(
                subject(raced), verdict, came.result(), Machine.here(), order.collector(), next(raced, verdict));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree(raced, report)));
        } else {
            report.lines(Terminal.width()).forEach(out::println);
        }
        out.flush();
        return verdict.grade().exitCode();
    }

    private RaceRunner.Raced run(List<Exercise> raced, RaceOrder order) {
        try (ProgressBar bar = new ProgressBar(System.err, "racing", Terminal.isWatched() && !json)) {
            return new RaceRunner(bar::show).race(raced, reference || observe, observe, order);
        }
    }

    private RaceVerdict verdict(RaceOrder order, RaceRunner.Raced came) {
        if (!came.compileErrors().isEmpty()) {
            return new RaceVerdict(RaceVerdict.Grade.DOES_NOT_COMPILE, "It does not compile", came.compileErrors());
        }
        return observe ? RaceVerdict.ofBroken(order, came.result()) : RaceVerdict.ofAnswer(order, came.result());
    }

    private Exercise one(Course course) {
        if (exercise == null) {
            throw new CourseError("Race what? These can be raced: " + names(course) + ".");
        }
        Exercise found = course.exercise(exercise);
        if (RaceRunner.holders(List.of(found), observe).isEmpty()) {
            throw new CourseError("There is nothing to " + (observe ? "observe" : "race") + " in " + found.id()
                    + ". These can be raced: " + names(course) + ".");
        }
        return found;
    }

    private List<Exercise> raceable(Course course) {
        List<Exercise> found = course.exercises().stream()
                .filter(each -> !RaceRunner.holders(List.of(each), observe).isEmpty())
                .toList();
        if (found.isEmpty()) {
            throw new CourseError("No exercise has anything to race.");
        }
        return found;
    }

    private String names(Course course) {
        List<String> names = course.exercises().stream()
                .filter(each -> !RaceRunner.holders(List.of(each), observe).isEmpty())
                .map(Exercise::id)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private String subject(List<Exercise> raced) {
        String titles = String.join(", ", raced.stream().map(Exercise::title).toList());
        return titles + (observe ? ", broken on purpose" : reference ? ", the reference" : ", yours");
    }

    private String next(List<Exercise> raced, RaceVerdict verdict) {
        String id = raced.get(0).id();
        return switch (verdict.grade()) {
            case TODO, DOES_NOT_COMPILE -> "./learn check " + id;
            case NOT_SEEN -> "./learn race " + id + " --observe --seconds 120";
            case BROKEN, STUCK -> observe || reference ? null : "./learn hint " + id;
            case HELD ->
                observe || reference || raced.get(0).observe().isEmpty() ? null : "./learn race " + id + " --observe";
            default -> null;
        };
    }

    private Map<String, Object> tree(List<Exercise> raced, RaceReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exercises", raced.stream().map(Exercise::id).toList());
        tree.put("answer", observe ? "broken on purpose" : reference ? "reference" : "learner");
        tree.put("verdict", report.verdict());
        tree.put("tests", report.result().tests());
        tree.put("modes", report.result().modes());
        tree.put("collector", report.collector());
        tree.put("machine", report.machine());
        return tree;
    }
}
