package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

/** What happens to one timer is no other's business: not its neighbours', nor that of whoever comes after it. */
class TimingWheelOthersTest {
    private static final int PEERS = 4;

    private final RecordedTimers<String> timers = new RecordedTimers<>(new TimingWheel<>(0, 8));

    private static final class Fatal extends Error {
        private static final long serialVersionUID = 1L;

        Fatal() {
            super("the task failed with an Error", null, false, false);
        }
    }

    @Test
    @Order(1)
    @DisplayName("When a timer has left, what is scheduled afterwards is another timer, and cancelled by its own alone")
    @TryNext("Somebody may still hold the one that has left. May it ever be pending again?")
    void leavesForGood() {
        Timer<String> cancelled = timers.schedule(70, "cancelled");
        Timer<String> expired = timers.schedule(3, "expired");
        timers.cancel(cancelled);
        timers.advanceTo(3);
        Timer<String> next = timers.schedule(70, "next");
        assertThat(next == cancelled || next == expired)
                .as("whether schedule returned a timer that has left")
                .isFalse();
        timers.schedule(70, "last");

        assertThat(timers.cancel(cancelled)).isFalse();
        assertThat(timers.cancel(expired)).isFalse();
        assertThat(timers.size()).isEqualTo(2);
        assertThat(timers.cancel(next)).isTrue();
        assertThat(timers.advanceTo(70)).containsExactly("last");
    }

    @Test
    @Order(2)
    @DisplayName("When a task cancels one timer of its own tick, the others of that tick expire all the same")
    @TryNext("While a task runs, the slot changes under your hands. What do you know about it that is still true?")
    void cancelsOneOfItsTick() {
        for (int offset = 1; offset < PEERS; offset++) {
            cancelOneOfTheTick(offset);
        }
    }

    /** The first to expire, whichever that is, cancels the one that was scheduled so many after it. */
    private static void cancelOneOfTheTick(int offset) {
        Story.begin();
        RecordedTimers<Integer> peers = new RecordedTimers<>(new TimingWheel<>(0, 8));
        List<Timer<Integer>> all = new ArrayList<>();
        for (int i = 0; i < PEERS; i++) {
            all.add(peers.schedule(20, i));
        }
        List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
        peers.advanceTo(20, task -> {
            if (left.size() == PEERS) {
                Integer cancelled = (task + offset) % PEERS;
                assertThat(peers.cancel(all.get(cancelled))).isTrue();
                left.remove(cancelled);
            }
        });
        assertThat(peers.takeExpired()).containsExactlyInAnyOrderElementsOf(left);
        assertThat(peers.size()).isZero();
    }

    @Test
    @Order(3)
    @DisplayName(
            "An Error that a task throws comes out of advanceTo as well, and the next call goes on with the others")
    @TryNext("Not all that can be thrown is an Exception. Which block runs however the one before it ends?")
    void failsWithAnError() {
        timers.schedule(20, "fails");
        timers.schedule(20, "fails");
        timers.schedule(90, "later");

        for (int left = 2; left > 0; left--) {
            advanceAndFail();
            assertThat(timers.takeExpired()).containsExactly("fails");
            assertThat(timers.now()).isEqualTo(20);
            assertThat(timers.size()).isEqualTo(left);
        }
        assertThat(timers.advanceTo(100)).containsExactly("later");
    }

    /** Not by assertThatThrownBy: if it is something else, the learner should see that. */
    private void advanceAndFail() {
        try {
            timers.advanceTo(100, task -> {
                throw new Fatal();
            });
        } catch (Fatal expected) {
            return;
        }
        throw new RuleBroken("expected what the task threw", List.of());
    }

    @Test
    @Order(4)
    @DisplayName("A task may move the time of another object, and still not its own")
    @TryNext("Each object has a time of its own. Which of them is on its way?")
    void movesAnotherTime() {
        RecordedTimers<String> other = new RecordedTimers<>(new TimingWheel<>(0, 8), "other.");
        timers.schedule(3, "here");
        other.schedule(5, "there");
        Consumer<String> movesBack = there ->
                assertThatThrownBy(() -> timers.advanceTo(9, task -> {})).isInstanceOf(IllegalStateException.class);

        assertThat(timers.advanceTo(
                        4, here -> assertThat(other.advanceTo(7, movesBack)).isEqualTo(1)))
                .isEqualTo(1);
        assertThat(timers.now()).isEqualTo(4);
        assertThat(other.now()).isEqualTo(7);
    }
}
