package queues.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.kit.Linearizability;
import queues.kit.Progress;
import queues.kit.QueueOperations;
import queues.kit.RuleBroken;

/** What a strict poll costs and what a relaxed one gives away, on the reference: neither comes for nothing. */
class StrictOrRelaxedTest {
    private static final int ROOM = 16;

    /** Strict. */
    public static class Strict extends QueueOperations {
        public Strict() {
            super(new MpmcRingBuffer<>(ROOM));
        }
    }

    /** Relaxed. */
    public static class Relaxed extends QueueOperations {
        public Relaxed() {
            super(new RelaxedView<>(new MpmcRingBuffer<>(ROOM), MpmcRingBuffer::relaxedPoll));
        }
    }

    /** What a queue with so much room answers when one thread at a time calls it. */
    public static class OneByOne extends QueueOperations {
        public OneByOne() {
            super(new ArrayBlockingQueue<>(ROOM));
        }
    }

    @Test
    @DisplayName("A relaxed poll answers null though an element is inside whose offer has returned")
    void relaxedIsNotLinearizable() {
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class,
                () -> Linearizability.of(Relaxed.class)
                        .against(OneByOne.class)
                        .turnsBeforeASwitch(10)
                        .scenarios(4)
                        .invocations(100)
                        .check("null means empty"));

        assertThat(broken).as("the verdict on a relaxed poll").isNotNull();
        assertThat(broken.story().get(0)).contains("answered null");
    }

    @Test
    @DisplayName("A strict poll cannot finish without the producer that has stopped in the gap")
    void strictWaits() {
        RuleBroken broken = catchThrowableOfType(
                RuleBroken.class, () -> Progress.of(Strict.class).check("a stopped thread stops nobody"));

        assertThat(broken).as("the verdict on a strict poll").isNotNull();
        assertThat(broken.story().get(0)).contains("cannot finish without it");
    }
}
