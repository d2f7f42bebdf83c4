package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import queues.kit.Interleavings.Run;

/** Scenarios that are played by the clock of the run. */
class InterleavingsTimeTest {
    private static final String RULE = "A rule";

    private static long millis(Run run) {
        return TimeUnit.NANOSECONDS.toMillis(run.clock().nanos());
    }

    /** Waits once; returns what {@code awaitNanos} says is left, in milliseconds. */
    private static long await(Lock lock, Condition condition, long millis) throws InterruptedException {
        lock.lock();
        try {
            return TimeUnit.NANOSECONDS.toMillis(condition.awaitNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
        } finally {
            lock.unlock();
        }
    }

    private static void signal(Lock lock, Condition condition) {
        lock.lock();
        condition.signal();
        lock.unlock();
    }

    @Test
    @DisplayName("When all wait, the clock goes on to the end of the wait that ends first, and no further")
    void timePassesStepByStep() {
        Set<List<String>> outcomes = new HashSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock();
            List<String> woken = new ArrayList<>();
            for (int each = 3; each >= 1; each--) {
                int time = each;
                run.thread("waiter " + each, () -> {
                    for (long left = time; left > 0; ) {
                        left = await(lock, condition, left);
                    }
                    woken.add(time + " at " + millis(run));
                });
            }
            run.afterwards(() -> outcomes.add(woken));
        });

        assertThat(outcomes).containsExactly(List.of("1 at 1", "2 at 2", "3 at 3"));
    }

    @Test
    @DisplayName("Waits that end in the same moment end in either order")
    void sameMoment() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock();
            StringBuilder woken = new StringBuilder();
            for (String each : List.of("a", "b")) {
                run.thread(each, () -> {
                    await(lock, condition, 1);
                    woken.append(each);
                });
            }
            run.afterwards(() -> outcomes.add(woken.toString()));
        });

        assertThat(outcomes).containsExactly("ab", "ba");
    }

    @Test
    @DisplayName("No time passes while somebody can go on: a signal that can be given is given in time")
    void computingTakesNoTime() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock();
            boolean[] signalled = {false};
            run.thread("waiter", () -> {
                lock.lock();
                long left = 5;
                while (!signalled[0] && left > 0) {
                    left = condition.awaitNanos(5);
                }
                outcomes.add(
                        signalled[0] + ", " + left + " left at " + run.clock().nanos());
                lock.unlock();
            });
            run.thread("signaller", () -> {
                lock.lock();
                signalled[0] = true;
                condition.signal();
                lock.unlock();
            });
        });

        assertThat(outcomes).containsExactly("true, 5 left at 0");
    }

    @Test
    @DisplayName(
            "A thread that moves the clock makes waits expire, before a signal or after it, but none before its time")
    void slowThread() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            HandClock clock = run.clock();
            run.thread("waiter", () -> {
                long began = millis(run);
                long left = await(lock, condition, 2);
                outcomes.add("began at " + began + ", " + left + " left at " + millis(run));
            });
            run.thread("slow one", () -> {
                signal(lock, condition);
                clock.advance(Duration.ofMillis(3));
                signal(lock, condition);
            });
        });

        assertThat(outcomes)
                .contains(
                        "began at 0, 2 left at 0", // signalled at once
                        "began at 0, -1 left at 3", // signalled or expired late
                        "began at 3, 2 left at 3", // signalled by the second signal
                        "began at 3, 0 left at 5") // expired
                .allMatch(told -> !told.contains(" 1 left"));
    }

    @Test
    @DisplayName("A wait that is renewed without end is found out, and the story tells the time")
    void renewedWithoutEnd() {
        Throwable broken = catchThrowable(() -> Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock();
            run.thread("waiter", () -> {
                while (!Thread.currentThread().isInterrupted()) {
                    await(lock, condition, 5);
                }
            });
        }));

        assertThat(broken)
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("(time runs out at 5 ms)")
                .hasMessageContaining("goes round and round");
    }

    @Test
    @DisplayName("The longest wait there is ends at the end of time, and only if nothing else ends before")
    void longestWait() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock().advance(Duration.ofMillis(1));
            run.thread("waiter", () -> {
                lock.lock();
                boolean ended = condition.await(Long.MAX_VALUE, TimeUnit.DAYS);
                outcomes.add(
                        ended + " at " + (run.clock().nanos() == Long.MAX_VALUE ? "the end" : millis(run) + " ms"));
                lock.unlock();
            });
            run.thread("sleeper", () -> {
                await(lock, lock.newCondition(), 1);
                signal(lock, condition);
            });
        });

        assertThat(outcomes).contains("false at the end", "true at 2 ms").doesNotContain("true at the end");
    }

    @Test
    @DisplayName("A wait outside of the threads moves the clock too")
    void waitAfterwards() {
        List<Long> ends = new ArrayList<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.clock();
            run.thread("nobody", () -> signal(lock, condition));
            run.afterwards(() -> {
                await(lock, condition, 7);
                ends.add(millis(run));
            });
        });

        assertThat(ends).isNotEmpty().containsOnly(7L);
    }
}
