package queues.labs.model;

import queues.labs.engine.Event;
import queues.labs.engine.Simulation;

/**
 * Visibility timeouts: a task that was received stays in the books until it is acknowledged, and is in the queue again when its
 * lease runs out before that. Whoever still works on it then works for nothing, or twice. It counts itself as a place.
 */
public final class Leases implements Place {
    private final Simulation simulation;
    private final Ledger ledger;
    private final Buffer buffer;
    private final double window;
    private int held;
    private double expired;
    private double tooLate;

    /**
     * @param buffer where tasks are received from and come back to; without a bound
     * @param window how long a lease lasts, in nanoseconds
     */
    public Leases(Simulation simulation, Ledger ledger, Buffer buffer, double window) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.buffer = buffer;
        this.window = window;
        ledger.add(this);
    }

    /** Receives a task under a lease; null if there is none. */
    public Lease receive() {
        Task task = buffer.take();
        return task == null ? null : new Lease(task);
    }

    /** How many leases ran out. */
    public double expired() {
        return expired;
    }

    /** How many acknowledgements came when the lease had run out, and were refused. */
    public double tooLate() {
        return tooLate;
    }

    @Override
    public int inside() {
        return held;
    }

    /** The right to work on a task, for a while. A receipt: it acknowledges this delivery and no other. */
    public final class Lease implements Event {
        private final Task task;
        private double deadline;
        private boolean over;

        private Lease(Task task) {
            this.task = task;
            held++;
            deadline = simulation.now() + window;
            simulation.at(deadline, this);
        }

        public Task task() {
            return task;
        }

        /** From now on it lasts a whole window again. Returns false if it has run out. */
        public boolean extend() {
            deadline = over ? deadline : simulation.now() + window;
            return !over;
        }

        /** The task is done. Returns false, and nothing is done, if the lease has run out. */
        public boolean acknowledge() {
            if (over) {
                tooLate++;
                return false;
            }
            over = true;
            held--;
            ledger.done(task);
            return true;
        }

        @Override
        public void happen() {
            if (over) {
                return;
            }
            if (simulation.now() < deadline) {
                simulation.at(deadline, this);
                return;
            }
            over = true;
            held--;
            expired++;
            buffer.offer(task);
        }

        @Override
        public String told() {
            return "a lease runs out";
        }
    }
}
