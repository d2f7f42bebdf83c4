package queues.kit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * One red test, told for a learner. The same record is printed by Maven and IDE runs and by {@code ./learn}, so a
 * failure reads the same wherever it is met.
 *
 * @param test class and method, as {@code LinkedQueueTest.fifo}
 * @param kind what sort of failure it is
 * @param rule the rule that broke, in one sentence
 * @param story the smallest history there is, a line each
 * @param says what the assertion, or the exception, had to say; may be empty
 * @param at the learner's line, as {@code LinkedQueue.java:34}, or null when no frame of theirs was involved
 * @param lastMethod the method that was called last, or null
 * @param tryNext what to look at, or null
 */
public record FailureReport(
        String test,
        Kind kind,
        String rule,
        List<String> story,
        String says,
        String at,
        String lastMethod,
        String tryNext) {

    /** Unsolved is not wrong: the three are told apart everywhere. */
    public enum Kind {
        /** The learner's code ran into a {@code TODO} that is still there. */
        TODO,
        /** A rule was checked and does not hold. */
        WRONG,
        /** The learner's code threw something nobody expected. */
        THREW
    }

    private static final String TODO = "TODO";

    /** Reads a failed test, or a class of tests that failed as a whole. */
    public static FailureReport of(TestIdentifier test, Throwable thrown) {
        Optional<MethodSource> source =
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        Optional<Method> method = source.map(MethodSource::getJavaMethod);
        Failure failure = Failure.of(thrown);
        String rule = method.map(FailureReport::ruleOf).orElse(test.getDisplayName());
        Story.Told story = Story.of(failure.chain());
        return new FailureReport(
                source.map(s -> simpleName(s.getClassName()) + "." + s.getMethodName())
                        .orElse(test.getDisplayName()),
                failure.kind(),
                rule + invocation(test),
                failure.story(rule, story.lines()),
                failure.says(),
                source.flatMap(s -> failure.learnersLine(s.getClassName(), story.lastThrown()))
                        .orElse(null),
                story.lastMethod(),
                method.map(m -> m.getAnnotation(TryNext.class))
                        .map(TryNext::value)
                        .orElse(null));
    }

    /** Which run of a parameterised or repeated test it was. */
    private static String invocation(TestIdentifier test) {
        String segment = test.getUniqueIdObject().getLastSegment().getType();
        boolean oneOfMany = segment.equals("test-template-invocation") || segment.equals("dynamic-test");
        return oneOfMany ? ", here with " + test.getDisplayName() : "";
    }

    /** Whether the exception is a starter's own: {@code new UnsupportedOperationException("TODO 1: …")}. */
    static boolean isTodo(Throwable thrown) {
        return thrown instanceof UnsupportedOperationException
                && thrown.getMessage() != null
                && thrown.getMessage().startsWith(TODO);
    }

    private static String ruleOf(Method method) {
        DisplayName name = method.getAnnotation(DisplayName.class);
        Label label = method.getAnnotation(Label.class);
        return name != null ? name.value() : label != null ? label.value() : method.getName();
    }

    /** Whether a frame belongs to the code under test in {@code packagePrefix} (which ends in a dot). */
    public static boolean isLearners(StackTraceElement frame, String packagePrefix) {
        String name = frame.getClassName();
        if (!name.startsWith(packagePrefix) || frame.getFileName() == null) {
            return false;
        }
        return !frame.getFileName().matches(".*(Test|Properties|Stress|Benchmark|Contract|Operations)\\.java");
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** The report as text, without colour, a few lines long. */
    public List<String> lines() {
        List<String> told = new ArrayList<>();
        if (kind == Kind.TODO) {
            told.add("✎ " + says + (at == null ? "" : "   (" + at + ")"));
            return told;
        }
        told.add("✗ " + rule);
        story.forEach(line -> told.add("    " + line));
        says.lines().forEach(line -> told.add("    " + line));
        if (at != null) {
            told.add("  at " + at);
        } else if (lastMethod != null) {
            told.add("  look at " + lastMethod);
        }
        if (tryNext != null) {
            told.add("  try: " + tryNext);
        }
        return told;
    }
}
