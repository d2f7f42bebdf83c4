package queues.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/** Plays one run from the scenario to the last thread's end, and says what was wrong with it. */
final class StepPlay {
    private static final long A_LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    private final StepRun run;
    private final ExecutorService threads;
    private StepWatch.Finding finding = StepWatch.Finding.NOTHING_ODD;
    private boolean leftBehind;
    private long lastLook = System.nanoTime();

    StepPlay(StepRun run, ExecutorService threads) {
        this.run = run;
        this.threads = threads;
    }

    /** @return what was wrong, or null */
    StepFailure play(Consumer<Interleavings.Run> scenario) {
        scenario.accept(run.scenario);
        if (run.scenario.agents.isEmpty()) {
            throw new IllegalStateException("the scenario starts no thread");
        }
        run.scenario.agents.forEach(agent -> threads.execute(() -> run.live(agent)));
        run.begin();
        watch();
        StepFailure failure = judged();
        if (run.strangerCame()) {
            throw new TestAbortedException(
                    "The lock is used by a thread of this answer's own, so its orders cannot be played");
        }
        return failure == null ? afterwards() : failure;
    }

    private StepFailure judged() {
        try {
            return StepFailure.of(run, finding);
        } finally {
            run.scenario.agents.forEach(this::leadOut);
            run.current(run.test());
        }
    }

    private void watch() {
        StepWatch watch = new StepWatch();
        while (!run.hasEnded() && finding == StepWatch.Finding.NOTHING_ODD) {
            LockSupport.parkNanos(this, A_LOOK);
            if (!run.hasEnded() && System.nanoTime() - lastLook > A_LOOK) {
                lastLook = System.nanoTime();
                finding = watch.look(run.current(), run.steps());
            }
        }
    }

    private void leadOut(StepAgent agent) {
        if (agent.ended) {
            return;
        }
        boolean elsewhere = agent == run.current() && finding != StepWatch.Finding.NOTHING_ODD;
        run.end();
        run.current(agent);
        if (elsewhere) {
            agent.thread.interrupt();
        } else {
            agent.giveTurn();
        }
        StepWatch watch = new StepWatch();
        while (!agent.ended
                && finding != StepWatch.Finding.SPINS
                && watch.look(agent, 0) == StepWatch.Finding.NOTHING_ODD) {
            LockSupport.parkNanos(this, A_LOOK);
        }
        leftBehind |= !agent.ended;
    }

    private StepFailure afterwards() {
        try {
            for (Crew.Body check : run.scenario.checks) {
                check.run();
            }
            return null;
        } catch (Exception | AssertionError thrown) {
            return StepFailure.afterwards(run, thrown);
        }
    }

    /** Whether a thread could not be led out: it waits or computes where nobody can reach it. */
    boolean leftBehind() {
        return leftBehind;
    }
}
