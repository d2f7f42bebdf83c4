package queues.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

/** What it is good for: tasks on one processor in virtual time, by their own priorities first, then by what they are lent. */
class PriorityInheritanceSimulationTest {
    private final Task urgent = new Task("urgent/1", 1);
    private final Task standard = new Task("standard/5", 5);
    private final Task batch = new Task("batch/10", 10);
    private final Pool connection = new Pool("connection", 1);
    private final Pool file = new Pool("file", 1);

    private static void must(boolean holds, String rule, OneProcessor processor) {
        if (!holds) {
            List<String> story = new ArrayList<>(processor.timeline());
            story.add("(█ runs   ○ waits for a permit   · could run)");
            throw new RuleBroken(rule, story);
        }
    }

    /** Batch work takes the only connection, urgent work needs it, and standard work, which needs none, comes. */
    private OneProcessor inversion(PriorityInheritance pools, ToIntFunction<Task> by) {
        OneProcessor processor = new OneProcessor(pools, by);
        processor
                .arrives(0, batch)
                .acquires(connection)
                .works(3)
                .releases(connection)
                .works(1);
        processor.arrives(1, urgent).acquires(connection).works(2).releases(connection);
        processor.arrives(2, standard).works(12);
        processor.run();
        return processor;
    }

    @Test
    @Order(1)
    @DisplayName("By their own priorities, urgent work waits behind standard work that holds nothing: the inversion")
    @TryNext(
            "No inheritance is needed yet: the processor goes by Task::priority. Who gets the permit when, and who runs?")
    void theInversion() {
        OneProcessor processor = inversion(new PriorityInheritance(connection), Task::priority);
        must(
                processor.endOf(standard) == 14 && processor.endOf(urgent) == 17,
                "Going by own priorities, urgent work ends after standard work",
                processor);
    }

    @Test
    @Order(2)
    @DisplayName("By what they are lent, urgent work waits for the holder of its permit, and for nobody else")
    @TryNext("While urgent waits, how urgent is the one who holds what it needs? Ask priority.")
    void inheritanceEndsIt() {
        PriorityInheritance pools = new PriorityInheritance(connection);
        OneProcessor processor = inversion(pools, pools::priority);
        must(
                processor.endOf(urgent) == 5,
                "Urgent work ends as soon as batch has given the connection back and urgent is done",
                processor);
        must(
                processor.endOf(standard) == 17 && processor.endOf(batch) == 18,
                "After that, standard work goes before what is left of batch",
                processor);
    }

    @Test
    @Order(3)
    @DisplayName("Urgent work waits through a chain: everybody on it goes before standard work")
    @TryNext("Batch waits itself. Who has to run so that batch can go on?")
    void inheritanceAlongAChain() {
        Task archive = new Task("archive/20", 20);
        PriorityInheritance pools = new PriorityInheritance(connection, file);
        OneProcessor processor = new OneProcessor(pools, pools::priority);
        processor.arrives(0, archive).acquires(file).works(3).releases(file).works(1);
        processor
                .arrives(1, batch)
                .acquires(connection)
                .acquires(file)
                .works(1)
                .releases(file)
                .releases(connection);
        processor.arrives(2, urgent).acquires(connection).works(1).releases(connection);
        processor.arrives(2, standard).works(8);
        processor.run();
        must(processor.endOf(urgent) == 5, "Archive and batch go first, then urgent, then standard", processor);
    }

    @Test
    @Order(4)
    @DisplayName("Where a permit is reserved, urgent work does not wait for batch work at all")
    @TryNext("Batch takes what it may have. Is there still a permit for urgent when it comes?")
    void reserveMakesRoom() {
        Pool connections = new Pool("connections", 3, 1);
        Task second = new Task("batch/9", 9);
        Task third = new Task("batch/8", 8);
        PriorityInheritance pools = new PriorityInheritance(connections);
        OneProcessor processor = new OneProcessor(pools, pools::priority);
        int time = 0;
        for (Task each : List.of(batch, second, third)) {
            processor.arrives(time++, each).acquires(connections).works(4).releases(connections);
        }
        processor.arrives(3, urgent).acquires(connections).works(2).releases(connections);
        processor.run();
        must(processor.endOf(urgent) == 5, "Urgent work comes, takes the reserved permit, and runs", processor);
        must(processor.endOf(second) == 14, "All batch work is done in the end", processor);
    }
}
