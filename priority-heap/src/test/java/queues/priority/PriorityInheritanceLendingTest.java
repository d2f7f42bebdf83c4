package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Who lends what, and until when. In the stories, {@code batch/10} is a task of priority 10. */
class PriorityInheritanceLendingTest {
    private final Task urgent = new Task("urgent", 1);
    private final Task express = new Task("express", 2);
    private final Task standard = new Task("standard", 5);
    private final Task batch = new Task("batch", 10);
    private final Task slow = new Task("slow", 20);
    private final Pool one = new Pool("one", 1);
    private final Pool other = new Pool("other", 1);
    private final Pool two = new Pool("two", 2);
    private final RecordedPools pools = new RecordedPools(one, other, two);

    private void hasPriority(Task task, int expected) {
        assertThat(pools.priority(task)).as("priority(" + task + ")").isEqualTo(expected);
    }

    @Test
    @Order(1)
    @DisplayName(
            "A holder has the priority of the most urgent task that waits for its pool, or its own if that is more urgent")
    @TryNext("Who waits for something that this task holds? The smallest number counts.")
    void holderInherits() {
        pools.request(standard, one);
        hasPriority(standard, 5);
        pools.request(batch, one);
        hasPriority(standard, 5);
        pools.request(urgent, one);
        hasPriority(standard, 1);
        hasPriority(batch, 10);
        hasPriority(slow, 20);
    }

    @Test
    @Order(2)
    @DisplayName(
            "Lending ends when the holder gives its permit back, and the next holder inherits from those who still wait")
    @TryNext("Who holds the permit now, and who waits for it now? Nothing else counts.")
    void endsWithTheRelease() {
        pools.request(slow, one);
        pools.request(standard, one);
        pools.request(batch, one);
        hasPriority(slow, 5);
        pools.release(slow, one);
        hasPriority(slow, 20);
        hasPriority(standard, 5);
        pools.request(urgent, one);
        hasPriority(standard, 1);
        hasPriority(batch, 10);
    }

    @Test
    @Order(3)
    @DisplayName("Lending ends when the one who waits gives up")
    @TryNext("Whose priority changes when a task cancels?")
    void endsWithTheWait() {
        pools.request(batch, one);
        pools.request(standard, one);
        pools.request(urgent, one);
        hasPriority(batch, 1);
        pools.cancel(urgent);
        hasPriority(batch, 5);
        pools.cancel(standard);
        hasPriority(batch, 10);
    }

    @Test
    @Order(4)
    @DisplayName("All who hold a permit of the pool inherit: any of them may be the next to give one back")
    @TryNext("A pool has several permits. Which of the holders can end the wait?")
    void allHoldersInherit() {
        pools.request(batch, two);
        pools.request(slow, two);
        pools.request(urgent, two);
        hasPriority(batch, 1);
        hasPriority(slow, 1);
        pools.release(slow, two);
        hasPriority(batch, 10);
        hasPriority(slow, 20);
    }

    @Test
    @Order(5)
    @DisplayName("What a task is lent it lends on, along the whole chain of those who wait for one another")
    @TryNext("Urgent waits for batch, and batch waits for slow. For whom does urgent wait?")
    void lendsOn() {
        pools.request(slow, one);
        pools.request(batch, other);
        pools.request(batch, one);
        pools.request(standard, two);
        pools.request(standard, two);
        pools.request(standard, other);
        hasPriority(slow, 5);
        pools.request(urgent, two);

        hasPriority(standard, 1);
        hasPriority(batch, 1);
        hasPriority(slow, 1);
        pools.cancel(urgent);
        hasPriority(slow, 5);
        hasPriority(batch, 5);
    }

    @Test
    @Order(6)
    @DisplayName("Permits may be given back in any order: what is lent through the others stays")
    @TryNext("After a release, what is the task still lent, and through which pool? It is not what it was before.")
    void releasedInAnyOrder() {
        pools.request(batch, one);
        pools.request(batch, other);
        pools.request(standard, one);
        pools.request(urgent, other);
        pools.release(batch, one);
        hasPriority(batch, 1);
        pools.release(batch, other);
        hasPriority(batch, 10);

        pools.request(slow, two);
        pools.request(slow, two);
        pools.request(express, two);
        pools.release(slow, two);
        hasPriority(slow, 20);
        pools.request(batch, two);
        hasPriority(slow, 10);
    }

    @Test
    @Order(7)
    @DisplayName(
            "Who gets the permit goes by what the waiting tasks are lent now, not by what they were when they came")
    @TryNext("A priority can change while its task waits. When do you look at it?")
    void servedByWhatIsLentNow() {
        pools.request(batch, one);
        pools.request(slow, other);
        pools.request(standard, one);
        pools.request(slow, one);
        pools.request(urgent, other);
        pools.release(batch, one);

        assertThat(pools.isWaiting(slow)).isFalse();
        assertThat(pools.isWaiting(standard)).isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("A task that waits for a second permit of its own pool lends itself nothing new")
    @TryNext("Your search comes back to the task that it started from. How does it notice?")
    void waitsForItself() {
        pools.request(batch, one);
        pools.request(batch, one);
        hasPriority(batch, 10);
        pools.request(standard, one);
        hasPriority(batch, 5);
        pools.cancel(batch);
        hasPriority(batch, 5);
    }

    @Test
    @Order(9)
    @DisplayName("Tasks that wait for one another in a circle all have the priority of the most urgent")
    @TryNext("Your search goes round and round. What does it have to remember?")
    void waitInACircle() {
        pools.request(batch, one);
        pools.request(slow, other);
        pools.request(batch, other);
        pools.request(slow, one);
        hasPriority(batch, 10);
        hasPriority(slow, 10);
        pools.request(urgent, one);
        hasPriority(batch, 1);
        hasPriority(slow, 1);
        pools.cancel(batch);
        hasPriority(batch, 1);
        hasPriority(slow, 20);
    }
}
