package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Crew;
import queues.kit.Crew.Worker;
import queues.kit.TryNext;

/** The permit is granted in the moment in which the waiter gives up. */
class PriorityInheritanceGivingUpTest {
    private static final int LOOKS = 2_000;
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    private final Task urgent = new Task("urgent", 1);
    private final Task batch = new Task("batch", 10);
    private final Pool one = new Pool("one", 1);
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityInheritance pools = new PriorityInheritance(lock, one);
    private final Crew crew = Crew.of("PriorityInheritance");

    @AfterEach
    void everybodyGoesHome() {
        crew.close();
    }

    /** Interrupted and granted under one hold of the lock; an answer that has another lock may leave before the grant. */
    private String interruptedAndGranted(Crew.Body call) {
        AtomicReference<String> end = new AtomicReference<>();
        crew.start("batch", () -> pools.acquire(batch, one)).awaitEnd();
        Worker waiter = crew.start("urgent", () -> end.set(wayOut(call))).awaitBlocked();
        crew.start("releaser", () -> {
                    lock.lock();
                    try {
                        waiter.interrupt();
                        untilItWantsTheLock(waiter);
                        pools.release(batch, one);
                    } finally {
                        lock.unlock();
                    }
                })
                .awaitEnd();
        waiter.awaitEnd();
        return end.get();
    }

    /** The interrupt has ended the wait; the thread cannot go on without the lock. One that never wants it is let be. */
    private void untilItWantsTheLock(Worker waiter) {
        for (int look = 0; look < LOOKS && !lock.hasQueuedThreads() && !waiter.hasEnded(); look++) {
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    private static String wayOut(Crew.Body call) throws Exception {
        try {
            call.run();
            return Thread.interrupted() ? "has the permit, and the interrupt" : "has the permit, and no interrupt";
        } catch (InterruptedException left) {
            return "has left";
        }
    }

    @Test
    @Order(1)
    @DisplayName("An interrupt that comes together with the permit is not forgotten: exception, or interrupt status")
    @TryNext("If the permit is kept, who tells the thread's owner that somebody wanted it to stop?")
    void interruptIsNotForgotten() {
        for (Crew.Body call : new Crew.Body[] {
            () -> pools.acquire(urgent, one), () -> pools.tryAcquire(urgent, one, 1, TimeUnit.HOURS)
        }) {
            String end = interruptedAndGranted(call);
            assertThat(end)
                    .as("the thread of urgent, interrupted and granted its permit at once")
                    .isIn("has left", "has the permit, and the interrupt");
            if (!end.equals("has left")) {
                crew.start("urgent goes", () -> pools.release(urgent, one)).awaitEnd();
            }
            crew.start("looks", () -> {
                        assertThat(pools.free(one)).as("free(one)").isEqualTo(1);
                        assertThat(pools.isWaiting(urgent))
                                .as("isWaiting(urgent)")
                                .isFalse();
                    })
                    .awaitEnd();
        }
    }
}
