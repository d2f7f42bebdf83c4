package queues.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a red run the way a learner can read it: what is still to do in a line per TODO, then the first rule that broke
 * with its history, then the names of the others. Registered for every launcher that has the kit on its class path.
 */
public final class StoryListener implements TestExecutionListener {
    private final List<FailureReport> failures = new ArrayList<>();
    private int tests;

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            Story.begin();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests++;
        }
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            result.getThrowable().ifPresent(thrown -> failures.add(FailureReport.of(test, thrown)));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!failures.isEmpty() && !Boolean.getBoolean("course.quiet")) {
            lines().forEach(System.out::println);
        }
    }

    private List<String> lines() {
        List<String> told = new ArrayList<>();
        told.add("");
        told.add("%d of %d tests pass".formatted(tests - failures.size(), tests));
        Map<String, Integer> todos = new LinkedHashMap<>();
        List<FailureReport> wrong = new ArrayList<>();
        for (FailureReport each : failures) {
            if (each.kind() == FailureReport.Kind.TODO) {
                todos.merge(each.lines().get(0), 1, Integer::sum);
            } else {
                wrong.add(each);
            }
        }
        todos.forEach((todo, count) -> told.add("  " + todo + "   " + count + (count == 1 ? " test" : " tests")));
        if (!wrong.isEmpty()) {
            wrong.get(0).lines().forEach(line -> told.add("  " + line));
            wrong.stream().skip(1).forEach(each -> told.add("  ✗ " + each.rule() + "   " + each.test()));
        }
        told.add("");
        return told;
    }
}
