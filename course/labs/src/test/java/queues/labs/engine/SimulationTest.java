package queues.labs.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final Simulation simulation = new Simulation(1);

    private record Entry(double time, int order) {}

    @Test
    @DisplayName("Events happen in the order of their time, and those of one time as they were scheduled")
    void order() {
        RandomStream random = new RandomStream(3, "times");
        List<Entry> scheduled = new ArrayList<>();
        List<Entry> happened = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Entry entry = new Entry(random.below(100), i);
            scheduled.add(entry);
            simulation.at(entry.time(), () -> happened.add(entry));
        }
        simulation.runUntil(100);

        scheduled.sort(Comparator.comparingDouble(Entry::time));
        assertThat(happened).isEqualTo(scheduled);
    }

    @Test
    @DisplayName("What an event schedules for its own moment comes after what was there already")
    void sameMoment() {
        List<String> happened = new ArrayList<>();
        simulation.at(5, () -> {
            happened.add("first");
            simulation.after(0, () -> happened.add("third"));
        });
        simulation.at(5, () -> happened.add("second"));
        simulation.runUntil(5);

        assertThat(happened).containsExactly("first", "second", "third");
        assertThat(simulation.now()).isEqualTo(5);
        assertThat(simulation.events()).isEqualTo(3);
    }

    @Test
    @DisplayName("An event at the end still happens, and one after it does not")
    void end() {
        List<Double> happened = new ArrayList<>();
        simulation.at(10, () -> happened.add(simulation.now()));
        simulation.at(11, () -> happened.add(simulation.now()));
        simulation.runUntil(10);

        assertThat(happened).containsExactly(10.0);
        assertThat(simulation.pending()).isEqualTo(1);
        assertThat(simulation.runOut(20)).isTrue();
    }

    @Test
    @DisplayName("An event that throws stops the run and says when")
    void throwing() {
        IllegalStateException thrown = new IllegalStateException("no");
        simulation.at(7, () -> {
            throw thrown;
        });

        assertThatThrownBy(() -> simulation.runUntil(1000))
                .isInstanceOfSatisfying(
                        EventFailed.class, failed -> assertThat(failed.time()).isEqualTo(7))
                .hasCause(thrown);
    }

    @Test
    @DisplayName("A broken invariant stops the run and says after which event and when")
    void invariants() {
        int[] count = {0};
        simulation.keep(() -> count[0] < 3 ? null : "more than two");
        for (int i = 1; i <= 5; i++) {
            simulation.at(100 * i, () -> count[0]++);
        }

        assertThatThrownBy(() -> simulation.runUntil(1000))
                .isInstanceOf(InvariantBroken.class)
                .hasMessage("more than two (after event 3, an event, at 300 ns)");
        assertThat(count[0]).isEqualTo(3);
    }

    @Test
    @DisplayName("Nothing is scheduled for a time that is over, for no time, or for one that a double cannot count")
    void impossibleTimes() {
        simulation.runUntil(50);
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 2 * Time.LAST}) {
            assertThatThrownBy(() -> simulation.after(wrong, () -> {})).isInstanceOf(InvariantBroken.class);
        }
        assertThatThrownBy(() -> simulation.at(49, () -> {})).isInstanceOf(InvariantBroken.class);
    }

    @Test
    @DisplayName("A simulation that may have so many events has no more")
    void atMost() {
        simulation.atMost(3);
        for (int i = 0; i < 5; i++) {
            simulation.after(i, () -> {});
        }

        assertThatThrownBy(() -> simulation.runUntil(10)).isInstanceOf(TooManyEvents.class);
        assertThat(simulation.now()).isEqualTo(3);
    }
}
