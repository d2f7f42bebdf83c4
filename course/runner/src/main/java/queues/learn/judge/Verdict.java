package queues.learn.judge;

import java.time.Duration;
import java.util.List;
import queues.kit.FailureReport;

/**
 * What a check found.
 *
 * @param exercise the exercise's id
 * @param tests in the order in which they ran
 * @param compileErrors empty unless the status is DOES_NOT_COMPILE
 * @param headline one sentence
 * @param details what else there is to say, a line each, ready to be printed; may be empty
 * @param took wall time from request to verdict
 * @param cached whether it was found by content instead of by running
 */
public record Verdict(
        String exercise,
        Status status,
        List<TestResult> tests,
        List<CompileError> compileErrors,
        String headline,
        List<String> details,
        Duration took,
        boolean cached) {

    public Verdict {
        tests = List.copyOf(tests);
        compileErrors = List.copyOf(compileErrors);
        details = List.copyOf(details);
    }

    /** How many tests passed. */
    public int passed() {
        return (int) tests.stream().filter(TestResult::passed).count();
    }

    /** The failures, in the order in which they happened. */
    public List<FailureReport> failures() {
        return tests.stream().filter(TestResult::failed).map(TestResult::report).toList();
    }

    /** The test that was running when the JVM was ended, or null. */
    public TestResult unfinished() {
        return tests.stream()
                .filter(each -> each.outcome() == TestResult.Outcome.UNFINISHED)
                .findFirst()
                .orElse(null);
    }

    /** How many tests had not begun when the JVM was ended. */
    public int notReached() {
        return (int) tests.stream()
                .filter(each -> each.outcome() == TestResult.Outcome.NOT_REACHED)
                .count();
    }

    /** The first failure that is not a TODO, or null. */
    public FailureReport firstWrong() {
        return failures().stream()
                .filter(each -> each.kind() != FailureReport.Kind.TODO)
                .findFirst()
                .orElse(null);
    }

    /** What is still to do, each once, in order of number. */
    public List<Todo> todos() {
        return Todo.of(failures());
    }
}
