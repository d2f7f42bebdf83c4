package queues.kit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Reads a failed test. */
    public static FailureReport of(TestIdentifier test, Throwable thrown) {
        Optional<MethodSource> source =
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        Optional<Method> method = source.map(MethodSource::getJavaMethod);
        List<Throwable> chain = chain(thrown);
        Optional<Throwable> todo = chain.stream().filter(FailureReport::isTodo).findFirst();
        Optional<RuleBroken> broken = chain.stream()
                .filter(RuleBroken.class::isInstance)
                .map(RuleBroken.class::cast)
                .findFirst();
        String rule = method.map(FailureReport::ruleOf).orElse(test.getDisplayName());
        boolean assertion = chain.stream().anyMatch(AssertionError.class::isInstance);
        Kind kind = todo.isPresent() ? Kind.TODO : assertion ? Kind.WRONG : Kind.THREW;
        return new FailureReport(
                source.map(s -> simpleName(s.getClassName()) + "." + s.getMethodName())
                        .orElse(test.getDisplayName()),
                kind,
                rule,
                broken.map(RuleBroken::story).filter(lines -> !lines.isEmpty()).orElseGet(Story::lines),
                todo.map(Throwable::getMessage).orElseGet(() -> says(thrown, broken, rule)),
                source.flatMap(s -> learnersLine(todo.map(List::of).orElse(chain), s.getClassName()))
                        .orElse(null),
                Story.lastMethod(),
                method.map(m -> m.getAnnotation(TryNext.class))
                        .map(TryNext::value)
                        .orElse(null));
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

    private static String says(Throwable thrown, Optional<RuleBroken> broken, String rule) {
        if (broken.isPresent()) {
            return broken.get().rule().equals(rule) ? "" : broken.get().rule();
        }
        String message = String.valueOf(thrown.getMessage()).strip();
        return thrown instanceof AssertionError ? message : thrown.getClass().getSimpleName() + ": " + message;
    }

    /** The topmost frame in the learner's own code: same package as the test, and no part of a test. */
    private static Optional<String> learnersLine(List<Throwable> chain, String testClass) {
        String module = testClass.substring(0, testClass.lastIndexOf('.') + 1);
        for (Throwable each : chain) {
            for (StackTraceElement frame : each.getStackTrace()) {
                if (isLearners(frame, module)) {
                    return Optional.of(frame.getFileName() + ":" + frame.getLineNumber());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a frame belongs to the code under test in {@code packagePrefix} (which ends in a dot). */
    public static boolean isLearners(StackTraceElement frame, String packagePrefix) {
        String name = frame.getClassName();
        if (!name.startsWith(packagePrefix) || frame.getFileName() == null) {
            return false;
        }
        return !frame.getFileName().matches(".*(Test|Properties|Stress|Benchmark)\\.java");
    }

    /** The throwable, its causes and what they suppress; each once, outermost first. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found;
    }

    private static void collect(Throwable thrown, List<Throwable> found, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        found.add(thrown);
        collect(thrown.getCause(), found, seen);
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, found, seen);
        }
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
