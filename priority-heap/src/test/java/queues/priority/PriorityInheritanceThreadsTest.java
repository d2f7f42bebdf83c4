package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.KeepsAsking;
import queues.kit.TryNext;

/** What threads see that wait, however the waiting is done. */
class PriorityInheritanceThreadsTest {
    private static final int TURNS = 2_000;

    private final Task urgent = new Task("urgent", 1);
    private final Task standard = new Task("standard", 5);
    private final Task batch = new Task("batch", 10);
    private final Pool one = new Pool("one", 1);
    private final Lock lock = new ReentrantLock();
    private final PriorityInheritance pools = new PriorityInheritance(lock, one);
    private final Crew crew = Crew.of("PriorityInheritance");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    /** On a thread of its own, because it must not wait and yet may. */
    private void atOnce(Crew.Body body) {
        crew.start("another", body).awaitEnd();
    }

    private Worker acquires(Task task) {
        return crew.start(task.toString(), () -> pools.acquire(task, one));
    }

    /** Makes a call that must end with an InterruptedException, on a thread whose status must be clear afterwards. */
    private static void mustBeInterrupted(Crew.Body call) {
        Throwable thrown = catchThrowable(call::run);
        boolean status = Thread.interrupted();
        if (thrown instanceof UnsupportedOperationException todo) {
            throw todo;
        }
        assertThat(thrown).as("what the call threw").isInstanceOf(InterruptedException.class);
        assertThat(status).as("interrupt status afterwards").isFalse();
    }

    @Test
    @Order(1)
    @DisplayName(
            "acquire waits, without computing, until the permit is granted; whoever is most urgent is served first")
    @TryNext("release hands the permit to a task. How does the thread that waits for it learn of it?")
    void acquireWaits() {
        atOnce(() -> pools.acquire(batch, one));
        Worker second = acquires(standard).awaitBlocked();
        Worker first = acquires(urgent).awaitBlocked();
        atOnce(() -> assertThat(pools.priority(batch))
                .as("priority(batch), while urgent waits")
                .isEqualTo(1));
        atOnce(() -> pools.release(batch, one));
        first.awaitEnd();
        second.awaitBlocked();
        atOnce(() -> pools.release(urgent, one));
        second.awaitEnd();

        assertThat(pools.free(one)).as("free permits in the end").isZero();
    }

    @Test
    @Order(2)
    @DisplayName("A time-out of zero or less does not wait, and still takes a permit that is free")
    @TryNext("Ask first, and look at the time only when the answer is no.")
    void noTimeIsNoWait() {
        atOnce(() -> {
            assertThat(pools.tryAcquire(batch, one, 0, TimeUnit.SECONDS))
                    .as("tryAcquire(batch, 0 s) of a free permit")
                    .isTrue();
            for (long timeout : new long[] {0, -1, Long.MIN_VALUE}) {
                assertThat(pools.tryAcquire(standard, one, timeout, TimeUnit.SECONDS))
                        .as("tryAcquire(" + timeout + " s)")
                        .isFalse();
                assertThat(pools.isWaiting(standard)).as("isWaiting(standard)").isFalse();
            }
            assertThat(pools.priority(batch)).as("priority(batch)").isEqualTo(10);
        });
    }

    @Test
    @Order(3)
    @DisplayName("A task whose time is over waits no longer, lends nothing, and takes no permit later")
    @TryNext("What does a wait that ends without a permit leave behind?")
    void timeOutLeavesNoTrace() {
        atOnce(() -> {
            pools.acquire(batch, one);
            assertThat(pools.tryAcquire(urgent, one, 20, TimeUnit.MILLISECONDS))
                    .as("tryAcquire(urgent, 20 ms)")
                    .isFalse();
            assertThat(pools.isWaiting(urgent)).as("isWaiting(urgent)").isFalse();
            assertThat(pools.priority(batch)).as("priority(batch)").isEqualTo(10);
            pools.release(batch, one);
            assertThat(pools.free(one)).as("free").isEqualTo(1);
        });
    }

    @Test
    @Order(4)
    @DisplayName("The longest time-out there is waits for a permit")
    @TryNext("Now plus the longest time there is: which number is that? Compare differences, not sums.")
    void longestTime() {
        for (TimeUnit unit : List.of(TimeUnit.NANOSECONDS, TimeUnit.DAYS)) {
            atOnce(() -> pools.acquire(batch, one));
            AtomicReference<Boolean> got = new AtomicReference<>();
            Worker waiter = crew.start("waiter", () -> got.set(pools.tryAcquire(urgent, one, Long.MAX_VALUE, unit)))
                    .awaitBlocked();
            atOnce(() -> pools.release(batch, one));
            waiter.awaitEnd();
            assertThat(got)
                    .as("tryAcquire(urgent, Long.MAX_VALUE " + unit + ")")
                    .hasValue(true);
            atOnce(() -> pools.release(urgent, one));
        }
    }

    @Test
    @Order(5)
    @DisplayName("An interrupted task leaves with InterruptedException, waits no longer and lends nothing")
    @TryNext("Which way out does the exception take, and who takes the task out of the line?")
    void interruptLeavesNoTrace() {
        for (Crew.Body call : new Crew.Body[] {
            () -> pools.acquire(urgent, one), () -> pools.tryAcquire(urgent, one, 1, TimeUnit.HOURS)
        }) {
            atOnce(() -> pools.acquire(batch, one));
            Worker waiter = crew.start("waiter", () -> mustBeInterrupted(call)).awaitBlocked();
            waiter.interrupt();
            waiter.awaitEnd();
            atOnce(() -> {
                assertThat(pools.isWaiting(urgent)).as("isWaiting(urgent)").isFalse();
                assertThat(pools.priority(batch)).as("priority(batch)").isEqualTo(10);
                pools.release(batch, one);
                assertThat(pools.free(one)).as("free").isEqualTo(1);
            });
        }
    }

    @Test
    @Order(6)
    @DisplayName("A task that comes interrupted and would have to wait does not begin to")
    @TryNext("The wait checks for the interrupt by itself. Does the task stand in the line by then?")
    void comesInterrupted() {
        atOnce(() -> pools.acquire(batch, one));
        for (Crew.Body call : new Crew.Body[] {
            () -> pools.acquire(urgent, one), () -> pools.tryAcquire(urgent, one, 1, TimeUnit.HOURS)
        }) {
            atOnce(() -> {
                Thread.currentThread().interrupt();
                mustBeInterrupted(call);
                assertThat(pools.isWaiting(urgent)).as("isWaiting(urgent)").isFalse();
                assertThat(pools.priority(batch)).as("priority(batch)").isEqualTo(10);
            });
        }
    }

    @Test
    @Order(7)
    @DisplayName("What cannot be is refused with the lock given back: the next thread gets through")
    @TryNext("Which way out of which method passes no unlock? A finally block is on all of them.")
    void refusalsLeaveNoLock() {
        Pool unknown = new Pool("unknown", 1);
        atOnce(() -> {
            for (Crew.Body call : List.<Crew.Body>of(
                    () -> pools.release(batch, one),
                    () -> pools.request(batch, unknown),
                    () -> pools.free(unknown),
                    () -> pools.acquire(batch, unknown))) {
                Throwable thrown = catchThrowable(call::run);
                if (thrown instanceof UnsupportedOperationException todo) {
                    throw todo;
                }
                assertThat(thrown).as("what a call threw that cannot be").isNotNull();
            }
        });
        atOnce(() -> assertThat(pools.request(batch, one)).as("request(batch)").isTrue());
        atOnce(() -> pools.release(batch, one));
    }

    @Test
    @Order(8)
    @DisplayName("In a storm no more permits are held than there are, the reserve is kept, and all are free in the end")
    @TryNext("Count for one permit: who takes it, who gives it back, and what if its task has given up just then?")
    void losesNoPermitInAStorm() {
        Pool some = new Pool("some", 3, 1);
        PriorityInheritance busy = new PriorityInheritance(some);
        AtomicInteger held = new AtomicInteger();
        AtomicInteger byOthers = new AtomicInteger();
        try (Crew storm = Crew.of("PriorityInheritance")) {
            for (int each = 1; each <= 4; each++) {
                Task task = new Task("task " + each, each);
                storm.start(task.toString(), () -> comeAndGo(busy, some, task, held, byOthers));
            }
            storm.join();
        }
        assertThat(busy.free(some)).as("free permits in the end").isEqualTo(3);
    }

    private static void comeAndGo(
            PriorityInheritance pools, Pool pool, Task task, AtomicInteger held, AtomicInteger byOthers)
            throws InterruptedException {
        for (int turn = 0; turn < TURNS; turn++) {
            boolean has = turn % 3 != 0 || pools.tryAcquire(task, pool, turn % 7, TimeUnit.MICROSECONDS);
            if (turn % 3 != 0) {
                pools.acquire(task, pool);
            }
            if (has) {
                assertThat(held.incrementAndGet()).as("permits held, of 3").isLessThanOrEqualTo(3);
                if (!task.isUrgent()) {
                    assertThat(byOthers.incrementAndGet())
                            .as("permits held by others than urgent tasks, of 2")
                            .isLessThanOrEqualTo(2);
                    byOthers.decrementAndGet();
                }
                held.decrementAndGet();
                pools.release(task, pool);
            }
            Crew.progress();
        }
    }

    @Test
    @Order(9)
    @DisplayName("Whoever asks again and again sees in the end what another thread has changed")
    @TryNext("Which read happens without the lock? A compiler may read a plain field once and keep the answer.")
    void changesAreSeen() {
        String rule = "What was changed is seen by every thread";
        KeepsAsking.until(rule, "free(one)", "release(batch, one)", () -> {
            PriorityInheritance fresh = oneHolds();
            return new KeepsAsking.Question(() -> fresh.free(one) == 1, () -> fresh.release(batch, one));
        });
        KeepsAsking.until(rule, "priority(batch)", "request(urgent, one)", () -> {
            PriorityInheritance fresh = oneHolds();
            return new KeepsAsking.Question(() -> fresh.priority(batch) == 1, () -> fresh.request(urgent, one));
        });
        KeepsAsking.until(rule, "isWaiting(urgent)", "release(batch, one)", () -> {
            PriorityInheritance fresh = oneHolds();
            fresh.request(urgent, one);
            return new KeepsAsking.Question(() -> !fresh.isWaiting(urgent), () -> fresh.release(batch, one));
        });
    }

    private PriorityInheritance oneHolds() {
        PriorityInheritance fresh = new PriorityInheritance(one);
        fresh.request(batch, one);
        return fresh;
    }
}
