package queues.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

class TimingWheelProperties {

    /** One call. What expires during an advance may make the one inside it. */
    record Call(Kind kind, long ticks, int which, Call inside) {}

    enum Kind {
        SCHEDULE,
        CANCEL,
        ADVANCE,
        THROW
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed() {
            super("the task failed", null, false, false);
        }
    }

    @Property(tries = 500)
    @Label("Whatever is called, and whatever the tasks do, each timer expires at its tick, in order, once")
    @TryNext(
            "Write a plain list of timers beside the story, and tick through it. The last line is the first that differs.")
    void expiresWhatIsDue(@ForAll("slots") int slots, @ForAll("starts") long start, @ForAll("calls") List<Call> calls) {
        Story.begin();
        Story.add("TimingWheel", "new TimingWheel<>(" + start + ", " + slots + ")", "done");
        Checked checked = new Checked(new TimingWheel<>(start, slots), start);
        calls.forEach(checked::call);
    }

    /** The subject, and beside it what is pending, as a plain list. */
    private static final class Checked {
        private final RecordedTimers<Integer> timers;
        private final List<Timer<Integer>> all = new ArrayList<>();
        private final Map<Integer, Long> pending = new TreeMap<>();
        private long now;
        private long until;

        Checked(TimingWheel<Integer> subject, long start) {
            timers = new RecordedTimers<>(subject);
            now = start;
        }

        void call(Call call) {
            switch (call.kind()) {
                case SCHEDULE -> schedule(now + call.ticks());
                case CANCEL -> cancel(call.which());
                case ADVANCE -> advance(now + Math.abs(call.ticks()), call.inside());
                case THROW -> {}
            }
            expect(timers.size(), pending.size());
        }

        private void schedule(long deadline) {
            int task = all.size();
            long due = Math.max(deadline, now + 1);
            Timer<Integer> timer = timers.schedule(Math.max(0, deadline), task);
            expect(timer.deadline(), due);
            all.add(timer);
            pending.put(task, due);
        }

        private void cancel(int which) {
            if (!all.isEmpty()) {
                int task = which % all.size();
                boolean inTime = pending.remove(task) != null;
                expect(timers.cancel(all.get(task)), inTime);
            }
        }

        private void advance(long tick, Call inside) {
            until = tick;
            int[] count = new int[1];
            boolean failed = false;
            try {
                int expired = timers.advanceTo(tick, task -> {
                    count[0]++;
                    expired(task, inside);
                });
                expect(expired, count[0]);
            } catch (Failed thrown) {
                failed = true;
            }
            if (!failed) {
                expectNoneIsDue(tick);
                now = tick;
            }
            expect(timers.now(), now);
        }

        private void expired(int task, Call inside) {
            long first =
                    pending.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
            Long deadline = pending.remove(task);
            if (deadline == null || deadline != first || deadline > until) {
                throw new RuleBroken("expected " + (first > until ? "none" : "one that is due at " + first), List.of());
            }
            now = deadline;
            expect(timers.now(), now);
            if (inside.kind() == Kind.THROW && inside.which() % 2 == task % 2) {
                throw new Failed();
            }
            if (inside.which() % 3 == task % 3 && all.size() < 100) {
                call(inside);
            }
        }

        private void expectNoneIsDue(long tick) {
            pending.forEach((task, deadline) -> {
                if (deadline <= tick) {
                    throw new RuleBroken("expected " + task + " as well, due at " + deadline, List.of());
                }
            });
        }

        private static void expect(Object actual, Object expected) {
            if (!String.valueOf(actual).equals(String.valueOf(expected))) {
                throw new RuleBroken("expected " + expected, List.of());
            }
        }
    }

    @Provide
    Arbitrary<Integer> slots() {
        return Arbitraries.of(2, 4, 8, 64);
    }

    @Provide
    Arbitrary<Long> starts() {
        return Arbitraries.longs().between(0, 600);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Call none = new Call(Kind.CANCEL, 0, 0, null);
        Arbitrary<Call> inside = call(Arbitraries.of(Kind.SCHEDULE, Kind.CANCEL, Kind.THROW), Arbitraries.just(none));
        Arbitrary<Kind> kinds =
                Arbitraries.frequency(Tuple.of(6, Kind.SCHEDULE), Tuple.of(2, Kind.CANCEL), Tuple.of(4, Kind.ADVANCE));
        return call(kinds, inside).list().ofMaxSize(24);
    }

    private static Arbitrary<Call> call(Arbitrary<Kind> kinds, Arbitrary<Call> inside) {
        return Combinators.combine(kinds, ticks(), Arbitraries.integers().between(0, 30), inside)
                .as(Call::new);
    }

    /** Near, past, at the edges of wheels, and far. */
    private static Arbitrary<Long> ticks() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 20),
                Arbitraries.longs().between(0, 700),
                Arbitraries.of(63L, 64L, 65L, 511L, 512L, 513L, 4_095L, 4_096L, 4_097L, 1L << 32, 1L << 45));
    }
}
