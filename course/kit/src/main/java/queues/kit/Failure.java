package queues.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test died of, read through causes and suppressed exceptions.
 *
 * @param chain the throwable, its causes and what they suppress; each once, outermost first
 */
record Failure(Throwable thrown, List<Throwable> chain) {
    /** How an assertion tells that it met a TODO where it expected another exception. */
    private static final Pattern TODO_MET =
            Pattern.compile("UnsupportedOperationException: (TODO [^\\n]*)(?:\\s+at \\S+\\(([^)]+)\\))?");

    static Failure of(Throwable thrown) {
        List<Throwable> found = new ArrayList<>();
        collect(thrown, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return new Failure(thrown, found);
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

    FailureReport.Kind kind() {
        if (todo().isPresent() || todoMet().isPresent()) {
            return FailureReport.Kind.TODO;
        }
        boolean assertion = chain.stream().anyMatch(AssertionError.class::isInstance);
        return assertion ? FailureReport.Kind.WRONG : FailureReport.Kind.THREW;
    }

    Optional<RuleBroken> broken() {
        return chain.stream()
                .filter(RuleBroken.class::isInstance)
                .map(RuleBroken.class::cast)
                .findFirst();
    }

    /** The smallest history, led by the sentence of a rule that is finer than the test's own. */
    List<String> story(String rule, List<String> calls) {
        List<String> story = new ArrayList<>();
        broken().map(RuleBroken::rule).filter(finer -> !finer.equals(rule)).ifPresent(story::add);
        List<String> own = broken().map(RuleBroken::story).orElse(List.of());
        story.addAll(own.isEmpty() ? calls : own);
        return story;
    }

    /** What there is to say besides the rule and the story. */
    String says() {
        return todo().map(Throwable::getMessage)
                .or(() -> todoMet().map(met -> met.group(1)))
                .or(() -> broken().map(Failure::besides))
                .orElseGet(() -> words(thrown));
    }

    /** What the cause says, unless the story says it too. */
    private static String besides(RuleBroken broken) {
        String words = words(broken.getCause());
        return String.join("\n", broken.story()).contains(words.replaceAll("\\n\\s*\\n", "\n")) ? "" : words;
    }

    /** The JVM's name for a variable whose name it was not told: the checker that plays orders renumbers them. */
    private static String named(String message) {
        return message.replaceAll("\"<local\\d+>\"", "a local variable")
                .replaceAll("\"<local\\d+>\\.([^\"]*)\"", "\"$1\" of a local variable")
                .replaceAll("<local\\d+>", "a local variable");
    }

    private static String words(Throwable thrown) {
        if (thrown == null || thrown instanceof WhoWaits.StandsAt) {
            return "";
        }
        String message =
                thrown.getMessage() == null ? "" : named(thrown.getMessage().strip());
        String words = thrown instanceof AssertionError
                ? message
                : thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
        return words + Failures.threadOf(thrown).map(name -> " (" + name + ")").orElse("");
    }

    /**
     * The topmost frame in the learner's own code: same package as the test, and no part of a test.
     *
     * @param lastThrown what the last call of the story threw, or null: an assertion about it has a trace of its own
     */
    Optional<String> learnersLine(String testClass, Throwable lastThrown) {
        String module = testClass.substring(0, testClass.lastIndexOf('.') + 1);
        if (todo().isEmpty() && todoMet().isPresent()) {
            return todoMet().map(met -> met.group(2));
        }
        Stream<Throwable> met =
                Stream.concat(todo().map(List::of).orElse(chain).stream(), Failure.of(lastThrown).chain.stream());
        return met.flatMap(each -> List.of(each.getStackTrace()).stream())
                .filter(frame -> FailureReport.isLearners(frame, module))
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst();
    }

    private Optional<Throwable> todo() {
        return chain.stream().filter(FailureReport::isTodo).findFirst();
    }

    private Optional<Matcher> todoMet() {
        return chain.stream()
                .filter(AssertionError.class::isInstance)
                .map(each -> TODO_MET.matcher(String.valueOf(each.getMessage())))
                .filter(Matcher::find)
                .findFirst();
    }
}
