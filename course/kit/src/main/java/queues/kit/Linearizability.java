package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Asks whether concurrent calls always look as if they had happened one after another: whatever the threads answer, some
 * order of their calls explains it. Small scenarios are run under every interleaving that the given number of
 * invocations allows, by Lincheck's model checker; the same code gets the same verdict on every run and every JDK.
 *
 * <p>The sequential specification comes before anything else can be said, because without one every class agrees with
 * itself. What is not seen: effects of the memory model (memory is taken to be sequentially consistent) and whatever
 * needs more calls than a scenario has.
 *
 * <p>Source: M. P. Herlihy and J. M. Wing, "Linearizability: a correctness condition for concurrent objects", 1990.
 */
public final class Linearizability {
    private final Class<?> operations;
    private final Class<?> specification;
    private int threads = 2;
    private int actorsPerThread = 2;
    private int scenarios = 30;
    private int invocations = 300;
    private int turns = LincheckEngine.TURNS_BEFORE_A_SWITCH;
    private final List<ExecutionScenario> given = new ArrayList<>();

    private Linearizability(Class<?> operations, Class<?> specification) {
        this.operations = Objects.requireNonNull(operations, "the class with the operations");
        this.specification = Objects.requireNonNull(specification, "the sequential specification");
    }

    /** Names the operations: a public static class with {@code @Operation} methods and a constructor without parameters. */
    public static NeedsSpec of(Class<?> operations) {
        return specification -> new Linearizability(operations, specification);
    }

    /** What is missing until a specification is named. */
    @FunctionalInterface
    public interface NeedsSpec {
        /** @param sequentialSpecification has the same methods, and answers rightly when one thread at a time calls it */
        Linearizability against(Class<?> sequentialSpecification);
    }

    /** How many threads call at once; 2 unless said. */
    public Linearizability threads(int count) {
        threads = atLeastOne(count, "threads");
        return this;
    }

    /** How many calls each thread makes in a drawn scenario; 2 unless said. */
    public Linearizability actorsPerThread(int count) {
        actorsPerThread = atLeastOne(count, "calls per thread");
        return this;
    }

    /** How many scenarios are drawn; 30 unless said. */
    public Linearizability scenarios(int count) {
        scenarios = atLeastOne(count, "scenarios");
        return this;
    }

    /** How many interleavings of each scenario are run; 300 unless said. */
    public Linearizability invocations(int count) {
        invocations = atLeastOne(count, "invocations");
        return this;
    }

    /**
     * How often a loop of one thread may turn before the others go on; 300 unless said, which leaves room for any back-off.
     * Less costs less time where a call may wait for another thread by looking again and again. It decides no verdict: a
     * loop is endless only if nobody is left who could end it.
     */
    public Linearizability turnsBeforeASwitch(int count) {
        turns = atLeastOne(count, "turns");
        return this;
    }

    /**
     * Names a scenario of two threads that is tried before any drawn one, for what a drawn one would meet by luck alone.
     * A call is the name of an operation, with its number if it takes one, and a comma stands between two:
     * {@code "offer 1, poll"}.
     *
     * @param before what is called first, by one thread; may be empty
     * @param one what the first thread calls
     * @param other what the second thread calls meanwhile
     * @param after what is called when both have ended; may be empty
     */
    public Linearizability trying(String before, String one, String other, String after) {
        given.add(QueueScenarios.told(operations, before, one, other, after));
        return this;
    }

    private static int atLeastOne(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("no " + what + " would mean that nothing is checked: " + count);
        }
        return count;
    }

    /**
     * Runs the scenarios.
     *
     * @param rule what should hold, as a sentence without a full stop
     * @throws RuleBroken if an answer cannot be explained, or a call does not return
     * @throws EngineFailed if nothing could be found out
     */
    public void check(String rule) {
        DryRun.of(operations);
        ModelCheckingOptions options = LincheckEngine.options(scenarios, invocations, threads, actorsPerThread)
                .loopIterationsBeforeThreadSwitch(turns)
                .sequentialSpecification(specification)
                .verifier(LincheckEngine.CountingVerifier.class);
        LincheckEngine.addScenarios(options, QueueScenarios.of(operations));
        LincheckEngine.addScenarios(options, given);
        LincheckEngine.Found found = LincheckEngine.run(operations, options);
        if (found != null) {
            throw broken(rule, found);
        }
    }

    private RuleBroken broken(String rule, LincheckEngine.Found found) {
        LincheckReport report = LincheckReport.of(found, operations);
        List<String> story = new ArrayList<>();
        story.add(
                found.failure() instanceof IncorrectResultsFailure
                        ? Unexplained.sentence(found.failure(), specification)
                        : report.sentence());
        story.add("");
        story.addAll(report.table());
        return new RuleBroken(rule, story, report.thrown());
    }
}
