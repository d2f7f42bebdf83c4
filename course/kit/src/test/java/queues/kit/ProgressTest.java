package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.kit.trial.Trials;

class ProgressTest {
    private static final String RULE = "A thread that stops in the middle does not stop the others";

    @ParameterizedTest
    @ValueSource(classes = {Trials.Concurrent.class, Trials.BackingOff.class, Trials.Racy.class})
    @DisplayName("A queue without locks passes: it may retry, yield and back off, and even answer wrongly")
    void acceptsWithoutLocks(Class<?> operations) {
        assertThatCode(() -> Progress.of(operations).check(RULE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {Trials.Blocking.class, Trials.Monitor.class, Trials.SpinLocked.class})
    @DisplayName("A queue with a lock is caught, whatever the lock is made of")
    void catchesLocks(Class<?> operations) {
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class, () -> Progress.of(operations).check(RULE));

        assertThat(broken).as("the verdict on " + operations.getSimpleName()).isNotNull();
        assertThat(broken.story().get(0)).startsWith("one thread was stopped");
    }
}
