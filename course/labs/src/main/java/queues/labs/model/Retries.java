package queues.labs.model;

import queues.labs.engine.RandomStream;
import queues.labs.engine.Simulation;

/**
 * Those who were refused and will try again: each waits as long as its back-off says, and gives up after the last attempt. It
 * counts itself as a place in the books. A task that waits costs one pending event.
 */
public final class Retries implements Place {
    private final Simulation simulation;
    private final Ledger ledger;
    private final RandomStream random;
    private final Backoff backoff;
    private final double limit;
    private final Attempt attempt;
    private int waiting;
    private double retries;

    /** One more attempt with a task. */
    @FunctionalInterface
    public interface Attempt {
        void tryAgain(Task task);
    }

    /**
     * @param limit how many retries a task has before it is given up; infinite is allowed
     */
    public Retries(Simulation simulation, Ledger ledger, Backoff backoff, double limit, Attempt attempt) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.backoff = backoff;
        this.limit = limit;
        this.attempt = attempt;
        random = simulation.stream("back-off");
        ledger.add(this);
    }

    /** An attempt has failed: the task waits for the next, or is given up. */
    public void failed(Task task) {
        int failures = task.fail();
        if (failures > limit) {
            ledger.lost(task, Loss.GAVE_UP);
            return;
        }
        waiting++;
        simulation.after(backoff.delay(failures, random), () -> again(task));
    }

    private void again(Task task) {
        waiting--;
        retries++;
        attempt.tryAgain(task);
    }

    /** How many second and later attempts were made. */
    public double retries() {
        return retries;
    }

    @Override
    public int inside() {
        return waiting;
    }
}
