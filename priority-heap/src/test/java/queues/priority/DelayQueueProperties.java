package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import queues.kit.Crew;
import queues.kit.HandClock;
import queues.kit.Story;
import queues.kit.TryNext;

class DelayQueueProperties {
    private static final int TRIES = 300;

    /** The calls there are; each may be made in any state. The number is a time or, for PASS, how much of it. */
    private enum Kind {
        OFFER,
        PASS,
        POLL,
        TAKE_IF_DUE,
        POLL_NO_TIME,
        PEEK,
        SIZE,
        REMOVE,
        DRAIN,
        ELEMENTS,
        CLEAR
    }

    private record Call(Kind kind, int number) {}

    @Provide
    Arbitrary<List<Call>> calls() {
        Kind[] often = {Kind.OFFER, Kind.OFFER, Kind.OFFER, Kind.PASS, Kind.POLL, Kind.POLL, Kind.TAKE_IF_DUE};
        List<Kind> drawn = new ArrayList<>(List.of(Kind.values()));
        drawn.addAll(List.of(often));
        return Combinators.combine(Arbitraries.of(drawn), Arbitraries.integers().between(0, 20))
                .as(Call::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = TRIES)
    @Label(
            "Whatever one thread calls while time goes on, what leaves is the earliest of all, if it is due, and nothing is lost")
    @TryNext("Replay the calls above by hand; the last line is the first answer that is not explained.")
    void answersLikeASortedList(@ForAll("calls") List<Call> calls) {
        Crew.alone("DelayQueue", () -> {
            Model model = new Model();
            calls.forEach(model::make);
            model.afterAnHour();
        });
    }

    /** What should be inside, and the queue that is held against it. */
    private static final class Model {
        private final HandClock clock = new HandClock();
        private final DelayQueue<Reminder> queue = new DelayQueue<>();
        private final List<Reminder> inside = new ArrayList<>();
        private int named;

        void make(Call call) {
            switch (call.kind()) {
                case OFFER -> offer(call.number());
                case PASS -> pass(call.number());
                case POLL -> left("poll", "poll()", queue.poll());
                case TAKE_IF_DUE -> takeIfDue();
                case POLL_NO_TIME -> left("poll", "poll(0 s)", pollNoTime());
                case PEEK -> check("peek", "peek()", queue.peek(), first());
                case SIZE -> check("size", "size()", queue.size(), inside.size());
                case REMOVE -> remove(call.number());
                case DRAIN -> drain(call.number());
                case ELEMENTS -> elements();
                default -> clear();
            }
        }

        private void offer(int millis) {
            long due = clock.millis() + millis - 4;
            Reminder element = Reminder.at("r" + ++named, due, clock);
            check("offer", "offer(" + element + ")", queue.offer(element), true);
            inside.add(element);
        }

        private void pass(int millis) {
            clock.advance(Duration.ofMillis(millis));
            Story.add("poll", "(the clock goes on)", "it is " + clock.millis() + " ms");
        }

        /** One of the earliest; which, is not defined. */
        private Reminder first() {
            return inside.stream().min(Comparator.naturalOrder()).orElse(null);
        }

        private boolean isDue() {
            return first() != null && first().isDue();
        }

        private void takeIfDue() {
            if (isDue()) {
                try {
                    left("take", "take()", queue.take());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }

        private Reminder pollNoTime() {
            try {
                return queue.poll(0, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        private void left(String method, String told, Reminder element) {
            check(method, told, element, isDue() ? first() : null);
            inside.removeIf(each -> each == element);
        }

        private void remove(int number) {
            Reminder element = Reminder.at("r" + number, 0, clock);
            check("remove", "remove(r" + number + ")", queue.remove((Object) element), inside.remove(element));
        }

        private void drain(int most) {
            List<Reminder> target = new ArrayList<>();
            Story.add("drainTo", "drainTo(…, " + most + ")", String.valueOf(queue.drainTo(target, most)));
            for (Reminder each : target) {
                left("drainTo", "… drained", each);
            }
            assertThat(target.size() == most || !isDue())
                    .as("as many as wanted are drained, or nothing is left that is due")
                    .isTrue();
        }

        private void elements() {
            Collection<Reminder> seen = new ArrayList<>(queue);
            Story.add("iterator", "elements", seen.toString());
            assertThat(seen).as("elements").containsExactlyInAnyOrderElementsOf(inside);
        }

        private void clear() {
            queue.clear();
            Story.add("clear", "clear()", "done");
            inside.clear();
        }

        void afterAnHour() {
            pass(3_600_000);
            for (int each = inside.size(); each >= 0; each--) {
                left("poll", "poll()", queue.poll());
            }
        }

        /** Equal in time is as good as equal. */
        private void check(String method, String told, Object answer, Object expected) {
            Story.add(method, told, String.valueOf(answer));
            boolean agrees = answer instanceof Reminder one && expected instanceof Reminder other
                    ? one.compareTo(other) == 0 && inside.stream().anyMatch(each -> each == one)
                    : java.util.Objects.equals(answer, expected);
            if (!agrees) {
                assertThat(answer).as(told).isEqualTo(expected);
            }
        }
    }
}
