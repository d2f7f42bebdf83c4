package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.TryNext;

/**
 * Every order of a few threads, played one after the other, on a clock that goes on only when all of them wait. Judges
 * answers that wait with the lock they are handed.
 */
class DelayQueueInterleavingsTest {
    private static final long AN_HOUR = TimeUnit.HOURS.toMillis(1);

    /** One run: a queue on the run's lock, and what was taken when, in milliseconds. */
    private static final class Stage {
        private final Run run;
        private final DelayQueue<Reminder> queue;
        private final Map<String, Long> taken = new TreeMap<>();

        Stage(Run run) {
            this.run = run;
            run.clock();
            queue = new DelayQueue<>(run.lock());
        }

        private static Consumer<Run> of(Consumer<Stage> scenario) {
            return run -> scenario.accept(new Stage(run));
        }

        private Reminder at(String name, long millis) {
            return Reminder.at(name, millis, run.clock());
        }

        void offer(Reminder element) throws Exception {
            run.call("offer(" + element.name() + ")", () -> queue.offer(element));
        }

        Reminder take() throws Exception {
            return note(run.call("take()", queue::take));
        }

        Reminder poll(long millis) throws Exception {
            return note(run.call("poll(" + millis + " ms)", () -> queue.poll(millis, TimeUnit.MILLISECONDS)));
        }

        private Reminder note(Reminder element) {
            if (element != null) {
                taken.put(element.name(), run.clock().millis());
                assertThat(element.isDue())
                        .as(
                                "%s is due when it is taken, at %d ms",
                                element, run.clock().millis())
                        .isTrue();
            }
            return element;
        }

        void giveBack(Reminder element) throws Exception {
            if (element != null) {
                offer(element);
            }
        }

        void takers(int count) {
            for (int each = 1; each <= count; each++) {
                run.thread("taker " + each, this::take);
            }
        }

        void offerer(Reminder... elements) {
            run.thread("offerer", () -> {
                for (Reminder each : elements) {
                    offer(each);
                }
            });
        }

        /** Afterwards: each element was taken in this very millisecond. */
        void takenAt(Map<String, Long> moments) {
            run.afterwards(() -> assertThat(taken)
                    .as("what was taken, and at how many milliseconds")
                    .isEqualTo(moments));
        }
    }

    @Test
    @Order(1)
    @DisplayName(
            "A thread that takes gets the element in the very moment it is due, whether it comes before or after it")
    @TryNext("Sleep as long as the head says, then look again. Between the look and the sleep nothing may happen.")
    void takeMeetsOffer() {
        Interleavings.explore("An element is taken when it is due", Stage.of(stage -> {
            stage.takers(1);
            stage.offerer(stage.at("a", 1));
            stage.takenAt(Map.of("a", 1L));
        }));
    }

    @Test
    @Order(2)
    @DisplayName("An earlier element that comes while threads sleep for a later one is taken in its own time")
    @TryNext(
            "Whose alarm is set for which element? All that is wrong about it must be put right when a new head comes.")
    void earlierOneArrives() {
        Interleavings.explore("Each element is taken when it is due", Stage.of(stage -> {
            stage.takers(2);
            stage.offerer(stage.at("late", 5), stage.at("early", 1));
            stage.takenAt(Map.of("late", 5L, "early", 1L));
        }));
    }

    @Test
    @Order(3)
    @DisplayName("A later element is taken in its time although nobody was told when it came")
    @TryNext("One thread leaves with the first element. Who looks after the next one?")
    void laterOneFollows() {
        Interleavings.explore("Each element is taken when it is due", Stage.of(stage -> {
            stage.takers(2);
            stage.offerer(stage.at("early", 1), stage.at("late", 5));
            stage.takenAt(Map.of("late", 5L, "early", 1L));
        }));
    }

    @Test
    @Order(4)
    @DisplayName("A sleeper that is interrupted leaves the element to the others, and they get it in its time")
    @TryNext("The thread that was to wake for the head is gone. Who knows that, and who wakes for it now?")
    void interruptedSleeperHandsOver() {
        Interleavings.explore("The taker gets the element that the interrupted one does not keep", Stage.of(stage -> {
            stage.run.thread("leaver", () -> stage.giveBack(stage.take()));
            stage.takers(1);
            stage.offerer(stage.at("a", 1));
            stage.run.interrupt("leaver");
            stage.takenAt(Map.of("a", 1L));
        }));
    }

    @Test
    @Order(5)
    @DisplayName("A poll whose time is over leaves the element to the others, and they get it in its time")
    @TryNext("Its time is over and it was told of the head, or was to wake for it. If it leaves, who is told instead?")
    void timedOutSleeperHandsOver() {
        for (long timeout : new long[] {1, 2}) {
            Interleavings.explore("The taker gets the element that the timed poll does not keep", Stage.of(stage -> {
                stage.run.thread("leaver", () -> stage.giveBack(stage.poll(timeout)));
                stage.takers(1);
                stage.offerer(stage.at("a", 2));
                stage.run.afterwards(() -> assertThat(stage.taken)
                        .as("what was taken, and at how many milliseconds")
                        .containsKey("a"));
            }));
        }
    }

    @Test
    @Order(6)
    @DisplayName("A timed poll ends in its time, with an element that is due by then or with nothing")
    @TryNext("Two times are to be waited for, the head's and the caller's. Count off what has passed of both.")
    void timedPollEnds() {
        Interleavings.explore("Nothing is lost by a poll, and it ends long before the hour is over", Stage.of(stage -> {
            stage.run.thread("poller", () -> {
                stage.poll(2);
                stage.poll(2);
            });
            stage.offerer(stage.at("a", 1), stage.at("late", AN_HOUR));
            stage.run.afterwards(() -> {
                assertThat(stage.run.clock().millis()).as("the hour").isLessThan(AN_HOUR);
                assertThat(stage.queue.size() + stage.taken.size())
                        .as("elements inside and taken")
                        .isEqualTo(2);
            });
        }));
    }

    @Test
    @Order(7)
    @DisplayName("Whoever takes the head from under a sleeper leaves it sleeping for the next one")
    @TryNext("The sleeper wakes and finds another head than the one it slept for. What does it do?")
    void passerBy() {
        Interleavings.explore("The taker gets what the passer-by leaves", Stage.of(stage -> {
            stage.takers(1);
            stage.run.thread("passer-by", () -> {
                stage.offer(stage.at("a", 1));
                stage.offer(stage.at("b", 3));
                stage.run.clock().advance(Duration.ofMillis(1));
                stage.note(stage.run.call("poll()", () -> stage.queue.poll()));
            });
            stage.run.afterwards(() -> assertThat(stage.taken)
                    .as("what was taken, and at how many milliseconds")
                    .containsKey("a"));
        }));
    }

    @Test
    @Order(8)
    @DisplayName("Every method gives the lock back, on every way out")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void everyMethodGivesTheLockBack() {
        Interleavings.explore("Every method gives the lock back", Stage.of(stage -> {
            DelayQueue<Reminder> queue = stage.queue;
            stage.run.thread("caller", () -> {
                stage.run.call("poll()", () -> queue.poll());
                stage.run.call("peek()", queue::peek);
                stage.run.call("size()", queue::size);
                stage.run.call("iterator()", () -> queue.iterator().hasNext());
                stage.run.call("poll(0 s)", () -> queue.poll(0, TimeUnit.SECONDS));
                stage.run.call("remove(a)", () -> queue.remove((Object) stage.at("a", 1)));
                stage.run.call("clear()", queue::clear);
            });
            stage.run.thread("other", () -> {
                stage.offer(stage.at("a", 1));
                stage.run.call("size()", queue::size);
            });
        }));
    }

    @Test
    @Order(9)
    @DisplayName("An element is taken in the very nanosecond it is due, not in the next whole millisecond")
    @TryNext("In which unit is the delay asked, and in which one does the thread sleep?")
    void fractionsOfAMillisecond() {
        Interleavings.explore("Each element is taken when it is due", Stage.of(stage -> {
            Map<String, Long> nanos = new TreeMap<>();
            stage.run.thread("taker", () -> noteNanos(stage, nanos, stage.take()));
            stage.run.thread("poller", () -> noteNanos(stage, nanos, stage.poll(AN_HOUR)));
            stage.offerer(atNanos(stage, "a", 1), atNanos(stage, "b", 1_500_000));
            stage.run.afterwards(() -> assertThat(nanos)
                    .as("what was taken, and at how many nanoseconds")
                    .isEqualTo(Map.of("a", 1L, "b", 1_500_000L)));
        }));
    }

    private static Reminder atNanos(Stage stage, String name, long nanos) {
        return new Reminder(name, name + " (due at " + nanos + " ns)", stage.run.clock()::nanos, nanos);
    }

    private static void noteNanos(Stage stage, Map<String, Long> nanos, Reminder element) {
        assertThat(element).as("what was taken").isNotNull();
        nanos.put(element.name(), stage.run.clock().nanos());
    }
}
