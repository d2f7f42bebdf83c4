package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** Lending over long ways and great distances. */
class PriorityInheritanceChainTest {
    private static final int LINKS = 100;

    @Test
    @Order(1)
    @DisplayName("A chain of a hundred tasks that wait for one another has the priority of the most urgent at its end")
    @TryNext("Where does your walk along the chain end, and why there?")
    void longChain() {
        Pool[] all = IntStream.range(0, LINKS)
                .mapToObj(each -> new Pool("P" + each, 1))
                .toArray(Pool[]::new);
        PriorityInheritance pools = new PriorityInheritance(all);
        Task[] tasks = IntStream.range(0, LINKS)
                .mapToObj(each -> new Task("T" + each, 1_000 + each))
                .toArray(Task[]::new);
        for (int each = 0; each < LINKS; each++) {
            pools.request(tasks[each], all[each]);
        }
        for (int each = 1; each < LINKS; each++) {
            pools.request(tasks[each], all[each - 1]);
        }
        Task urgent = new Task("urgent", 1);
        pools.request(urgent, all[LINKS - 1]);

        for (int each = LINKS - 1; each >= 0; each--) {
            assertThat(pools.priority(tasks[each]))
                    .as(
                            "priority of a task, when urgent waits for it along %d links; each has a permit for which the next"
                                    + " one waits",
                            LINKS - each)
                    .isEqualTo(1);
        }
        pools.cancel(urgent);
        assertThat(pools.priority(tasks[0]))
                .as("priority of the last, without urgent")
                .isEqualTo(1_000);
    }

    @Test
    @Order(2)
    @DisplayName("Every number from 1 on is a priority: the largest is the least urgent")
    @TryNext("Is there a number in your code that stands for the least urgent priority? Nobody promised it.")
    void everyNumberIsAPriority() {
        Pool one = new Pool("one", 1);
        RecordedPools pools = new RecordedPools(one);
        Task least = new Task("least", Integer.MAX_VALUE);
        Task next = new Task("next", Integer.MAX_VALUE - 1);
        Task first = new Task("first", 128);
        pools.request(least, one);
        assertThat(pools.priority(least)).isEqualTo(Integer.MAX_VALUE);
        pools.request(next, one);
        assertThat(pools.priority(least)).isEqualTo(Integer.MAX_VALUE - 1);
        pools.request(first, one);
        assertThat(pools.priority(least)).isEqualTo(128);
        pools.release(least, one);

        assertThat(pools.isWaiting(first)).isFalse();
        assertThat(pools.isWaiting(next)).isTrue();
    }
}
