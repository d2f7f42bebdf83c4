package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static queues.kit.StepScenarios.interruptedTaker;
import static queues.kit.StepScenarios.takersAndPutters;
import static queues.kit.StepScenarios.timedTaker;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import queues.kit.Interleavings.Run;
import queues.kit.StepSubjects.Buffer;

class InterleavingsTest {
    private static final String RULE = "Every element that is put is taken";
    private static final int ROWS = 24;

    static Stream<Arguments> correct() {
        return Stream.of(
                Arguments.of("one and one", takersAndPutters(lock -> new Buffer(lock, 1), 1, 1, 1)),
                Arguments.of("two takers", takersAndPutters(lock -> new Buffer(lock, 1), 2, 1, 2)),
                Arguments.of("two and two, full", takersAndPutters(lock -> new Buffer(lock, 1), 2, 2, 1)),
                Arguments.of("two and two", takersAndPutters(lock -> new Buffer(lock, 10), 2, 2, 1)),
                Arguments.of("interrupted", interruptedTaker(lock -> new Buffer(lock, 10))),
                Arguments.of("for the longest time", interruptedTaker(lock -> new StepSubjects.LongestTime(lock, 10))),
                Arguments.of("timed", timedTaker(lock -> new Buffer(lock, 10))),
                Arguments.of("with a clock of its own", timedTaker(StepSubjects.OwnClock::new)),
                Arguments.of("with awaitUntil", timedTaker(StepSubjects.Until::new)),
                Arguments.of("with tryLock", takersAndPutters(StepSubjects.TriesTheLock::new, 2, 2, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("correct")
    @DisplayName("A correct queue passes in every order, and many orders are tried")
    void correctOnesPass(String name, Consumer<Run> scenario) {
        try (StepSearch search = new StepSearch(RULE, scenario)) {
            assertThat(search.run()).as("runs").isGreaterThan(30);
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("✗ taker 1 threw", takersAndPutters(StepSubjects.IfForWhile::new, 2, 2, 1)),
                Arguments.of("✗ taker 1 threw", takersAndPutters(StepSubjects.IfForWhile::new, 1, 1, 1)),
                Arguments.of("taker 2 waits for ever", takersAndPutters(StepSubjects.SignalOnFirstOnly::new, 2, 1, 2)),
                Arguments.of("a signal on condition #2", takersAndPutters(StepSubjects.WrongCondition::new, 1, 1, 1)),
                Arguments.of("✗ putter 2 waits", takersAndPutters(StepSubjects.OneConditionOneSignal::new, 2, 2, 1)),
                Arguments.of("taker 1 waits for ever", takersAndPutters(StepSubjects.LooksOutside::new, 1, 1, 1)),
                Arguments.of("taker waits", interruptedTaker(StepBrokenSubjects.SignalSwallowedByInterrupt::new)),
                Arguments.of("taker waits", timedTaker(StepBrokenSubjects.SignalSwallowedByTimeout::new)),
                Arguments.of("taker waits", timedTaker(StepBrokenSubjects.SignalSwallowedByClock::new)),
                Arguments.of(
                        "held by taker 1, which has ended",
                        takersAndPutters(StepBrokenSubjects.UnlockForgottenOnRefusal::new, 1, 1, 1)),
                Arguments.of(
                        "signal() by a thread that does not hold the lock",
                        takersAndPutters(StepBrokenSubjects.SignalWithoutTheLock::new, 1, 1, 1)),
                Arguments.of("goes round and round", takersAndPutters(StepBrokenSubjects.BusyWaiting::new, 2, 1, 1)),
                Arguments.of("computes on and on", takersAndPutters(StepBrokenSubjects.EndlessLoop::new, 1, 1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("A wrong queue is caught, with a story that ends in what went wrong")
    void wrongOnesAreCaught(String told, Consumer<Run> scenario) {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> Interleavings.explore(RULE, scenario));

        assertThat(broken.rule()).isEqualTo(RULE);
        assertThat(broken.story()).hasSizeBetween(3, ROWS);
        assertThat(broken.getMessage()).contains(told);
        assertThat(broken.story()).allMatch(line -> line.length() <= 140);
    }

    @Test
    @DisplayName("The same code gets the same story every time")
    void sameStoryEveryTime() {
        String first = story();
        assertThat(story()).isEqualTo(first);
        assertThat(first.lines())
                .startsWith(
                        RULE,
                        "step │ taker 1                │ putter 1",
                        "   1 │ take(): lock, await #2 │",
                        "   2 │                        │ put(10): lock, signal #1 to nobody",
                        "     │                        │   unlock → done");
    }

    private static String story() {
        Throwable broken = catchThrowable(
                () -> Interleavings.explore(RULE, takersAndPutters(StepSubjects.WrongCondition::new, 1, 1, 1)));
        return broken.getMessage();
    }

    @Test
    @DisplayName("No thread stays behind, whether the answer was right or wrong")
    void noThreadStays() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        story();
        Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
        after.removeAll(before);
        after.removeIf(thread -> !thread.getName().matches("taker.*|putter.*|interleavings"));

        for (Thread each : after) {
            each.join(TimeUnit.SECONDS.toMillis(10)); // one that is on its way out may still be listed
        }
        assertThat(after).noneMatch(Thread::isAlive);
    }
}
