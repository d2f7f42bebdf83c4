package queues.learn.judge;

import java.time.Duration;
import java.util.List;

/**
 * How to check.
 *
 * @param stopAtFirstFailure tests after the first failure are left out
 * @param only the tests to run, as {@code LinkedQueueTest} or {@code LinkedQueueTest.firstInFirstOut}; empty for all
 * @param seed where random choices start, or null for the course's own
 * @param budget the time a test may take, or null for the exercise's own
 * @param cache whether a verdict on the same content may be answered without running
 * @param lint whether the compiler's warnings are errors
 */
public record Options(
        boolean stopAtFirstFailure, List<String> only, Long seed, Duration budget, boolean cache, boolean lint) {

    public Options {
        only = List.copyOf(only);
    }

    /** All tests, no cache. */
    public static Options all() {
        return new Options(false, List.of(), null, null, false, false);
    }

    public Options stoppingAtFirstFailure() {
        return new Options(true, only, seed, budget, cache, lint);
    }

    public Options only(List<String> tests) {
        return new Options(stopAtFirstFailure, tests, seed, budget, cache, lint);
    }

    public Options seed(Long value) {
        return new Options(stopAtFirstFailure, only, value, budget, cache, lint);
    }

    public Options budget(Duration value) {
        return new Options(stopAtFirstFailure, only, seed, value, cache, lint);
    }

    public Options cached() {
        return new Options(stopAtFirstFailure, only, seed, budget, true, lint);
    }

    public Options linted() {
        return new Options(stopAtFirstFailure, only, seed, budget, cache, true);
    }
}
