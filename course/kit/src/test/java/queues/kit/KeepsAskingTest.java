package queues.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class KeepsAskingTest {
    private static final String RULE = "A door that was opened is seen to be open";
    private static final int FEW = (1 << 10) - 1;
    private static final int MANY = (1 << 31) - 1;

    /** Nobody need ever see it. */
    private static final class PlainDoor {
        private boolean open;
    }

    private static KeepsAsking.Question volatileDoor() {
        AtomicBoolean open = new AtomicBoolean();
        return new KeepsAsking.Question(open::get, () -> open.set(true));
    }

    @Test
    @DisplayName("A change that can be seen is seen")
    void seen() {
        assertThatCode(() -> KeepsAsking.until(RULE, "isOpen()", "open()", KeepsAskingTest::volatileDoor))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("A change that the compiler need not look at is not seen, and that is told")
    void notSeen() {
        assertThatThrownBy(() -> KeepsAsking.until(RULE, "isOpen()", "open()", () -> {
                    PlainDoor door = new PlainDoor();
                    return new KeepsAsking.Question(() -> door.open, () -> door.open = true);
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("still not seen it");
    }

    @Test
    @DisplayName("An answer that comes before the change is told")
    void tooEarly() {
        assertThatThrownBy(() -> KeepsAsking.until(
                        RULE, "isOpen()", "open()", () -> new KeepsAsking.Question(() -> true, () -> {})))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("isOpen() had an answer before open() was called");
    }

    @Test
    @DisplayName("A loop that is over before the change is no answer: it is tried again with more steps")
    void cameRound() {
        assertThatCode(() -> KeepsAsking.until(RULE, "isOpen()", "open()", KeepsAskingTest::volatileDoor, FEW, MANY))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Where no loop is long enough nothing is said")
    void tooFast() {
        assertThatThrownBy(() -> KeepsAsking.until(RULE, "isOpen()", "open()", KeepsAskingTest::volatileDoor, FEW, FEW))
                .isInstanceOf(TestAbortedException.class);
    }
}
