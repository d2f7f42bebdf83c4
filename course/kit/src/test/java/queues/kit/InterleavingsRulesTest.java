package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The rules of the lock that is handed out, and what happens to code that leaves it alone. */
class InterleavingsRulesTest {
    private static final String RULE = "A rule";

    @Test
    @DisplayName("A waiter that is interrupted before the signal throws; after the signal it keeps the status")
    void interruptBeforeOrAfterTheSignal() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            run.thread("waiter", () -> outcomes.add(waitOnce(lock, condition)));
            run.thread("signaller", () -> {
                lock.lock();
                condition.signal();
                lock.unlock();
            });
            run.interrupt("waiter");
        });

        assertThat(outcomes).containsExactly("returned", "returned, interrupted", "threw");
    }

    private static String waitOnce(Lock lock, Condition condition) {
        lock.lock();
        try {
            condition.await();
            return Thread.interrupted() ? "returned, interrupted" : "returned";
        } catch (InterruptedException expected) {
            return Thread.interrupted() ? "threw, interrupted" : "threw";
        } finally {
            lock.unlock();
        }
    }

    @Test
    @DisplayName("A wait with a time-out ends by signal, by time, by neither, and by a signal that comes too late")
    void timedWaits() {
        Set<String> outcomes = new TreeSet<>();
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            boolean[] signalled = {false};
            run.thread("waiter", () -> {
                lock.lock();
                boolean before = signalled[0];
                long left = before ? 0 : condition.awaitNanos(TimeUnit.HOURS.toNanos(1));
                outcomes.add(before ? "no wait" : signalled[0] + (left > 0 ? ", time left" : ", no time left"));
                lock.unlock();
            });
            run.thread("signaller", () -> {
                lock.lock();
                signalled[0] = true;
                condition.signal();
                lock.unlock();
            });
        });

        assertThat(outcomes)
                .containsExactly(
                        "false, no time left", "false, time left", "no wait", "true, no time left", "true, time left");
    }

    @Test
    @DisplayName("An uninterruptible wait goes on when it is interrupted")
    void uninterruptible() {
        Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            Condition condition = lock.newCondition();
            boolean[] signalled = {false};
            run.thread("waiter", () -> {
                lock.lock();
                while (!signalled[0]) {
                    condition.awaitUninterruptibly();
                }
                lock.unlock();
            });
            run.thread("signaller", () -> {
                lock.lock();
                signalled[0] = true;
                condition.signalAll();
                lock.unlock();
            });
            run.interrupt("waiter");
        });
    }

    @Test
    @DisplayName("Two locks taken in two orders are told as what they are")
    void deadlock() {
        Throwable thrown = catchThrowable(() -> Interleavings.explore(RULE, run -> {
            Lock one = run.lock();
            Lock two = run.lock();
            run.thread("a", () -> both(one, two));
            run.thread("b", () -> both(two, one));
        }));

        assertThat(thrown)
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("a waits for ever for lock 2, held by b")
                .hasMessageContaining("b waits for ever for the lock, held by a");
    }

    private static void both(Lock first, Lock second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    @Test
    @DisplayName("A TODO comes out as one")
    void todo() {
        Throwable thrown = catchThrowable(() -> Interleavings.explore(
                RULE,
                run -> run.thread("a", () -> {
                    throw new UnsupportedOperationException("TODO 1: write it");
                })));

        assertThat(thrown).hasRootCauseMessage("TODO 1: write it");
    }

    @Test
    @DisplayName("A check afterwards that fails is told with the story, and a lock that was kept shows there")
    void afterwards() {
        Throwable thrown = catchThrowable(() -> Interleavings.explore(RULE, run -> {
            Lock lock = run.lock();
            run.thread("a", lock::lock);
            run.afterwards(lock::lock);
        }));

        assertThat(thrown)
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("✗ afterwards")
                .hasMessageContaining("the lock, held by a, which has ended");
    }

    @Test
    @DisplayName("Code that leaves the lock alone is not judged, whether it waits or not")
    void notJudged() {
        assertAborted(run -> run.thread("a", () -> {}));
        assertAborted(run -> {
            run.lock();
            LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            run.thread("a", () -> run.call("take()", queue::take));
            run.thread("b", () -> run.call("offer(1)", () -> queue.offer(1)));
        });
        assertAborted(run -> {
            Lock lock = run.lock();
            run.thread("a", () -> {
                lock.lock();
                synchronized (lock) {
                    lock.wait();
                }
            });
        });
        assertAborted(run -> run.thread("a", LockSupport::park));
    }

    private static void assertAborted(java.util.function.Consumer<Interleavings.Run> scenario) {
        assertThatThrownBy(() -> Interleavings.explore(RULE, scenario))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("orders cannot be played");
    }

    @Test
    @DisplayName("A scenario without threads is an error, not a pass")
    void nothingRan() {
        assertThatThrownBy(() -> Interleavings.explore(RULE, run -> run.lock()))
                .isInstanceOf(IllegalStateException.class);
    }
}
