package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** What a task may do while it is handed over, and what becomes of the others when it fails. */
class TimingWheelExpiryTest {
    private static final int ENOUGH = 4;

    private final RecordedTimers<String> timers = new RecordedTimers<>(new TimingWheel<>(0, 8));

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed() {
            super("the task failed", null, false, false);
        }
    }

    private static Consumer<String> whenIt(String expires, Runnable does) {
        return task -> {
            if (task.equals(expires)) {
                does.run();
            }
        };
    }

    /** Not by assertThatThrownBy: if it is another exception, the learner should see that one. */
    private void advanceAndFail(long tick, String fails) {
        try {
            timers.advanceTo(tick, whenIt(fails, () -> {
                throw new Failed();
            }));
        } catch (Failed expected) {
            return;
        }
        throw new RuleBroken("expected what the task threw", List.of());
    }

    @Test
    @Order(1)
    @DisplayName("While a task is handed over, now is its deadline, and its timer has left")
    @TryNext("What has to be done with a timer before its task is handed over, and what with the time?")
    void hasLeft() {
        AtomicReference<Timer<String>> own = new AtomicReference<>();
        own.set(timers.schedule(70, "a"));
        timers.schedule(71, "b");

        timers.advanceTo(100, whenIt("a", () -> {
            assertThat(timers.now()).isEqualTo(70);
            assertThat(timers.size()).isEqualTo(1);
            assertThat(timers.cancel(own.get())).isFalse();
        }));
        assertThat(timers.takeExpired()).as("what expired").containsExactly("a", "b");
        assertThat(timers.now()).isEqualTo(100);
        assertThat(timers.size()).isZero();
    }

    @Test
    @Order(2)
    @DisplayName("What a task schedules for a tick that time is about to pass expires in the same call, in its place")
    @TryNext("Where is time while a task runs: where it was, at the task's tick, or already at the end of the jump?")
    void schedulesInBetween() {
        timers.schedule(10, "a");
        timers.schedule(30, "d");

        int expired = timers.advanceTo(40, whenIt("a", () -> {
            timers.schedule(29, "c");
            timers.schedule(41, "too far");
            timers.schedule(12, "b");
            timers.schedule(40, "e");
        }));
        assertThat(timers.takeExpired()).as("what expired by tick 40").containsExactly("a", "b", "c", "d", "e");
        assertThat(expired).as("how many advanceTo(40) says").isEqualTo(5);
        assertThat(timers.advanceTo(41)).as("what expired at tick 41").containsExactly("too far");
    }

    @Test
    @Order(3)
    @DisplayName("A task that schedules itself for now, or for the past, comes at the next tick, once for each")
    @TryNext("If what is scheduled for now joins those that are being handed over, when will that end?")
    void schedulesItselfAgain() {
        timers.schedule(10, "a");
        List<Long> ticks = new ArrayList<>();

        timers.advanceTo(13, task -> {
            ticks.add(timers.now());
            if (ticks.size() > ENOUGH) {
                throw new RuleBroken("expected an end, the fourth time", List.of());
            }
            timers.schedule(ticks.size() % 2 == 0 ? 3 : timers.now(), "a");
        });
        assertThat(ticks).as("now() whenever a expired").containsExactly(10L, 11L, 12L, 13L);
        assertThat(timers.size()).isEqualTo(1);
    }

    @Test
    @Order(4)
    @DisplayName("What a task cancels does not expire, of its own tick or of a later one")
    @TryNext("Do you hand over those that are in the slot, or those that were when you began?")
    void cancelsOthers() {
        List<Timer<String>> sameTick = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            sameTick.add(timers.schedule(20, name));
        }
        Timer<String> later = timers.schedule(25, "later");
        timers.schedule(25, "last");
        List<Boolean> cancelled = new ArrayList<>();

        timers.advanceTo(40, task -> {
            if (!task.equals("last")) {
                sameTick.forEach(each -> cancelled.add(timers.cancel(each)));
                cancelled.add(timers.cancel(later));
            }
        });
        List<String> expired = timers.takeExpired();
        assertThat(expired).as("what expired").hasSize(2).endsWith("last");
        assertThat(expired.get(0)).as("what expired first").isIn("a", "b", "c");
        assertThat(cancelled.stream().filter(each -> each).count())
                .as("how many cancels came in time")
                .isEqualTo(3);
        assertThat(timers.size()).isZero();
    }

    @Test
    @Order(5)
    @DisplayName("What a task throws comes out of advanceTo, and no other timer is lost by it")
    @TryNext("Where do the other timers of that tick stand at the moment of the throw? Who would find them there?")
    void failingTask() {
        timers.schedule(20, "fails");
        timers.schedule(20, "fails");
        timers.schedule(20, "fails");
        timers.schedule(90, "later");

        for (int left = 3; left > 0; left--) {
            advanceAndFail(100, "fails");
            assertThat(timers.takeExpired()).as("what expired").containsExactly("fails");
            assertThat(timers.now()).isEqualTo(20);
            assertThat(timers.size()).isEqualTo(left);
        }
        assertThat(timers.advanceTo(100)).as("what expired afterwards").containsExactly("later");
    }

    @Test
    @Order(6)
    @DisplayName("After a task has failed, those left of its tick are pending: they expire first, or are cancelled")
    @TryNext("Time stands at their deadline and has not passed it. What does the next call begin with?")
    void leftOfTheTick() {
        List<Timer<String>> three =
                List.of(timers.schedule(20, "x"), timers.schedule(20, "x"), timers.schedule(20, "x"));
        advanceAndFail(64, "x");
        timers.takeExpired();

        assertThat(timers.schedule(20, "new").deadline()).as("deadline of new").isEqualTo(21);
        assertThat(three.stream().filter(timers::cancel).limit(1).count())
                .as("one of those that are left can be cancelled")
                .isEqualTo(1);
        assertThat(timers.advanceTo(20)).as("what advanceTo(20) let expire").containsExactly("x");
        assertThat(timers.advanceTo(20))
                .as("what advanceTo(20) let expire, called again")
                .isEmpty();
        assertThat(timers.advanceTo(64)).as("what advanceTo(64) let expire").containsExactly("new");
    }

    @Test
    @Order(7)
    @DisplayName("A task may not move time: advanceTo refuses its own consumer, and takes everybody's call afterwards")
    @TryNext("You need to know that time is on its way, and to forget it however the call ends.")
    void timeWithinTime() {
        timers.schedule(10, "a");
        timers.schedule(11, "b");
        timers.schedule(12, "c");

        timers.advanceTo(11, whenIt("a", () -> {
            assertThatThrownBy(() -> timers.advanceTo(11, task -> {}), "advanceTo(11), called while it hands over a")
                    .isInstanceOf(IllegalStateException.class);
            assertThat(timers.now()).isEqualTo(10);
            assertThat(timers.size()).isEqualTo(2);
        }));
        assertThat(timers.takeExpired()).as("what expired").containsExactly("a", "b");
        assertThatThrownBy(
                        () -> timers.advanceTo(20, whenIt("c", () -> timers.advanceTo(20, task -> {}))),
                        "advanceTo(20), whose consumer calls advanceTo and lets out what that throws")
                .isInstanceOf(IllegalStateException.class);
        timers.takeExpired();
        timers.schedule(15, "d");
        assertThat(timers.advanceTo(20)).as("what expired").containsExactly("d");
    }
}
