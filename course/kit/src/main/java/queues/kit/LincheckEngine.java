package queues.kit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/**
 * Runs Lincheck's model checker, and makes sure that it ran: a checker that does not start, or that finds nothing
 * because its agent changed no class, would look like a verdict.
 */
final class LincheckEngine {
    /** A loop of a thread that runs alone may turn this often before others get a turn: room for any back-off. */
    static final int TURNS_BEFORE_A_SWITCH = 300;
    /** A loop that turns this often while nobody else can help it is endless. */
    private static final int TURNS_OF_AN_ENDLESS_LOOP = 3_000;

    private static final int ENDLESS_RECURSION = 300;
    private static final AtomicLong VERIFIED = new AtomicLong();

    private LincheckEngine() {}

    /** What was found, or null; {@code text} is what Lincheck says about it. */
    record Found(LincheckFailure failure, String text) {}

    /** Options that both kinds of check share. */
    static ModelCheckingOptions options(int scenarios, int invocations, int threads, int actorsPerThread) {
        return new ModelCheckingOptions()
                .iterations(scenarios)
                .invocationsPerIteration(invocations)
                .threads(threads)
                .actorsPerThread(actorsPerThread)
                .actorsBefore(1)
                .actorsAfter(2)
                .loopIterationsBeforeThreadSwitch(TURNS_BEFORE_A_SWITCH)
                .loopBound(TURNS_OF_AN_ENDLESS_LOOP)
                .recursionBound(ENDLESS_RECURSION)
                // A loop that only reads may end all the same: count its turns as those of any other loop.
                .enableAwaitLoopsAnalysis(false);
    }

    /** Checks, after having seen once in this JVM that a race which must be found is found. */
    static Found run(Class<?> operations, ModelCheckingOptions options) {
        if (Alarm.FAULT != null) {
            throw new EngineFailed(Alarm.FAULT, Alarm.CAUSE);
        }
        LincheckLoader.followContext();
        LincheckLoader.forgetEarlierClasses();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(operations.getClassLoader());
            LincheckLog.begin();
            Found found = runUnguarded(operations, options);
            LincheckLog.end();
            return found;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Found runUnguarded(Class<?> operations, ModelCheckingOptions options) {
        VERIFIED.set(0);
        try {
            options.check(operations);
        } catch (LincheckAssertionError found) {
            return new Found(found.getFailure$lincheck(), String.valueOf(found.getMessage()));
        } catch (Exception | LinkageError broken) {
            throw new EngineFailed("Lincheck did not run, so nothing is known about this code: " + broken, broken);
        }
        if (VERIFIED.get() == 0) {
            throw new EngineFailed("Lincheck ran no scenario, so nothing is known about this code", null);
        }
        return null;
    }

    /** Lincheck's own judge of linearizability, with every judged execution counted. */
    public static final class CountingVerifier implements Verifier {
        private final Verifier judge;

        public CountingVerifier(Class<?> sequentialSpecification) {
            judge = new LinearizabilityVerifier(sequentialSpecification);
        }

        @Override
        public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
            VERIFIED.incrementAndGet();
            return judge.verifyResults(scenario, results);
        }
    }

    /** Takes any answer, for checks that ask only whether the operations end. */
    public static final class AnyAnswer implements Verifier {
        public AnyAnswer(Class<?> sequentialSpecification) {}

        @Override
        public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
            VERIFIED.incrementAndGet();
            return true;
        }
    }

    /** The race that must be found: two threads count with {@code ++}. */
    public static class Counter {
        private int value;

        @Operation
        public int next() {
            return value++;
        }
    }

    /** Tried once per JVM. */
    private static final class Alarm {
        private static final String FAULT;
        private static final Throwable CAUSE;

        static {
            String fault = null;
            Throwable cause = null;
            LincheckLog.begin();
            try {
                Found found = runUnguarded(
                        Counter.class,
                        options(3, 100, 2, 1)
                                .sequentialSpecification(Counter.class)
                                .verifier(CountingVerifier.class)
                                .minimizeFailedScenario(false));
                if (found == null || !(found.failure() instanceof IncorrectResultsFailure)) {
                    fault = "Lincheck overlooks a race that is there (two threads counting with ++): its agent does not"
                            + " work in this JVM, and nothing is known about this code";
                }
            } catch (EngineFailed failed) {
                fault = failed.getMessage();
                cause = failed.getCause();
            }
            FAULT = fault;
            CAUSE = cause;
        }
    }

    static void addScenarios(ModelCheckingOptions options, List<ExecutionScenario> scenarios) {
        scenarios.forEach(options::addCustomScenario);
    }
}
