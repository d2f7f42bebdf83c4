package queues.learn.judge;

import java.time.Duration;
import queues.kit.FailureReport;

/**
 * One test of a check.
 *
 * @param test class and method, as {@code LinkedQueueTest.firstInFirstOut}
 * @param rule the rule it checks, in one sentence
 * @param report how it failed; null unless {@code outcome} is FAILED
 * @param reason why it was aborted, skipped or never finished; empty otherwise
 */
public record TestResult(
        String test, String rule, Outcome outcome, FailureReport report, String reason, Duration took) {

    /** How a test ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** It gave up because its conditions were not met here. */
        ABORTED,
        /** It was not to be run. */
        SKIPPED,
        /** It was running when the JVM was ended. */
        UNFINISHED
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }
}
