package queues.learn.race;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;

/** Turns jcstress' own results into ours. */
final class Readings {
    private static final int SHOWN = 6;
    /** What jcstress says of the rest where a test says nothing of it. */
    private static final String NO_WORDS = "No default case provided";

    private Readings() {}

    /** One reading for every test, also for those that have no result. */
    static List<TestRun> of(List<TestInfo> tests, Collection<TestResult> results, int processors) {
        List<TestRun> runs = new ArrayList<>();
        for (TestInfo test : tests) {
            List<TestResult> own = results.stream()
                    .filter(each -> each.getName().equals(test.name()))
                    .toList();
            runs.add(own.isEmpty() ? missing(test, processors) : read(test, own));
        }
        return runs;
    }

    private static TestRun missing(TestInfo test, int processors) {
        return test.threads() > processors
                ? run(
                        test,
                        List.of(),
                        TestRun.Trouble.TOO_FEW_PROCESSORS,
                        List.of("It needs " + test.threads() + " processors at once, and there are " + processors
                                + "."))
                : run(test, List.of(), TestRun.Trouble.NONE, List.of());
    }

    private static TestRun read(TestInfo test, List<TestResult> results) {
        TestResult all = ReportUtils.mergedByName(results).get(0);
        TestRun.Trouble trouble = trouble(all.status(), all.getMessages());
        return run(
                test,
                all.grading().gradingResults.values().stream()
                        .map(Readings::outcome)
                        .toList(),
                trouble,
                trouble == TestRun.Trouble.NONE ? List.of() : said(all));
    }

    private static TestRun run(TestInfo test, List<Outcome> outcomes, TestRun.Trouble trouble, List<String> says) {
        return new TestRun(
                test.name(),
                test.description(),
                test.threads(),
                outcomes,
                told(test, Expect.ACCEPTABLE_INTERESTING),
                told(test, Expect.FORBIDDEN),
                trouble,
                says);
    }

    private static Outcome outcome(GradingResult seen) {
        return new Outcome(seen.id, kind(seen.expect), seen.count, seen.description);
    }

    private static Outcome.Kind kind(Expect expect) {
        return switch (expect) {
            case ACCEPTABLE -> Outcome.Kind.ALLOWED;
            case ACCEPTABLE_INTERESTING -> Outcome.Kind.INTERESTING;
            case FORBIDDEN, UNKNOWN -> Outcome.Kind.FORBIDDEN;
        };
    }

    /** The words of all outcomes of a kind. */
    private static List<String> told(TestInfo test, Expect kind) {
        Set<String> told = new LinkedHashSet<>();
        Stream.concat(test.cases().stream(), Stream.of(test.unmatched()))
                .filter(each -> each != null && each.expect() == kind)
                .map(StateCase::description)
                .map(words -> words.startsWith(NO_WORDS) ? "anything else" : words)
                .forEach(told::add);
        return List.copyOf(told);
    }

    static TestRun.Trouble trouble(Status status, Collection<String> messages) {
        return switch (status) {
            case NORMAL -> TestRun.Trouble.NONE;
            case TIMEOUT_ERROR -> TestRun.Trouble.STUCK;
            case API_MISMATCH, CHECK_TEST_ERROR, TEST_ERROR ->
                messages.stream().anyMatch(line -> line.contains("UnsupportedOperationException: TODO"))
                        ? TestRun.Trouble.TODO
                        : TestRun.Trouble.THREW;
            case VM_ERROR -> TestRun.Trouble.JVM;
        };
    }

    /** The learner's lines first: what jcstress itself was doing helps nobody. */
    private static List<String> said(TestResult result) {
        return Stream.of(result.getMessages(), result.getVmErr(), result.getVmOut())
                .flatMap(Collection::stream)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !isOurs(line))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    /** A frame of jcstress, of the JDK or of generated code. */
    private static boolean isOurs(String line) {
        return line.startsWith("at org.openjdk") || line.startsWith("at java.") || line.contains("_jcstress");
    }
}
