package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Cost;
import queues.kit.Crew;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.TryNext;

class TimingWheelCostTest {
    private static final int FEW = 3;
    private static final int STRIDE = 7919;
    private static final int DEEP = 40_000;
    private static final int MILLION = 1_000_000;
    private static final int SLOTS = 64;
    private static final long FAR = 1L << 40;

    @Test
    @Order(1)
    @DisplayName(
            "schedule and cancel look through nothing: not through the timers of a slot, and not through all of them")
    @TryNext("Neither needs an order among timers. What must a timer know to be taken out without being searched for?")
    void constantTime() {
        checkConstant("timers that are spread", i -> FAR + 7919L * i);
        checkConstant("timers of one deadline", i -> FAR);
    }

    private static void checkConstant(String told, LongUnaryOperator deadline) {
        Cost.assertConstant(
                "schedule and cancel look through nothing",
                "cancel of any timer, and schedule of another like it, among " + told + ",",
                replacing(FEW, deadline),
                replacing(Cost.MANY, deadline));
    }

    /** Takes one out from anywhere, and puts one in anywhere. */
    private static Supplier<?> replacing(int count, LongUnaryOperator deadline) {
        TimingWheel<Integer> timers = new TimingWheel<>(0, SLOTS);
        List<Timer<Integer>> pending = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pending.add(timers.schedule(deadline.applyAsLong(i), i));
        }
        int[] at = {0};
        return () -> {
            at[0] = (at[0] + STRIDE) % count;
            timers.cancel(pending.get(at[0]));
            return pending.set(at[0], timers.schedule(deadline.applyAsLong(at[0]), at[0]));
        };
    }

    @Test
    @Order(2)
    @DisplayName("A tick at which nothing is due looks at no timer")
    @TryNext("Time comes to one slot. Whose business are all the others?")
    void quietTick() {
        TimingWheel<Integer> few = filled(FEW, i -> FAR + 7919L * i);
        TimingWheel<Integer> many = filled(Cost.MANY, i -> FAR + 7919L * i);
        Cost.assertConstant(
                "A tick at which nothing is due looks at no timer",
                "advanceTo(now() + 1)",
                () -> few.advanceTo(few.now() + 1, task -> {}),
                () -> many.advanceTo(many.now() + 1, task -> {}));
    }

    @Test
    @Order(3)
    @DisplayName("A jump costs what there is to do on the way, however many ticks it passes")
    @TryNext("Between here and there most slots are empty. Which is the next one that is not?")
    void jump() {
        TimingWheel<Integer> timers = new TimingWheel<>(3, SLOTS);
        List<Integer> expired = new ArrayList<>();
        try (Crew crew = Crew.of("TimingWheel")) {
            crew.start("jump", () -> {
                timers.advanceTo(1L << 59, expired::add);
                timers.schedule(1L << 61, 2);
                timers.schedule((1L << 59) + (1L << 40), 1);
                timers.advanceTo(TimingWheel.MAX_TICK, expired::add);
            });
            crew.join();
        }
        assertThat(expired).as("what expired").containsExactly(1, 2);
    }

    @Test
    @Order(4)
    @DisplayName("A crowd that is due at one tick costs about as much as the same number in many small crowds")
    @TryNext("Each of them moves, and each is handed over. Does either look at those that still wait, or push them up?")
    void crowd() {
        Cost.assertLinear(
                "A crowd that is due at one tick costs about as much as the same number in small crowds",
                "48 000 timers of one tick expire, against 96 times 500",
                () -> {
                    for (int i = 0; i < 96; i++) {
                        expireCrowd(500);
                    }
                },
                () -> expireCrowd(48_000));
    }

    private static void expireCrowd(int count) {
        assertThat(filled(count, i -> FAR).advanceTo(FAR, task -> {})).isEqualTo(count);
    }

    @Test
    @Order(5)
    @DisplayName("40 000 timers in one slot, and 40 000 that schedule one another, expire on a small stack")
    @TryNext("Handing over the next timer must not happen inside the handing over of the one before.")
    void needsNoStack() {
        Cost.assertNeedsNoStack("Expiry costs no stack", () -> {
            TimingWheel<Integer> crowd = filled(DEEP, i -> FAR);
            assertThat(crowd.advanceTo(FAR, task -> {}))
                    .as("how many expired, all at one tick")
                    .isEqualTo(DEEP);
            TimingWheel<Integer> chain = new TimingWheel<>(0, SLOTS);
            chain.schedule(1, 1);
            assertThat(chain.advanceTo(DEEP, task -> chain.schedule(chain.now() + 1, 1)))
                    .as("how many expired, one after another")
                    .isEqualTo(DEEP);
        });
    }

    @Test
    @Order(6)
    @DisplayName("A million timers: half are cancelled, and each of the others expires once, at its own tick")
    @TryNext(
            "The smaller tests say more. If only this one is red: what happens only when slots are full and time is uneven?")
    void million() {
        TimingWheel<Integer> timers = new TimingWheel<>(1_000, SLOTS);
        long[] deadlines = new long[MILLION];
        Random random = new Random(Seeds.seed());
        for (int i = 0; i < MILLION; i++) {
            deadlines[i] = 1_001 + (i % 10 == 0 ? random.nextInt(1 << 24) : random.nextInt(1 << 21));
            Timer<Integer> timer = timers.schedule(deadlines[i], i);
            if (i % 2 == 1) {
                expect(timers.cancel(timer), "cancel(timer " + i + ") → false", "true");
            }
        }
        expect(timers.size() == MILLION / 2, "size() → " + timers.size(), "half of them");
        expireAll(timers, deadlines, random);
        for (int i = 0; i < MILLION; i++) {
            expect(deadlines[i] < 0 ^ i % 2 == 1, "timer " + i, i % 2 == 1 ? "cancelled" : "expired");
        }
        expect(timers.size() == 0, "size() → " + timers.size(), "0");
    }

    /** Uneven steps, and a deadline that has come is turned negative. */
    private static void expireAll(TimingWheel<Integer> timers, long[] deadlines, Random random) {
        int expired = 0;
        while (expired < MILLION / 2 && timers.now() < 1L << 25) {
            long from = timers.now();
            long to = from + 1 + random.nextInt(random.nextBoolean() ? 70 : 1 << 17);
            expired += timers.advanceTo(to, i -> {
                boolean now = timers.now() == deadlines[i] && deadlines[i] > from && deadlines[i] <= to;
                expect(now, "timer " + i + " of " + deadlines[i] + " expired at " + timers.now(), "at its own tick");
                deadlines[i] = -deadlines[i];
            });
        }
        expect(expired == MILLION / 2, expired + " expired", "half of them");
    }

    private static void expect(boolean holds, String told, String expected) {
        if (!holds) {
            throw new RuleBroken("A million timers are as good as one", List.of(told, "expected: " + expected));
        }
    }

    private static TimingWheel<Integer> filled(int count, LongUnaryOperator deadline) {
        TimingWheel<Integer> timers = new TimingWheel<>(0, SLOTS);
        for (int i = 0; i < count; i++) {
            timers.schedule(deadline.applyAsLong(i), i);
        }
        return timers;
    }
}
