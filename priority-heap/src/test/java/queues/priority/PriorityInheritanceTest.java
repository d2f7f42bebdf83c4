package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Who gets a permit. In the stories, {@code batch/10} is a task of priority 10. */
class PriorityInheritanceTest {
    private final Task urgent = new Task("urgent", 1);
    private final Task standard = new Task("standard", 5);
    private final Task other = new Task("other", 5);
    private final Task batch = new Task("batch", 10);
    private final Pool one = new Pool("one", 1);
    private final Pool two = new Pool("two", 2);

    @Test
    @Order(1)
    @DisplayName("A task that asks gets a permit while one is free, and waits when none is")
    @TryNext("Who holds a permit, and who waits for one: what do you keep of the two?")
    void grantsWhileFree() {
        RecordedPools pools = new RecordedPools(two);
        assertThat(pools.free(two)).isEqualTo(2);
        assertThat(pools.request(batch, two)).isTrue();
        assertThat(pools.request(standard, two)).isTrue();
        assertThat(pools.request(other, two)).isFalse();

        assertThat(pools.free(two)).isZero();
        assertThat(pools.isWaiting(standard)).isFalse();
        assertThat(pools.isWaiting(other)).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("A permit that is given back goes to a task that waits, or is free again if nobody does")
    @TryNext("When release returns, the one who waited is a holder: nobody has to ask again.")
    void handsOver() {
        RecordedPools pools = new RecordedPools(one);
        pools.request(batch, one);
        pools.request(standard, one);
        pools.release(batch, one);

        assertThat(pools.isWaiting(standard)).isFalse();
        assertThat(pools.free(one)).isZero();
        pools.release(standard, one);
        assertThat(pools.free(one)).isEqualTo(1);
    }

    @Test
    @Order(3)
    @DisplayName(
            "Of several that wait the most urgent gets the permit; of equally urgent ones the one that waited longest")
    @TryNext("1 is the most urgent. What do you compare, and what do you do when it is equal?")
    void mostUrgentFirst() {
        RecordedPools pools = new RecordedPools(one);
        Task holder = new Task("holder", 10);
        pools.request(holder, one);
        pools.request(batch, one);
        pools.request(standard, one);
        pools.request(other, one);

        pools.release(holder, one);
        assertThat(pools.isWaiting(standard)).isFalse();
        pools.release(standard, one);
        assertThat(pools.isWaiting(other)).isFalse();
        assertThat(pools.isWaiting(batch)).isTrue();
    }

    @Test
    @Order(4)
    @DisplayName("The reserved permits are for urgent tasks; others wait although those are free")
    @TryNext(
            "How many have to be free for a task that is not urgent, so that the reserve is left when it has got its own?")
    void keepsTheReserve() {
        Pool three = new Pool("three", 3, 1);
        RecordedPools pools = new RecordedPools(three);
        assertThat(pools.request(batch, three)).isTrue();
        assertThat(pools.request(standard, three)).isTrue();
        assertThat(pools.request(other, three)).isFalse();

        assertThat(pools.free(three)).isEqualTo(1);
        assertThat(pools.request(urgent, three)).isTrue();
        assertThat(pools.free(three)).isZero();
    }

    @Test
    @Order(5)
    @DisplayName("A permit that is given back fills the reserve before it goes to a task that is not urgent")
    @TryNext("The rule for a task that asks holds for a task that waits as well.")
    void refillsTheReserve() {
        Pool reserve = new Pool("reserve", 2, 1);
        RecordedPools pools = new RecordedPools(reserve);
        pools.request(batch, reserve);
        pools.request(urgent, reserve);
        pools.request(standard, reserve);

        pools.release(urgent, reserve);
        assertThat(pools.isWaiting(standard)).isTrue();
        assertThat(pools.free(reserve)).isEqualTo(1);
        pools.release(batch, reserve);
        assertThat(pools.isWaiting(standard)).isFalse();
        assertThat(pools.free(reserve)).isEqualTo(1);
    }

    @Test
    @Order(6)
    @DisplayName("Urgent tasks may have every permit, not only the reserved ones")
    @TryNext("The reserve is a limit for the others. And a second permit for the same task is a permit like the first.")
    void urgentMayHaveAll() {
        Pool reserve = new Pool("reserve", 3, 1);
        RecordedPools pools = new RecordedPools(reserve);
        for (int i = 0; i < 3; i++) {
            assertThat(pools.request(urgent, reserve)).isTrue();
        }
        assertThat(pools.free(reserve)).isZero();
    }

    @Test
    @Order(7)
    @DisplayName("What a task is lent does not open the reserve, and keeps no permit from others that may have it")
    @TryNext("The reserve goes by the task's own priority. And if the first in line may not have the permit, who may?")
    void lentUrgencyIsNotEnough() {
        Pool reserve = new Pool("reserve", 2, 1);
        RecordedPools pools = new RecordedPools(reserve, one);
        Task express = new Task("express", 1);
        pools.request(batch, one);
        pools.request(urgent, one);
        pools.request(standard, reserve);
        assertThat(pools.request(batch, reserve)).isFalse();
        assertThat(pools.request(express, reserve)).isTrue();
        Task second = new Task("second", 1);
        assertThat(pools.request(second, reserve)).isFalse();
        pools.release(express, reserve);

        assertThat(pools.isWaiting(second)).isFalse();
        assertThat(pools.isWaiting(batch)).isTrue();
    }

    @Test
    @Order(8)
    @DisplayName("A task that has cancelled is passed by, and one that has its permit has nothing left to cancel")
    @TryNext("Where does a cancelled wait leave a trace?")
    void cancels() {
        RecordedPools pools = new RecordedPools(one);
        pools.request(batch, one);
        pools.request(urgent, one);
        pools.request(standard, one);
        assertThat(pools.cancel(urgent)).isTrue();
        assertThat(pools.cancel(urgent)).isFalse();
        assertThat(pools.isWaiting(urgent)).isFalse();

        pools.release(batch, one);
        assertThat(pools.cancel(standard)).isFalse();
        pools.release(standard, one);
        assertThat(pools.free(one)).isEqualTo(1);
    }

    @Test
    @Order(9)
    @DisplayName(
            "Nobody gives back what it does not hold, and nobody waits twice: IllegalStateException, nothing changed")
    @TryNext("Check before you change anything. Does the task hold a permit of this pool?")
    void refusesWhatCannotBe() {
        RecordedPools pools = new RecordedPools(one, two);
        pools.request(batch, one);
        pools.request(standard, one);

        assertThatThrownBy(() -> pools.release(batch, two)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pools.release(standard, one)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pools.request(standard, two)).isInstanceOf(IllegalStateException.class);
        assertThat(pools.isWaiting(standard)).isTrue();
        assertThat(List.of(pools.free(one), pools.free(two))).containsExactly(0, 2);
        pools.release(batch, one);
        assertThatThrownBy(() -> pools.release(batch, one)).isInstanceOf(IllegalStateException.class);
        assertThat(pools.free(one)).isZero();
    }

    @Test
    @Order(10)
    @DisplayName("A pool that comes twice or is unknown, a priority below 1, and null are refused, and nothing changes")
    @TryNext("IllegalArgumentException for the pools, NullPointerException for null, before anything is changed.")
    void refusesBadInput() {
        RecordedPools pools = new RecordedPools(one);
        assertThatThrownBy(() -> new PriorityInheritance(one, two, one), "a pool that comes twice")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pools.request(batch, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pools.release(batch, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pools.free(two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Task("none", 0), "new Task(none, 0)").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Task("negative", -1), "new Task(negative, -1)")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pool("none", 0), "new Pool(none, 0)").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pool("all reserved", 2, 2), "new Pool(all reserved, 2, 2)")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pools.request(null, one)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.request(batch, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.release(null, one)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.release(batch, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.isWaiting(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.cancel(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.free(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> pools.priority(null)).isInstanceOf(NullPointerException.class);

        assertThat(pools.free(one)).isEqualTo(1);
        assertThat(pools.request(batch, one)).isTrue();
    }
}
