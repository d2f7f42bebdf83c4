package queues.learn.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.learn.judge.worker.Message;

/** When a test counts as hung; time is told to it, so that it can be asked about any machine. */
class HangTest {
    private static final Duration NO_CPU = Duration.ZERO;
    private final Hang hang = new Hang(Duration.ofSeconds(10));

    HangTest() {
        hang.began(3, false, 0, NO_CPU);
    }

    private static Message pulse(long step, long hottest, long still) {
        return Message.of("pulse")
                .with("step", step)
                .with("hottestMillis", hottest)
                .with("stillMillis", still);
    }

    private Hang.Kind at(long seconds) {
        return hang.kind(seconds * 1_000, () -> NO_CPU);
    }

    @Test
    @DisplayName("Nothing hangs within its budget, whatever it does")
    void withinBudget() {
        hang.heard(pulse(3, 9_000, 9_000), 9_000);
        assertThat(at(9)).isEqualTo(Hang.Kind.NONE);
    }

    @Test
    @DisplayName("A thread that used the budget on the processor spins, however long that took")
    void spins() {
        hang.heard(pulse(3, 8_000, 0), 10_000);
        assertThat(at(10)).isEqualTo(Hang.Kind.NONE);
        hang.heard(pulse(3, 9_000, 0), 40_000);
        assertThat(at(40)).isEqualTo(Hang.Kind.SPINNING);
    }

    @Test
    @DisplayName("Two seconds in which no thread could run are stuck")
    void stuck() {
        hang.heard(pulse(3, 10, 2_000), 10_000);
        assertThat(at(10)).isEqualTo(Hang.Kind.STUCK);
    }

    @Test
    @DisplayName("A test that other processes starve is given time, and no verdict in the end")
    void starved() {
        hang.heard(pulse(3, 300, 0).with("runnable", true), 59_000);
        assertThat(at(59)).isEqualTo(Hang.Kind.NONE);
        assertThat(at(60)).isEqualTo(Hang.Kind.STARVED);
    }

    @Test
    @DisplayName("A test whose threads only look now and then is given time, and hangs in the end")
    void overdue() {
        hang.heard(pulse(3, 300, 0).with("runnable", false), 59_000);
        assertThat(at(59)).isEqualTo(Hang.Kind.NONE);
        assertThat(at(60)).isEqualTo(Hang.Kind.OVERDUE);
    }

    @Test
    @DisplayName("What was heard of the test before says nothing about this one")
    void anotherStep() {
        hang.heard(pulse(2, 9_000, 9_000), 10_000);
        assertThat(at(10)).isEqualTo(Hang.Kind.NONE);
    }

    @Test
    @DisplayName("A JVM too busy to send a pulse is judged by the processor time of the whole of it")
    void silent() {
        assertThat(hang.kind(10_000, () -> Duration.ofSeconds(9))).isEqualTo(Hang.Kind.SPINNING);
        assertThat(hang.kind(10_000, () -> Duration.ofSeconds(1))).isEqualTo(Hang.Kind.NONE);
    }

    @Test
    @DisplayName("The compiler's time is not taken from the test's budget")
    void harness() {
        hang.began(1, true, 0, NO_CPU);
        hang.heard(pulse(1, 29_000, 0), 20_000);
        assertThat(at(20)).isEqualTo(Hang.Kind.NONE);
        assertThat(at(30)).isEqualTo(Hang.Kind.SPINNING);
    }
}
