package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import queues.sample.Trouble;

class WatchdogTest {
    private final Trouble trouble = new Trouble();

    @AfterEach
    void release() {
        trouble.release();
    }

    @Test
    void namesALostWakeUp() {
        RuleBroken broken = complaint(Map.of("consumer", trouble::awaitsASignalThatNeverComes));

        assertThat(broken.story().get(0)).isEqualTo("stuck: nobody is left who could wake consumer");
        assertThat(broken.story().get(1)).matches("thread +state +waits for +held by +at");
        assertThat(broken.story().get(2))
                .matches("consumer +WAITING +a Condition +Trouble.awaitsASignalThatNeverComes\\(Trouble.java:\\d+\\)");
    }

    @Test
    void whoeverWatchesAndWhateverRunsOutsideItsGroupWakesNobody() throws Exception {
        complaint(Map.of("earlier", trouble::awaitsASignalThatNeverComes));
        AtomicReference<RuleBroken> broken = new AtomicReference<>();
        Thread watcher = new Thread(
                new ThreadGroup("check"),
                () -> broken.set(complaint(Map.of("consumer", trouble::awaitsASignalThatNeverComes))));
        Thread housekeeping = new Thread(() -> {
            while (watcher.isAlive()) {
                LockSupport.parkNanos(1_000_000);
            }
        });
        watcher.start();
        housekeeping.start();
        watcher.join();

        assertThat(broken.get().story().get(0)).isEqualTo("stuck: nobody is left who could wake consumer");
    }

    @Test
    void namesADeadlockOnLocks() {
        RuleBroken broken =
                complaint(Map.of("a", trouble::takesOneLockThenTheOther, "b", trouble::takesTheOtherLockFirst));

        assertThat(broken.story().get(0))
                .startsWith("deadlock: ")
                .containsPattern("a waits for a ReentrantLock #\\d held by b")
                .containsPattern("b waits for a ReentrantLock #\\d held by a");
    }

    @Test
    void namesADeadlockOnMonitorsEvenWhileOthersRun() {
        Object one = new Object();
        Object other = new Object();
        RuleBroken broken = complaint(Map.of(
                "a", () -> trouble.entersOneMonitorThenTheOther(one, other),
                "b", () -> trouble.entersOneMonitorThenTheOther(other, one),
                "c", trouble::pollsManyTimesASecond));

        assertThat(broken.story().get(0))
                .startsWith("deadlock: ")
                .containsPattern("a waits for the monitor of an Object #\\d held by b")
                .doesNotContain("c waits");
    }

    @Test
    void namesTheLineOfAnEndlessLoop() {
        RuleBroken broken = complaint(Map.of("a", trouble::spins, "b", trouble::awaitsASignalThatNeverComes));

        assertThat(broken.story().get(0)).startsWith("spinning: a used two seconds");
        assertThat(broken.getMessage()).containsPattern("a +RUNNABLE +Trouble.spins\\(Trouble.java:\\d+\\)");
    }

    @Test
    void anEndlessLoopThatYieldsIsStillOne() {
        assertThat(complaint(Map.of("a", trouble::yields)).story().get(0)).startsWith("spinning: a");
    }

    @Test
    void wakingUpByOneselfIsNoProgress() {
        RuleBroken broken = complaint(Map.of("a", trouble::pollsManyTimesASecond));
        assertThat(broken.story().get(0)).startsWith("asleep: nothing changes any more for a,");
        assertThat(broken.getMessage()).as("told where it sleeps").containsPattern("a +TIMED_WAITING");
        trouble.release();
        Trouble other = new Trouble();
        assertThat(complaint(Map.of("a", other::pollsTenTimesASecond, "b", other::awaitsASignalThatNeverComes))
                        .story()
                        .get(0))
                .startsWith("asleep: ");
        other.release();
    }

    @Test
    void aTimedWaitMayRunOut() {
        AtomicBoolean signalled = new AtomicBoolean(true);
        try (Crew crew = Crew.of("trouble")) {
            crew.start("a", () -> signalled.set(trouble.waitsAtMost(1_500, TimeUnit.MILLISECONDS)));
            crew.join();
        }
        assertThat(signalled).isFalse();
    }

    @Test
    void aLongTimedWaitMayBeSignalled() {
        AtomicBoolean signalled = new AtomicBoolean();
        try (Crew crew = Crew.of("trouble")) {
            Crew.Worker waiter = crew.start("a", () -> signalled.set(trouble.waitsAtMost(30, TimeUnit.SECONDS)));
            waiter.awaitBlocked();
            crew.start("b", () -> trouble.waitsAtMost(700, TimeUnit.MILLISECONDS));
            crew.start("c", () -> {
                trouble.waitsAtMost(1, TimeUnit.SECONDS);
                trouble.signals();
            });
            crew.join();
        }
        assertThat(signalled).isTrue();
    }

    @Test
    void aLongTimedWaitThatNobodyWillEndIsNamed() {
        assertThat(complaint(Map.of("a", () -> trouble.waitsAtMost(1, TimeUnit.HOURS)))
                        .story()
                        .get(0))
                .startsWith("asleep: nothing changes any more for a,");
    }

    @Test
    void whoeverWaitsForSomeoneAtWorkIsNotStuck() {
        AtomicBoolean signalled = new AtomicBoolean();
        try (Crew crew = Crew.of("trouble")) {
            Crew.Worker waiter = crew.start("a", () -> {
                trouble.awaitsASignalThatNeverComes();
                signalled.set(true);
            });
            waiter.awaitBlocked();
            crew.start("b", () -> {
                long until = Mark.cpuNanos(Thread.currentThread()) + TimeUnit.SECONDS.toNanos(3);
                while (Mark.cpuNanos(Thread.currentThread()) < until) {
                    Crew.progress();
                }
                trouble.signals();
            });
            crew.join();
        }
        assertThat(signalled).isTrue();
    }

    @Test
    void aTimerOfTheSubjectsOwnMayWakeSomebody() {
        ScheduledExecutorService timer = null;
        try (Crew crew = Crew.of("trouble")) {
            timer = Executors.newSingleThreadScheduledExecutor();
            crew.start("a", trouble::awaitsASignalThatNeverComes).awaitBlocked();
            timer.schedule(trouble::signals, 1_500, TimeUnit.MILLISECONDS);
            crew.join();
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void awaitBlockedTellsASpinnerFromAWaiter() {
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("spinner", trouble::spins).awaitBlocked();
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("spins instead of waiting")
                .hasMessageContaining("Trouble.spins");
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("quick", () -> {}).awaitBlocked();
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("ended instead of waiting");
    }

    @Test
    void awaitBlockedAcceptsEveryWayOfWaiting() {
        try (Crew crew = Crew.of("trouble")) {
            crew.start("timed", () -> trouble.waitsAtMost(30, TimeUnit.SECONDS)).awaitBlocked();
            crew.start("parked", trouble::awaitsASignalThatNeverComes).awaitBlocked();
            crew.start("polling", trouble::pollsManyTimesASecond).awaitBlocked();
            synchronized (trouble) {
                crew.start("entering", () -> {
                            synchronized (trouble) {
                                trouble.release();
                            }
                        })
                        .awaitBlocked();
            }
        }
    }

    @Test
    void awaitBlockedTellsATodoFirst() {
        assertThatThrownBy(() -> {
                    try (Crew crew = Crew.of("trouble")) {
                        crew.start("a", trouble::todo).awaitBlocked();
                    }
                })
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static RuleBroken complaint(Map<String, Crew.Body> bodies) {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> {
            try (Crew crew = Crew.of("Trouble")) {
                crew.startTogether(new LinkedHashMap<>(bodies));
                crew.join();
            }
        });
        assertThat(broken).isNotNull();
        return broken;
    }
}
