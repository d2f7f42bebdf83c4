package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import queues.sample.RedContract;

/** Red tests of every sort, run as a build tool runs them, and how they are told. */
class FailureReportTest {
    private static String quietBefore;
    private static Launched ones;
    private static Launched drawn;

    @BeforeAll
    static void run() {
        quietBefore = System.getProperty("course.quiet");
        System.setProperty("course.quiet", "true");
        ones = Launched.run(RedContract.Ones.class);
        drawn = Launched.run(RedContract.Drawn.class);
    }

    @AfterAll
    static void restore() {
        Optional.ofNullable(quietBefore)
                .ifPresentOrElse(
                        value -> System.setProperty("course.quiet", value), () -> System.clearProperty("course.quiet"));
        System.clearProperty(Seeds.PROPERTY);
    }

    @Test
    void aWrongAnswerIsToldWithItsCallsInOrder() {
        FailureReport report = ones.failure("order");

        assertThat(report.kind()).isEqualTo(FailureReport.Kind.WRONG);
        assertThat(report.lastMethod()).isEqualTo("poll");
        assertThat(report.lines())
                .containsExactly(
                        "✗ First in, first out",
                        "    offer(1) → true",
                        "    offer(2) → true",
                        "    offer(3) → true",
                        "    poll()   → 3",
                        "    expected: 1",
                        "     but was: 3",
                        "  look at poll",
                        "  try: Which end does poll take from?");
    }

    @Test
    void aTodoIsToldAsOne() {
        assertThat(ones.failure("todo").lines())
                .containsExactly("✎ TODO 3: look at the first element   (Learner.java:11)");
        assertThat(ones.failure("todoInsteadOfAnotherException").lines())
                .containsExactly("✎ TODO 3: look at the first element   (Learner.java:11)");
        assertThat(ones.failure("todoInAThread").lines())
                .singleElement()
                .asString()
                .startsWith("✎ TODO 3: take the first element   (Trouble.java:");
    }

    @Test
    void anExceptionIsToldWithTheLearnersLine() {
        assertThat(ones.failure("threw").lines())
                .containsExactly(
                        "✗ threw",
                        "    offer(7) → threw IllegalStateException",
                        "    IllegalStateException: seven",
                        "  at Learner.java:17");
        assertThat(ones.failure("threwInAThread").lines())
                .containsExactly(
                        "✗ threwInAThread",
                        "    IllegalStateException: seven (in thread producer)",
                        "  at Learner.java:17");
        assertThat(ones.failure("overflow").lines()).contains("    StackOverflowError", "  at Learner.java:28");
    }

    @Test
    void anAssertionAboutAnExceptionIsToldWithTheLineThatThrew() {
        Launched asserted = Launched.run(RedContract.Asserted.class);

        assertThat(asserted.failure("anotherException").at()).isEqualTo("Learner.java:17");
        assertThat(asserted.failure("walk").at()).isNull();
        assertThat(asserted.failure("walk").lastMethod()).isEqualTo("iterator.next");
    }

    @Test
    void aVariableWithoutANameIsCalledOne() {
        assertThat(Failure.of(new NullPointerException("Cannot read field \"item\" because \"<local17>\" is null"))
                        .says())
                .isEqualTo("NullPointerException: Cannot read field \"item\" because a local variable is null");
        assertThat(Failure.of(new NullPointerException("because \"<local4>.next\" is null"))
                        .says())
                .endsWith("because \"next\" of a local variable is null");
    }

    @Test
    void ofAParameterisedTestTheRunIsNamed() {
        assertThat(ones.failure("accepts").rule()).isEqualTo("Every number is accepted, here with [2] number=7");
    }

    @Test
    void aStuckThreadIsToldWithItsLine() {
        FailureReport report = ones.failure("stuck");

        assertThat(report.at()).startsWith("Trouble.java:");
        assertThat(report.story())
                .startsWith("Every thread that uses Trouble gets through", "stuck: nobody is left who could wake a");
        assertThat(report.says()).isEmpty();
    }

    @Test
    void aCauseThatTheStoryTellsIsNotToldAgain() {
        FailureReport report = ones.failure("causeInTheStory");

        assertThat(report.story()).endsWith("expected: 1", " but was: 2");
        assertThat(report.says()).isEmpty();
    }

    @Test
    void whatCouldNotBeDecidedIsNotCountedAsPassed() {
        assertThat(ones.told.lines())
                .contains("2 of 13 tests pass", "  ? not decided: cannotSay: nothing can be said here")
                .contains("  ✎ TODO 3: look at the first element   (Learner.java:11)   2 tests");
    }

    @Test
    void aClassThatFailsAsAWholeIsTold() {
        Launched launched = Launched.run(RedContract.BeforeFails.class);

        assertThat(launched.told.lines()).contains("0 of 0 tests pass", "      IllegalStateException: before all");
    }

    @Test
    void endlessMemoryInAThreadIsToldAndTheRunGoesOn() {
        assertThat(Launched.run(RedContract.OutOfMemory.class)
                        .failure("inAThread")
                        .lines())
                .contains("    There is memory enough for what the test does")
                .anyMatch(line -> line.startsWith("    OutOfMemoryError: "))
                .anyMatch(line -> line.startsWith("  at Learner.java:"));
    }

    @Test
    void aPropertyIsToldWithItsSmallestFailureAndNotWithTheLastTry() {
        assertThat(drawn.failure("recorded").story()).containsExactly("offer(1000) → true", "poll()      → 1000");
        assertThat(drawn.failure("recorded").rule()).isEqualTo("Numbers stay below 1000");
    }

    @Test
    void aModelIsHeldAgainstTheSubjectWithTheFewestCalls() {
        List<String> story = drawn.failure("conforms").story();

        assertThat(story).hasSizeLessThanOrEqualTo(7).first().isEqualTo("a queue answers like an ArrayDeque");
        assertThat(story).last().asString().matches("(poll|peek|remove)\\(\\) +→ .* expected .*|elements .*");
        assertThat(drawn.results)
                .hasEntrySatisfying(
                        "Answers like an ArrayDeque",
                        result -> assertThat(result.getStatus()).isEqualTo(TestExecutionResult.Status.FAILED));
    }

    @Test
    void theSeedReachesEveryProperty() {
        List<Integer> seven = drawnWith("7");

        assertThat(drawnWith("7")).isEqualTo(seven);
        assertThat(drawnWith("8")).isNotEqualTo(seven);
        assertThat(drawnWith("")).isEqualTo(drawnWith(Long.toString(20_260_101L)));
    }

    @Test
    void aSeedThatIsNoneIsRefused() {
        System.setProperty(Seeds.PROPERTY, "seven");
        Launched launched = Launched.run(RedContract.Seeded.class);
        System.clearProperty(Seeds.PROPERTY);

        assertThat(launched.failure("draws").says()).contains("-Dcourse.seed=seven is not a seed: give a whole number");
    }

    private static List<Integer> drawnWith(String seed) {
        RedContract.Seeded.DRAWN.clear();
        System.setProperty(Seeds.PROPERTY, seed);
        Launched.run(RedContract.Seeded.class);
        System.clearProperty(Seeds.PROPERTY);
        assertThat(RedContract.Seeded.DRAWN).hasSize(5);
        return List.copyOf(RedContract.Seeded.DRAWN);
    }
}
