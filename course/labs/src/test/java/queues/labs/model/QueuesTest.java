package queues.labs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import queues.labs.engine.InvariantBroken;
import queues.labs.engine.Simulation;

class QueuesTest {
    private final Simulation simulation = new Simulation(1);
    private final Ledger ledger = new Ledger(simulation);

    private Buffer bounded(int capacity, Policy policy) {
        return new Buffer(simulation, ledger, new FifoLine(), capacity, policy, Admission.ALL);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    @DisplayName("A full queue does what its policy says, and the books stay right")
    void policies(Policy policy) {
        Buffer buffer = bounded(2, policy);
        List<Answer> answers = new ArrayList<>();
        List<Task> refused = new ArrayList<>();
        Arrivals.burst(simulation, 1, 3, () -> {
            Task task = ledger.arrive(0);
            answers.add(buffer.offer(task));
            if (answers.get(answers.size() - 1) == Answer.REFUSED) {
                refused.add(task);
                ledger.lost(task, Loss.REJECTED);
            }
        });
        simulation.runUntil(1);
        Answer last = answers.get(2);
        double first = buffer.take().number();

        switch (policy) {
            case BLOCK:
                assertThat(last).isEqualTo(Answer.WAITS);
                assertThat(buffer.size()).as("the one that waited has come in").isEqualTo(2);
                break;
            case DROP_NEWEST:
                assertThat(last).isEqualTo(Answer.LOST);
                assertThat(first).isEqualTo(1);
                assertThat(ledger.lost(Loss.DROPPED_NEWEST)).isEqualTo(1);
                break;
            case DROP_OLDEST:
                assertThat(last).isEqualTo(Answer.TAKEN);
                assertThat(first).isEqualTo(2);
                assertThat(ledger.lost(Loss.DROPPED_OLDEST)).isEqualTo(1);
                break;
            default:
                assertThat(last).isEqualTo(Answer.REFUSED);
                assertThat(refused).hasSize(1);
        }
    }

    @Test
    @DisplayName("A place that forgets a task is found after the event in which it did")
    void forgetful() {
        Buffer buffer = bounded(10, Policy.REJECT);
        simulation.at(5, () -> buffer.offer(ledger.arrive(0)));
        simulation.at(7, buffer::take);

        assertThatThrownBy(() -> simulation.runUntil(10))
                .isInstanceOf(InvariantBroken.class)
                .hasMessageContaining("without a cause")
                .hasMessageContaining("at 7 ns");
    }

    @Test
    @DisplayName("A task that leaves twice is found")
    void leavesTwice() {
        Task task = ledger.arrive(0);
        ledger.done(task);

        assertThatThrownBy(() -> ledger.lost(task, Loss.SHED)).isInstanceOf(InvariantBroken.class);
    }

    @Test
    @DisplayName(
            "Strict lanes take the first lane first; bounded lanes pass a standard task over at most so many times")
    void lanes() {
        assertThat(order(new StrictLanes(2))).isEqualTo("0000011");
        assertThat(order(new BoundedLanes(2))).isEqualTo("0010010");
        assertThat(order(new FifoLine())).isEqualTo("1100000");
    }

    private String order(Line line) {
        for (int level : new int[] {1, 1, 0, 0, 0, 0, 0}) {
            line.add(ledger.arrive(level));
        }
        StringBuilder order = new StringBuilder();
        for (Task task = line.take(); task != null; task = line.take()) {
            order.append(task.level());
        }
        return order.toString();
    }
}
