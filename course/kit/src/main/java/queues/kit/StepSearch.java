package queues.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/** Plays run after run, those with the fewest turns against the natural course first. */
final class StepSearch implements AutoCloseable {
    static final int RUNS = 1000;
    private static final int BUDGET = 3;
    private static final int RUNS_FOR_A_SMALLER_ONE = 200;

    private final String rule;
    private final Consumer<Interleavings.Run> scenario;
    private final ExecutorService threads = Executors.newCachedThreadPool(StepSearch::daemon);
    private int runs;
    private boolean touched;
    private boolean leftBehind;

    StepSearch(String rule, Consumer<Interleavings.Run> scenario) {
        this.rule = rule;
        this.scenario = scenario;
    }

    private static Thread daemon(Runnable body) {
        Thread thread = new Thread(body, "interleavings");
        thread.setDaemon(true);
        return thread;
    }

    /** @return how many runs there were */
    int run() {
        boolean more = true;
        for (int budget = 0; budget <= BUDGET && more; budget++) {
            StepChoices choices = new StepChoices(budget);
            StepFailure failure = level(choices);
            if (failure != null) {
                throw failure.told(rule);
            }
            if (!touched) {
                throw new TestAbortedException(
                        "This answer does not use the lock it was handed, so its orders cannot be played; the other tests judge it");
            }
            more = choices.budgetUsed() && runs < RUNS;
        }
        return runs;
    }

    private StepFailure level(StepChoices choices) {
        StepFailure smallest = null;
        int last = RUNS;
        do {
            StepFailure failure = once(choices);
            if (failure != null && failure.isSmallerThan(smallest)) {
                last = smallest == null ? Math.min(RUNS, runs + RUNS_FOR_A_SMALLER_ONE) : last;
                smallest = failure;
            }
            if (failure != null && (failure.isTodo() || failure.isLong() || leftBehind)) {
                return failure;
            }
        } while (runs < last && choices.advance());
        return smallest;
    }

    private StepFailure once(StepChoices choices) {
        choices.begin();
        StepRun run = new StepRun(choices);
        StepPlay play = new StepPlay(run, threads);
        runs++;
        try {
            return play.play(scenario);
        } finally {
            touched |= run.touched();
            leftBehind |= play.leftBehind();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!leftBehind && !threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("threads of a scenario are still at work");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
