package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

/** From wheel to wheel: nothing early, nothing late, nothing lost. */
class TimingWheelCascadeTest {

    @Test
    @Order(1)
    @DisplayName("Ticking on one by one, every timer expires at its tick: every start, every delay, small wheels")
    @TryNext(
            "When does time enter a coarse slot, and where does each timer in it go then? Some are due at that very tick.")
    void tickByTick() {
        for (int slots = 2; slots <= 4; slots *= 2) {
            int reach = slots * slots * slots;
            for (int start = 0; start <= reach; start++) {
                for (int delay = 1; delay <= reach + slots; delay++) {
                    checkTicking(slots, start, delay);
                }
            }
        }
    }

    private static void checkTicking(int slots, long start, long delay) {
        RecordedTimers<String> timers = begin(start, slots);
        timers.schedule(start + delay, "a");
        TimingWheel<String> quiet = new TimingWheel<>(start, slots);
        quiet.schedule(start + delay, "a");
        for (long tick = start + 1; tick <= start + delay; tick++) {
            int due = tick == start + delay ? 1 : 0;
            int expired = quiet.advanceTo(tick, task -> {});
            if (expired != due) {
                Story.add("advanceTo", "advanceTo(each tick up to " + (tick - 1) + ")", "0");
                Story.add("advanceTo", "advanceTo(" + tick + ")", String.valueOf(expired));
                throw new RuleBroken("expected " + due, List.of());
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("A jump to the tick before brings no timer, and one tick more does: every start, every delay")
    @TryNext("Time may come to rest anywhere in a coarse slot, its first tick and its last one too.")
    void jumps() {
        for (int slots = 2; slots <= 8; slots *= 2) {
            int reach = slots * slots * slots;
            for (int start = 0; start < reach; start += 1 + start / 16) {
                for (int delay = 1; delay <= reach + slots; delay++) {
                    checkJump(slots, start, start + delay);
                }
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("Deadlines are kept however far away they are, up to the last tick")
    @TryNext(
            "How far do all your wheels reach? What is beyond must neither wrap nor be cut. And by what steps does time go?")
    void farAway() {
        for (int slots : new int[] {2, 4, 8, 64, 512}) {
            for (int bit = 1; bit <= 62; bit++) {
                for (long start : new long[] {0, 1, 77, slots - 1, (long) slots * slots, (1L << 61) - 3, 1L << 61}) {
                    for (long off = -2; off <= 2; off++) {
                        long deadline = (1L << bit) + off;
                        if (deadline > start && deadline <= TimingWheel.MAX_TICK) {
                            checkJump(slots, start, deadline);
                        }
                    }
                }
            }
        }
    }

    private static void checkJump(int slots, long start, long deadline) {
        RecordedTimers<String> timers = begin(start, slots);
        timers.schedule(deadline, "a");
        expect(timers.advanceTo(deadline - 1, task -> {}), 0);
        expect(timers.size(), 1);
        expect(timers.advanceTo(deadline, task -> {}), 1);
        expect(timers.size(), 0);
    }

    @Test
    @Order(4)
    @DisplayName("A deadline after the last tick never comes, and is in nobody's way")
    @TryNext("Long.MAX_VALUE plus anything is negative. Which of your sums can get that far?")
    void never() {
        RecordedTimers<String> timers = begin(5, 64);
        Timer<String> never = timers.schedule(Long.MAX_VALUE, "never");
        timers.schedule(TimingWheel.MAX_TICK + 1, "just too late");
        timers.schedule(TimingWheel.MAX_TICK, "in the end");
        timers.schedule(6, "soon");

        assertThat(timers.advanceTo(6)).as("what advanceTo(6) let expire").containsExactly("soon");
        assertThat(timers.advanceTo(1L << 40))
                .as("what expired up to the tick 2^40")
                .isEmpty();
        assertThat(timers.advanceTo(TimingWheel.MAX_TICK))
                .as("what expired up to the last tick")
                .containsExactly("in the end");
        assertThat(timers.size()).as("size()").isEqualTo(2);
        assertThat(timers.cancel(never)).isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("All that share a coarse slot expire at their own ticks, none with the others and none lost")
    @TryNext("When a coarse slot is emptied, each of its timers is looked at by itself, to the last one.")
    void sharedSlot() {
        for (int slots = 2; slots <= 8; slots *= 2) {
            int all = slots * slots;
            for (long start = 0; start < all; start++) {
                RecordedTimers<Long> timers = begin(start, slots);
                List<Long> expected = new ArrayList<>();
                for (int i = 1; i <= 2 * all; i++) {
                    timers.schedule(start + i, start + i);
                    expected.add(start + i);
                }
                List<Long> expired = new ArrayList<>();
                for (long tick = start; tick <= start + 2 * all; tick += 3) {
                    expired.addAll(timers.advanceTo(tick));
                    assertThat(expired).as("what expired by tick %d", tick).hasSize((int) (tick - start));
                }
                expired.addAll(timers.advanceTo(start + 2 * all));
                assertThat(expired).as("what expired in the end").isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(6)
    @DisplayName("What was moved to a finer wheel can still be cancelled, and what stays is not lost by it")
    @TryNext("Where does the timer stand now, and who else stands in that slot?")
    void cancelAfterMoving() {
        for (int slots = 2; slots <= 8; slots *= 2) {
            long deadline = 3L * slots * slots + 1;
            for (long tick = 1; tick < deadline; tick++) {
                RecordedTimers<String> timers = begin(0, slots);
                timers.schedule(deadline, "stays");
                Timer<String> leaves = timers.schedule(deadline, "leaves");
                timers.schedule(deadline + slots, "later");
                timers.advanceTo(tick);
                assertThat(timers.cancel(leaves)).isTrue();
                assertThat(timers.advanceTo(deadline))
                        .as("what expired by tick %d", deadline)
                        .containsExactly("stays");
                assertThat(timers.advanceTo(deadline + slots))
                        .as("what expired later")
                        .containsExactly("later");
            }
        }
    }

    private static <T> RecordedTimers<T> begin(long start, int slots) {
        Story.begin();
        Story.add("TimingWheel", "new TimingWheel<>(" + start + ", " + slots + ")", "done");
        return new RecordedTimers<>(new TimingWheel<>(start, slots));
    }

    private static void expect(int actual, int expected) {
        if (actual != expected) {
            throw new RuleBroken("expected " + expected, List.of());
        }
    }
}
