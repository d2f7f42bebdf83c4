package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.HandClock;
import queues.kit.Interleavings;
import queues.kit.Interleavings.Run;
import queues.kit.TryNext;

/** Every order of a few threads, played one after the other. Judges answers that wait with the lock they are handed. */
class PriorityInheritanceInterleavingsTest {
    private final Task urgent = new Task("urgent", 1);
    private final Task standard = new Task("standard", 5);
    private final Task batch = new Task("batch", 10);
    private final Pool one = new Pool("one", 1);

    private void acquire(Run run, PriorityInheritance pools, Task task) throws Exception {
        run.call("acquire(" + task + ")", () -> pools.acquire(task, one));
    }

    private boolean acquireForAWhile(Run run, PriorityInheritance pools, Task task) throws Exception {
        return run.call("tryAcquire(" + task + ", 2 ms)", () -> pools.tryAcquire(task, one, 2, TimeUnit.MILLISECONDS));
    }

    private void release(Run run, PriorityInheritance pools, Task task) throws Exception {
        run.call("release(" + task + ")", () -> pools.release(task, one));
    }

    private void comesAndGoes(Run run, PriorityInheritance pools, Task task) throws Exception {
        acquire(run, pools, task);
        release(run, pools, task);
    }

    private void allIsFree(PriorityInheritance pools) {
        assertThat(pools.free(one)).as("free permits in the end").isEqualTo(1);
        assertThat(pools.isWaiting(urgent) || pools.isWaiting(standard) || pools.isWaiting(batch))
                .as("somebody waits in the end")
                .isFalse();
        assertThat(pools.priority(batch)).as("priority(batch) in the end").isEqualTo(10);
    }

    @Test
    @Order(1)
    @DisplayName("Three tasks that take the permit and give it back all get it, whoever comes first")
    @TryNext("A release grants one permit to one task. Is it the thread of that task that wakes?")
    void threeTakeTurns() {
        Interleavings.explore("Each of three tasks gets the permit", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            for (Task each : new Task[] {batch, standard, urgent}) {
                run.thread(each.toString(), () -> comesAndGoes(run, pools, each));
            }
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(2)
    @DisplayName("A thread comes back from acquire with the permit, even if it wakes for no reason")
    @TryNext("Being woken is a hint. What does the task have to be before its thread may go on?")
    void neverTwoAtOnce() {
        Interleavings.explore("One task at a time has the permit", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            int[] inside = new int[1];
            for (Task each : new Task[] {batch, urgent}) {
                run.thread(each.toString(), () -> {
                    acquire(run, pools, each);
                    assertThat(++inside[0]).as("tasks with the permit").isEqualTo(1);
                    pools.free(one);
                    inside[0]--;
                    release(run, pools, each);
                });
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName("A wait that is interrupted loses no permit, whether the interrupt or the permit comes first")
    @TryNext("The permit may have been granted before the interrupted thread has the lock. Who has it then?")
    void interruptLosesNoPermit() {
        Interleavings.explore("The permit is free in the end", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            run.thread("batch", () -> comesAndGoes(run, pools, batch));
            run.thread("urgent", () -> comesAndGoes(run, pools, urgent));
            run.interrupt("urgent");
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(4)
    @DisplayName(
            "A wait that runs out of time loses no permit: it ends with true and the permit, or with false and none")
    @TryNext("The time may be over and the permit granted. Which of the two do you look at?")
    void timeOutLosesNoPermit() {
        Interleavings.explore("The permit is free in the end", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            run.thread("batch", () -> comesAndGoes(run, pools, batch));
            run.thread("urgent", () -> {
                if (acquireForAWhile(run, pools, urgent)) {
                    release(run, pools, urgent);
                }
            });
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(5)
    @DisplayName("Whoever gives up takes nobody's permit along: the one that still waits gets it")
    @TryNext("If the leaving task was granted a permit at the last moment, who is told of it now?")
    void leaverStopsNobody() {
        Interleavings.explore("The task that still waits gets the permit", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            run.thread("batch", () -> comesAndGoes(run, pools, batch));
            run.thread("urgent", () -> {
                if (acquireForAWhile(run, pools, urgent)) {
                    release(run, pools, urgent);
                }
            });
            run.thread("standard", () -> comesAndGoes(run, pools, standard));
            run.interrupt("urgent");
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(6)
    @DisplayName("A cancel that meets a release ends the wait or finds it ended: the permit is never lost")
    @TryNext("Looking whether the task waits and taking it out of the line belong under one lock.")
    void cancelMeetsRelease() {
        Interleavings.explore("The permit is free in the end", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            run.thread("batch", () -> comesAndGoes(run, pools, batch));
            run.thread("urgent", () -> {
                boolean has = run.call("request(urgent)", () -> pools.request(urgent, one));
                if (has || !run.call("cancel(urgent)", () -> pools.cancel(urgent))) {
                    release(run, pools, urgent);
                }
            });
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(7)
    @DisplayName("Whoever waits for a time gives up when it is over, and not because it was woken")
    @TryNext("The thread was woken and its task still waits. Is the time over? Only the time can say.")
    void givesUpWhenTheTimeIsOver() {
        Interleavings.explore("A time-out of 2 ms is not over before", run -> {
            HandClock clock = run.clock();
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            run.thread("batch", () -> comesAndGoes(run, pools, batch));
            run.thread("standard", () -> {
                if (acquireForAWhile(run, pools, standard)) {
                    release(run, pools, standard);
                } else {
                    assertThat(clock.millis())
                            .as("milliseconds until it gave up")
                            .isGreaterThanOrEqualTo(2);
                }
            });
            run.afterwards(() -> allIsFree(pools));
        });
    }

    @Test
    @Order(8)
    @DisplayName("A permit that is given back while a task waits for it is never free in between")
    @TryNext("Between two holds of the lock others have their turn. What do they see then, and what may they take?")
    void neverFreeInBetween() {
        Interleavings.explore("The permit goes from batch to urgent, and to nobody else", run -> {
            PriorityInheritance pools = new PriorityInheritance(run.lock(), one);
            pools.request(batch, one);
            pools.request(urgent, one);
            run.thread("batch", () -> release(run, pools, batch));
            run.thread(
                    "standard",
                    () -> assertThat(run.call("request(standard)", () -> pools.request(standard, one)))
                            .as("request(standard) while urgent waits, or has the permit")
                            .isFalse());
            run.afterwards(
                    () -> assertThat(pools.isWaiting(urgent)).as("urgent waits").isFalse());
        });
    }
}
