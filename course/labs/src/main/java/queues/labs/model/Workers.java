package queues.labs.model;

import queues.labs.engine.Event;
import queues.labs.engine.Simulation;
import queues.labs.measure.TimeWeighted;

/**
 * Workers that take from one queue, each one task at a time, and are never idle while there is one. Nothing is allocated for a
 * task. It counts itself as a place in the books.
 */
public final class Workers implements Place {
    private final Simulation simulation;
    private final Ledger ledger;
    private final Buffer buffer;
    private final ServiceTime service;
    private final Worker[] all;
    private final Worker[] idle;
    private final TimeWeighted busy;
    private int idleCount;
    private Finish finish;
    private boolean stopped;

    /** What happens to a task when the work on it ends. */
    @FunctionalInterface
    public interface Finish {
        void finished(Task task);
    }

    /** So many workers on that queue. What they finish is done. */
    public Workers(Simulation simulation, Ledger ledger, Buffer buffer, int count, ServiceTime service) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.buffer = buffer;
        this.service = service;
        busy = new TimeWeighted(simulation.now());
        finish = ledger::done;
        all = new Worker[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Worker();
        }
        idle = all.clone();
        idleCount = count;
        buffer.tell(this::work);
        ledger.add(this);
    }

    /** What happens to a task in the end, in the place of its being done. */
    public Workers then(Finish what) {
        finish = what;
        return this;
    }

    private void work() {
        while (idleCount > 0 && !stopped) {
            Task task = buffer.take();
            if (task == null) {
                return;
            }
            Worker worker = idle[--idleCount];
            busy.set(simulation.now(), inside());
            worker.begin(task);
        }
    }

    /** All of them end where they are, for good, and what they had in hand is lost. */
    public void crash() {
        stopped = true;
        for (Worker worker : all) {
            if (worker.task != null) {
                ledger.lost(worker.task, Loss.CRASHED);
                worker.task = null;
            }
        }
        idleCount = all.length;
        busy.set(simulation.now(), 0);
    }

    @Override
    public int inside() {
        return all.length - idleCount;
    }

    /** How many are at work, over time. */
    public TimeWeighted busy() {
        return busy;
    }

    private final class Worker implements Event {
        private Task task;

        void begin(Task next) {
            task = next;
            simulation.after(service.of(next, simulation.now()), this);
        }

        @Override
        public void happen() {
            if (stopped) {
                return;
            }
            Task finished = task;
            task = null;
            idle[idleCount++] = this;
            finish.finished(finished);
            work();
            busy.set(simulation.now(), inside());
        }

        @Override
        public String told() {
            return "a worker finishes";
        }
    }
}
