package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

class TimingWheelTest {
    private static final int WHEEL = 8;

    private final TimingWheel<String> wheel = new TimingWheel<>(0, WHEEL);
    private final RecordedTimers<String> timers = new RecordedTimers<>(wheel);

    @Test
    @Order(1)
    @DisplayName("A timer expires when time comes to its deadline, and not a tick before")
    @TryNext("Advance one tick at a time in your mind: in which slot is time, and in which slot is the timer?")
    void expiresAtItsDeadline() {
        timers.schedule(3, "a");

        assertThat(timers.advanceTo(2)).as("what advanceTo(2) let expire").isEmpty();
        assertThat(timers.advanceTo(3)).as("what advanceTo(3) let expire").containsExactly("a");
        assertThat(timers.advanceTo(4)).as("what advanceTo(4) let expire").isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("Timers expire in the order of their deadlines, however far time moves at once")
    @TryNext("Time may jump, but it passes through the slots in order.")
    void expireInOrder() {
        timers.schedule(700, "c");
        timers.schedule(5, "a");
        timers.schedule(900, "d");
        timers.schedule(64, "b");

        assertThat(timers.advanceTo(1000)).as("what expired, in its order").containsExactly("a", "b", "c", "d");
    }

    @Test
    @Order(3)
    @DisplayName("Timers of one tick all expire at it, whether they were scheduled long before or just before")
    @TryNext("A slot holds any number. What was far away comes into the same slot as what was near from the start.")
    void expireTogether() {
        timers.schedule(70, "from afar");
        timers.schedule(70, "from afar too");
        timers.advanceTo(60);
        timers.schedule(70, "from nearer");
        timers.advanceTo(66);
        timers.schedule(70, "from near by");

        assertThat(timers.advanceTo(69)).as("what advanceTo(69) let expire").isEmpty();
        assertThat(timers.advanceTo(70))
                .as("what advanceTo(70) let expire")
                .containsExactlyInAnyOrder("from afar", "from afar too", "from nearer", "from near by");
    }

    @Test
    @Order(4)
    @DisplayName("A deadline that time has reached or passed is taken as the next tick")
    @TryNext("Nothing is due now, so nothing new can be: what is the earliest tick that is still to come?")
    void pastMeansNext() {
        timers.advanceTo(20);
        for (long deadline : new long[] {20, 19, 13, 1, 0}) {
            long now = timers.now();
            Timer<String> late = timers.schedule(deadline, "late");
            assertThat(late.deadline()).as("deadline of late").isEqualTo(now + 1);
            assertThat(timers.advanceTo(now)).as("what expired, time staying").isEmpty();
            assertThat(timers.advanceTo(now + 1))
                    .as("what expired a tick later")
                    .containsExactly("late");
        }
    }

    @Test
    @Order(5)
    @DisplayName("What is cancelled does not expire, and only the first cancel is told that it came in time")
    @TryNext("A timer must know by itself whether it is still in a slot.")
    void cancelled() {
        timers.schedule(70, "a");
        Timer<String> cancelled = timers.schedule(70, "b");
        timers.schedule(70, "c");

        assertThat(timers.cancel(cancelled)).isTrue();
        assertThat(timers.cancel(cancelled)).isFalse();
        assertThat(timers.size()).isEqualTo(2);
        assertThat(timers.advanceTo(100)).as("what expired").containsExactlyInAnyOrder("a", "c");
        assertThat(timers.cancel(cancelled)).isFalse();
        assertThat(timers.size()).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("cancel comes too late for a timer that has expired, and changes nothing then")
    @TryNext("Leaving by expiry and leaving by cancel are the same step; do it in one place.")
    void cancelAfterExpiry() {
        Timer<String> expired = timers.schedule(3, "a");
        timers.schedule(11, "b");
        timers.advanceTo(3);

        assertThat(timers.cancel(expired)).isFalse();
        assertThat(timers.size()).isEqualTo(1);
        assertThat(timers.advanceTo(11)).as("what expired").containsExactly("b");
    }

    @Test
    @Order(7)
    @DisplayName("cancel is false for a timer of somebody else, and leaves it to them")
    @TryNext("Two objects of this class have slots of the same numbers. How does a timer know whose it is?")
    void foreign() {
        TimingWheel<String> other = new TimingWheel<>(0, WHEEL);
        Timer<String> foreign = other.schedule(3, "theirs");
        timers.schedule(3, "ours");

        assertThat(timers.cancel(foreign)).isFalse();
        assertThat(timers.cancel(() -> 3)).as("a timer of another class").isFalse();
        assertThat(timers.size()).isEqualTo(1);
        assertThat(other.size()).as("size() of the other").isEqualTo(1);
        assertThat(timers.advanceTo(5)).as("what expired").containsExactly("ours");
        assertThat(other.cancel(foreign)).as("cancel by the other").isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("size is the number of timers that are pending, and advanceTo returns how many expired")
    @TryNext("One counter goes up in schedule, and down in the one place through which a timer leaves.")
    void counts() {
        assertThat(timers.size()).isZero();
        Timer<String> cancelled = timers.schedule(80, "a");
        timers.schedule(80, "b");
        timers.schedule(81, "c");
        timers.schedule(600, "d");
        assertThat(timers.size()).isEqualTo(4);
        timers.cancel(cancelled);
        assertThat(timers.size()).isEqualTo(3);
        assertThat(timers.advanceTo(79, task -> {})).isZero();
        assertThat(timers.size()).isEqualTo(3);
        assertThat(timers.advanceTo(81, task -> {})).isEqualTo(2);
        assertThat(timers.size()).isEqualTo(1);
        assertThat(timers.advanceTo(600, task -> {})).isEqualTo(1);
        assertThat(timers.size()).isZero();
    }

    @Test
    @Order(9)
    @DisplayName("now is where time was moved to; it may be told to stay, and never goes back")
    @TryNext("Compare with now before anything is changed. The same tick again is no step back.")
    void timeMovesOn() {
        assertThat(timers.now()).isZero();
        timers.advanceTo(5);
        assertThat(timers.now()).isEqualTo(5);
        timers.advanceTo(5);
        timers.schedule(7, "a");
        for (long refused : new long[] {4, 0, -1, TimingWheel.MAX_TICK + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> timers.advanceTo(refused)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(timers.now()).isEqualTo(5);
        assertThat(timers.size()).isEqualTo(1);
        assertThat(timers.advanceTo(7)).as("what expired").containsExactly("a");
    }

    @Test
    @Order(10)
    @DisplayName(
            "Time begins where it is told to, between 0 and MAX_TICK, and a wheel has 2 to 65536 slots, a power of two")
    @TryNext("Refuse everything else in the constructor: an IllegalArgumentException, before anything is made.")
    void refusesWrongMeasures() {
        assertThat(new TimingWheel<>(1_000, 2).now())
                .as("now() of new TimingWheel<>(1000, 2)")
                .isEqualTo(1_000);
        assertThat(new TimingWheel<>(TimingWheel.MAX_TICK, 1 << 16).now())
                .as("now() of new TimingWheel<>(MAX_TICK, 65536)")
                .isEqualTo(TimingWheel.MAX_TICK);
        for (int slots : new int[] {1, 0, -8, Integer.MIN_VALUE, 3, 12, 100, 1 << 17, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new TimingWheel<>(0, slots), "new TimingWheel<>(0, %d)", slots)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (long start : new long[] {-1, Long.MIN_VALUE, TimingWheel.MAX_TICK + 1, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> new TimingWheel<>(start, WHEEL), "new TimingWheel<>(%d, %d)", start, WHEEL)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(11)
    @DisplayName("No task, no timer, no consumer and a negative deadline are refused, and nothing is changed")
    @TryNext("Check first, count later.")
    void refusesWhatIsMissing() {
        timers.schedule(3, "a");

        assertThatThrownBy(() -> timers.schedule(3, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> timers.schedule(-1, "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> timers.schedule(Long.MIN_VALUE, "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> timers.cancel(null)).isInstanceOf(NullPointerException.class);
        for (long tick : new long[] {2, 9}) {
            assertThatThrownBy(() -> timers.advanceTo(tick, null), "advanceTo(%d) without a consumer", tick)
                    .isInstanceOf(NullPointerException.class);
        }
        assertThat(timers.now()).isZero();
        assertThat(timers.size()).isEqualTo(1);
        assertThat(timers.advanceTo(3)).as("what expired").containsExactly("a");
    }

    @Test
    @Order(12)
    @DisplayName("Two objects share nothing")
    @TryNext("A static field exists once for all of them.")
    void independent() {
        RecordedTimers<String> other = new RecordedTimers<>(new TimingWheel<>(0, WHEEL));
        timers.schedule(3, "a");

        assertThat(other.size()).as("size() of the other").isZero();
        assertThat(other.advanceTo(10)).as("what expired in the other").isEmpty();
        assertThat(timers.now()).as("now() of the first").isZero();
        assertThat(timers.advanceTo(3)).as("what expired").containsExactly("a");
    }
}
