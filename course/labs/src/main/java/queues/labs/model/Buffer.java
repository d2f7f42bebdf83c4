package queues.labs.model;

import java.util.ArrayDeque;
import queues.labs.engine.Simulation;
import queues.labs.measure.Gauge;
import queues.labs.measure.TimeWeighted;

/**
 * A queue: a line, a capacity, a policy for when it is full and a gate before it. Those who wait for room under
 * {@link Policy#BLOCK} stand before it, first come, first served, and are counted by themselves.
 *
 * <p>Each call takes as long as the line takes. It counts itself as a place in the books.
 */
public final class Buffer implements Place {
    private final Simulation simulation;
    private final Ledger ledger;
    private final Line line;
    private final double capacity;
    private final Policy policy;
    private final Admission admission;
    private final ArrayDeque<Task> outside = new ArrayDeque<>();
    private final TimeWeighted depth;
    private Listener listener = () -> {};
    private Gauge gauge;

    /** To be told that a task can be taken. */
    @FunctionalInterface
    public interface Listener {
        void available();
    }

    /** A queue with no bound. */
    public Buffer(Simulation simulation, Ledger ledger, Line line) {
        this(simulation, ledger, line, Double.POSITIVE_INFINITY, Policy.REJECT, Admission.ALL);
    }

    /** A queue for so many tasks, at least 1. */
    public Buffer(
            Simulation simulation, Ledger ledger, Line line, double capacity, Policy policy, Admission admission) {
        this.simulation = simulation;
        this.ledger = ledger;
        this.line = line;
        this.capacity = capacity;
        this.policy = policy;
        this.admission = admission;
        depth = new TimeWeighted(simulation.now());
        ledger.add(this);
    }

    /** Who is told of tasks that can be taken; one at most. */
    public void tell(Listener whom) {
        listener = whom;
    }

    /** Offers a task. */
    public Answer offer(Task task) {
        if (!admission.admits(task, line.size(), capacity)) {
            ledger.lost(task, Loss.SHED);
            return Answer.LOST;
        }
        if (line.size() >= capacity) {
            return overflow(task);
        }
        enter(task);
        listener.available();
        return Answer.TAKEN;
    }

    private Answer overflow(Task task) {
        switch (policy) {
            case BLOCK:
                outside.addLast(task);
                return Answer.WAITS;
            case DROP_NEWEST:
                ledger.lost(task, Loss.DROPPED_NEWEST);
                return Answer.LOST;
            case DROP_OLDEST:
                ledger.lost(line.evict(), Loss.DROPPED_OLDEST);
                enter(task);
                return Answer.TAKEN;
            default:
                return Answer.REFUSED;
        }
    }

    private void enter(Task task) {
        task.queuedAt(simulation.now());
        line.add(task);
        measure();
    }

    private void measure() {
        depth.set(simulation.now(), line.size());
        if (gauge != null) {
            gauge.set(simulation.now(), line.size());
        }
    }

    /** Draws the depth into a series from now on; one at most. */
    public void observe(Gauge series) {
        gauge = series;
        measure();
    }

    /** Takes the task whose turn it is; null if there is none. Whoever waits longest for room comes in. */
    public Task take() {
        Task task = line.take();
        if (task == null) {
            return null;
        }
        if (!outside.isEmpty()) {
            enter(outside.removeFirst());
        }
        measure();
        return task;
    }

    /** Everything in it, and before it, is lost. */
    public void lose(Loss cause) {
        for (Task task = take(); task != null; task = take()) {
            ledger.lost(task, cause);
        }
    }

    /** How many are in the queue, without those that wait for room. */
    public int size() {
        return line.size();
    }

    /** How many wait for room. */
    public int waitingForRoom() {
        return outside.size();
    }

    @Override
    public int inside() {
        return line.size() + outside.size();
    }

    /** How long the task that has stood in the queue longest has done so, in nanoseconds; 0 if it is empty. */
    public double ageOfOldest() {
        Task oldest = line.oldest();
        return oldest == null ? 0 : simulation.now() - oldest.queued();
    }

    /** The depth over time. */
    public TimeWeighted depth() {
        return depth;
    }
}
