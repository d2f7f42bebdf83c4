package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.LongStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.kit.trial.Trials;

class LinearizabilityTest {
    private static final String RULE = "Some order of the calls explains what they answered";

    private static Linearizability of(Class<?> operations) {
        return Linearizability.of(operations)
                .against(QueueOperations.Fifo.class)
                .scenarios(10)
                .invocations(100);
    }

    private static RuleBroken broken(Class<?> operations) {
        return catchThrowableOfType(RuleBroken.class, () -> of(operations).check(RULE));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Trials.Concurrent.class,
                Trials.Blocking.class,
                Trials.Monitor.class,
                Trials.SpinLocked.class,
                Trials.BackingOff.class
            })
    @DisplayName("A right queue passes, whatever it is built of and however patiently it retries")
    void acceptsRightQueues(Class<?> operations) {
        assertThatCode(() -> of(operations).check(RULE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {Trials.Racy.class, Trials.PeekThenPoll.class, Trials.SizeApart.class, Trials.Stack.class})
    @DisplayName("A wrong queue is caught, and one sentence says which answer cannot be")
    void catchesWrongQueues(Class<?> operations) {
        RuleBroken broken = broken(operations);

        assertThat(broken).as("the verdict on " + operations.getSimpleName()).isNotNull();
        assertThat(broken.rule()).isEqualTo(RULE);
        assertThat(broken.story().get(0))
                .contains(" answered ")
                .contains("; whatever the order of these calls, it can");
        assertThat(broken.story()).hasSizeLessThan(25);
    }

    @Test
    @DisplayName("Others get their turn after few turns or after many: that changes no verdict")
    void turnsDecideNothing() {
        assertThatCode(() -> of(Trials.SpinLocked.class).turnsBeforeASwitch(1).check(RULE))
                .doesNotThrowAnyException();
        assertThatCode(() -> of(Trials.BackingOff.class).turnsBeforeASwitch(3).check(RULE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> of(Trials.Racy.class).turnsBeforeASwitch(3).check(RULE))
                .isInstanceOf(RuleBroken.class);
    }

    /** Goes wrong after knocks that are never drawn. */
    @Param(name = "number", gen = IntGen.class, conf = "4:9")
    public static class Knocking {
        private int heard;

        @Operation
        public boolean knock(@Param(name = "number") int number) {
            heard = number == heard + 1 ? number : 0;
            return heard < 3;
        }
    }

    /** Takes every knock. */
    @Param(name = "number", gen = IntGen.class, conf = "4:9")
    public static class NeverTired {
        @Operation
        public boolean knock(@Param(name = "number") int number) {
            return true;
        }
    }

    @Test
    @DisplayName("A scenario that is written down is tried, and is told if it goes wrong")
    void triesWhatIsGiven() {
        Linearizability drawn = Linearizability.of(Knocking.class)
                .against(NeverTired.class)
                .scenarios(1)
                .invocations(10);

        assertThatCode(() -> drawn.check(RULE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> drawn.trying("knock 1, knock 2", "knock 3", "knock 4", "")
                        .check(RULE))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("knock(3)");
        assertThatThrownBy(() -> drawn.trying("", "ring", "knock 1", "")).hasMessageContaining("no operation ring");
    }

    /** Walks with a stream over a range, of which Lincheck cannot change all classes. */
    @Param(name = "number", gen = IntGen.class, conf = "4:9")
    public static class Streaming {
        @Operation
        public int walk(@Param(name = "number") int number) {
            return LongStream.range(0, number).mapToObj(Long::valueOf).toList().size();
        }
    }

    @Test
    @DisplayName("Code that uses streams can be judged")
    void judgesStreams() {
        assertThatCode(() -> Linearizability.of(Streaming.class)
                        .against(Streaming.class)
                        .scenarios(1)
                        .invocations(10)
                        .check(RULE))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("The table has a column per thread, the learner's steps and lines, and nothing of Lincheck's")
    void tellsTheInterleaving() {
        RuleBroken broken = broken(Trials.PeekThenPoll.class);

        assertThat(broken.story().get(0))
                .isEqualTo("poll() in thread 2 answered 1; whatever the order of these calls, it can only be 2");
        assertThat(broken.getMessage())
                .contains("thread 1", "thread 2", "inside.peek() → 1", "(the other thread goes on)", "(Spoiled.java)")
                .containsPattern("\n:\\d+ +inside.peek")
                .doesNotContain("Detailed", "iteration", "switch", "<hung>", "QueueOperations");
    }

    @ParameterizedTest
    @ValueSource(classes = {Trials.ByHandle.class, Trials.ByUpdater.class})
    @DisplayName("An exchange that took place is a row, also in a loop that nobody came into")
    void tellsExchanges(Class<?> operations) {
        assertThat(broken(operations).story())
                .anyMatch(row -> row.contains("next.compareAndSet(null, Node#1) → true"))
                .allMatch(row -> row.length() <= 110);
    }

    @Test
    @DisplayName("The same code gets the same story every time")
    void isRepeatable() {
        assertThat(broken(Trials.Racy.class).story())
                .isEqualTo(broken(Trials.Racy.class).story());
    }

    @ParameterizedTest
    @ValueSource(classes = {Trials.Endless.class, Trials.NeverUnlocked.class, Trials.NeverNotified.class})
    @DisplayName("A call that never returns is a rule that broke, not a check that hangs")
    void namesHangs(Class<?> operations) {
        RuleBroken broken = broken(operations);

        assertThat(broken).as("the verdict on " + operations.getSimpleName()).isNotNull();
        assertThat(broken.getMessage()).containsAnyOf("never came back", "never returns");
    }

    @Test
    @DisplayName("A TODO that is left is thrown as it is, the first one first")
    void letsTodosThrough() {
        assertThatThrownBy(() -> of(Trials.Todo.class).check(RULE))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("TODO 2: unlink the first node");
    }

    @Test
    @DisplayName("A check that could not be made is neither a pass nor a catch")
    void engineFailuresAreNoVerdict() {
        assertThatThrownBy(() -> Linearizability.of(Trials.Concurrent.class)
                        .against(Trials.Empty.class)
                        .check(RULE))
                .isInstanceOf(EngineFailed.class)
                .hasMessageContaining("nothing is known about this code");
    }

    @Test
    @DisplayName("A check of nothing is refused")
    void refusesEmptyChecks() {
        assertThatThrownBy(() -> of(Trials.Concurrent.class).scenarios(0)).hasMessageContaining("nothing is checked");
        assertThatThrownBy(() -> of(Trials.Concurrent.class).invocations(0)).hasMessageContaining("nothing is checked");
        assertThatThrownBy(() -> of(Trials.Concurrent.class).turnsBeforeASwitch(0))
                .hasMessageContaining("nothing is checked");
        assertThatThrownBy(() -> of(String.class).check(RULE)).hasMessageContaining("@Operation");
    }
}
