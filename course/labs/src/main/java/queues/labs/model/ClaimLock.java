package queues.labs.model;

import java.util.ArrayDeque;
import queues.labs.engine.Event;
import queues.labs.engine.Simulation;
import queues.labs.measure.TimeWeighted;

/**
 * The lock that a worker must hold to claim a task, and that is the dearer the more workers contend for it: they look at it, move its
 * cache line, its row or its connection, and lose. First come, first served.
 *
 * <p>It is held for {@code hold + contention × (workers − 1)} nanoseconds: the linear term of Gunther's Universal Scalability Law.
 */
public final class ClaimLock {
    private final Simulation simulation;
    private final double hold;
    private final ArrayDeque<Event> waiting = new ArrayDeque<>();
    private final TimeWeighted contenders;
    private final TimeWeighted held;
    private boolean taken;

    /**
     * @param hold how long a claim takes somebody who is alone, in nanoseconds
     * @param contention how much longer for each other worker, in nanoseconds
     */
    public ClaimLock(Simulation simulation, double hold, double contention, int workers) {
        this.simulation = simulation;
        this.hold = hold + contention * (workers - 1);
        contenders = new TimeWeighted(simulation.now());
        held = new TimeWeighted(simulation.now());
    }

    /** Waits for the lock, holds it as long as a claim takes, releases it, and then that happens. */
    public void claim(Event then) {
        if (taken) {
            waiting.addLast(then);
            contenders.set(simulation.now(), waiting.size());
        } else {
            taken = true;
            held.set(simulation.now(), 1);
            hold(then);
        }
    }

    private void hold(Event then) {
        simulation.after(hold, () -> {
            if (waiting.isEmpty()) {
                taken = false;
                held.set(simulation.now(), 0);
            } else {
                Event next = waiting.removeFirst();
                contenders.set(simulation.now(), waiting.size());
                hold(next);
            }
            then.happen();
        });
    }

    /** Whether it is held, over time: 1 or 0. */
    public TimeWeighted held() {
        return held;
    }

    /** How many wait for it, over time. */
    public TimeWeighted contenders() {
        return contenders;
    }
}
