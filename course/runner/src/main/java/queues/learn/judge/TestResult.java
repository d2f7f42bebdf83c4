package queues.learn.judge;

import java.time.Duration;
import queues.kit.FailureReport;

/**
 * One test of a check.
 *
 * @param test class and method, as {@code LinkedQueueTest.firstInFirstOut}
 * @param rule the rule it checks, in one sentence
 * @param report how it failed, or, if it did not come back, where it stands; null unless FAILED or UNFINISHED
 * @param reason why it was aborted, skipped, never finished or never begun; empty otherwise
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
        UNFINISHED,
        /** The JVM was ended before its turn. */
        NOT_REACHED
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }
}
