package queues.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Asks whether a thread that stops in the middle of an operation can stop the others. Lincheck's model checker halts one
 * thread at every point of small scenarios and lets the other run alone: it must come to the end of its call without
 * waiting for a lock and without turning in a loop until it is helped. What the calls answer is not looked at.
 *
 * <p>This is obstruction-freedom, which every lock-free algorithm has and no algorithm with a lock has. A loop may turn
 * some hundred times, so retrying and backing off are no offence.
 */
public final class Progress {
    private static final int SCENARIOS = 5;
    private static final int INVOCATIONS = 100;

    private final Class<?> operations;
    private final List<ExecutionScenario> given = new ArrayList<>();

    private Progress(Class<?> operations) {
        this.operations = Objects.requireNonNull(operations, "the class with the operations");
    }

    /** Names the operations, as {@link Linearizability#of} wants them. */
    public static Progress of(Class<?> operations) {
        return new Progress(operations);
    }

    /** Names a scenario that is tried before any drawn one, as {@link Linearizability#trying} does. */
    public Progress trying(String before, String one, String other, String after) {
        given.add(QueueScenarios.told(operations, before, one, other, after));
        return this;
    }

    /**
     * Runs the scenarios.
     *
     * @param rule what should hold, as a sentence without a full stop
     * @throws RuleBroken if a call waits for a thread that has been stopped, or does not return
     * @throws EngineFailed if nothing could be found out
     */
    public void check(String rule) {
        DryRun.of(operations);
        ModelCheckingOptions options = LincheckEngine.options(SCENARIOS, INVOCATIONS, 2, 2)
                .sequentialSpecification(operations)
                .verifier(LincheckEngine.AnyAnswer.class)
                .checkObstructionFreedom(true);
        LincheckEngine.addScenarios(options, QueueScenarios.of(operations));
        LincheckEngine.addScenarios(options, given);
        LincheckEngine.Found found = LincheckEngine.run(operations, options);
        if (found != null) {
            LincheckReport report = LincheckReport.of(found, operations);
            List<String> story = new ArrayList<>(List.of(report.sentence(), ""));
            story.addAll(report.table());
            throw new RuleBroken(rule, story, report.thrown());
        }
    }
}
