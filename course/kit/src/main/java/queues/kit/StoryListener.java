package queues.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints a red run the way a learner can read it: what is still to do in a line per TODO, then the first rule that broke
 * with its history, then the names of the others. Registered for every launcher that has the kit on its class path.
 */
public final class StoryListener implements TestExecutionListener {
    /** Kept, or the level would be forgotten with the logger: jqwik would say at every start that it keeps no database. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    static {
        JQWIK.setLevel(Level.WARNING);
    }

    private final List<FailureReport> failures = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private int tests;
    private int passed;

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
        Throwable thrown = result.getThrowable().orElse(null);
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case FAILED -> failures.add(FailureReport.of(test, thrown));
            case ABORTED -> undecided.add(test.getDisplayName() + ": " + (thrown == null ? "" : thrown.getMessage()));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!(failures.isEmpty() && undecided.isEmpty()) && !Boolean.getBoolean("course.quiet")) {
            lines().forEach(System.out::println);
        }
    }

    List<FailureReport> failures() {
        return List.copyOf(failures);
    }

    List<String> lines() {
        List<String> told = new ArrayList<>();
        told.add("");
        told.add("%d of %d tests pass".formatted(passed, tests));
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
        undecided.forEach(each -> told.add("  ? not decided: " + each));
        told.add("");
        return told;
    }
}
