package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

/** What is refused, by which method, and what it leaves as it was. No call in here may wait. */
class PriorityInheritanceRefusalTest {
    private final Task standard = new Task("standard", 5);
    private final Task batch = new Task("batch", 10);
    private final Pool one = new Pool("one", 1);

    @Test
    @Order(1)
    @DisplayName("A task that waits is refused whatever it asks for, even the pool that it waits for")
    @TryNext("A task waits for one permit at a time. Is a second request for the same pool the same request?")
    void asksTwice() {
        RecordedPools pools = new RecordedPools(one);
        pools.request(batch, one);
        pools.request(standard, one);

        assertThatThrownBy(() -> pools.request(standard, one))
                .as("request(standard, one), for the second time")
                .isInstanceOf(IllegalStateException.class);
        assertThat(pools.isWaiting(standard)).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("A call that is refused because the task waits already does not end that wait")
    @TryNext("Which way out of your method takes the task out of the line, and who put it there?")
    void refusalEndsNoWait() {
        RecordedPools pools = new RecordedPools(one);
        pools.request(batch, one);
        pools.request(standard, one);

        assertThatThrownBy(() -> pools.subject().tryAcquire(standard, one, 0, TimeUnit.SECONDS))
                .as("tryAcquire(standard, one, 0 s)")
                .isInstanceOf(IllegalStateException.class);
        assertThat(pools.isWaiting(standard)).isTrue();
        assertThatThrownBy(() -> pools.subject().acquire(standard, one))
                .as("acquire(standard, one)")
                .isInstanceOf(IllegalStateException.class);
        assertThat(pools.isWaiting(standard)).isTrue();
        pools.release(batch, one);
        assertThat(pools.isWaiting(standard)).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("Two tasks of the same name are two tasks")
    @TryNext("What makes two tasks the same? Task.java says it in its first lines.")
    void sameNameIsNotTheSame() {
        RecordedPools pools = new RecordedPools(one);
        Task first = new Task("worker", 5);
        Task second = new Task("worker", 5);
        Task third = new Task("worker", 5);
        pools.request(first, one);
        assertThat(pools.request(second, one)).isFalse();
        assertThat(pools.request(third, one)).isFalse();

        assertThat(pools.isWaiting(first))
                .as("isWaiting(the one with the permit)")
                .isFalse();
        pools.release(first, one);
        assertThat(pools.isWaiting(second)).as("isWaiting(the second)").isFalse();
        assertThat(pools.isWaiting(third)).as("isWaiting(the third)").isTrue();
        assertThatThrownBy(() -> pools.release(first, one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(4)
    @DisplayName("Null is refused by every method with a NullPointerException, and nothing changes")
    @TryNext("Which method hands what it was given to a map or a list that has its own opinion about null?")
    void refusesNull() {
        PriorityInheritance pools = new PriorityInheritance(one);
        pools.request(batch, one);
        List<ThrowingCallable> calls = List.of(
                () -> pools.isWaiting(null),
                () -> pools.cancel(null),
                () -> pools.priority(null),
                () -> pools.free(null),
                () -> pools.request(null, one),
                () -> pools.request(standard, null),
                () -> pools.release(null, one),
                () -> pools.release(batch, null),
                () -> pools.acquire(null, one),
                () -> pools.tryAcquire(null, one, 0, TimeUnit.SECONDS),
                () -> pools.tryAcquire(standard, one, 0, null),
                () -> new PriorityInheritance((Pool) null));
        List<String> told = List.of(
                "isWaiting(null)",
                "cancel(null)",
                "priority(null)",
                "free(null)",
                "request(null, one)",
                "request(standard, null)",
                "release(null, one)",
                "release(batch, null)",
                "acquire(null, one)",
                "tryAcquire(null, one, 0 s)",
                "tryAcquire(standard, one, 0, null)",
                "new PriorityInheritance(null)");
        for (int each = 0; each < calls.size(); each++) {
            assertThatThrownBy(calls.get(each), told.get(each)).isInstanceOf(NullPointerException.class);
        }
        assertThat(pools.free(one)).as("free(one)").isZero();
        assertThat(pools.isWaiting(standard)).as("isWaiting(standard)").isFalse();
    }
}
