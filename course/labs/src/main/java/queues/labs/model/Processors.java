package queues.labs.model;

import java.util.ArrayList;
import java.util.List;
import queues.labs.engine.Event;
import queues.labs.engine.Simulation;

/**
 * Processors that always run the most urgent of what could run, and set the rest aside where it stands (preemptive, resumed later).
 * Among equals whoever came first runs. Every change takes O(n) steps for n that could run.
 */
public final class Processors {
    private final Simulation simulation;
    private final int count;
    private final List<Work> ready = new ArrayList<>();

    public Processors(Simulation simulation, int count) {
        this.simulation = simulation;
        this.count = count;
    }

    /** How urgent something is, which may change: tell {@link #reconsider}. */
    @FunctionalInterface
    public interface Urgency {
        int level();
    }

    /** Work of so many nanoseconds on one processor, and what happens when it is done. */
    public void run(Urgency urgency, double nanos, Event then) {
        ready.add(new Work(urgency, nanos, then));
        reconsider();
    }

    /** Somebody has become more or less urgent. */
    public void reconsider() {
        for (Work work : ready) {
            work.chosen = false;
        }
        for (int n = Math.min(count, ready.size()); n > 0; n--) {
            mostUrgent().chosen = true;
        }
        for (Work work : ready) {
            if (!work.chosen) {
                work.setAside();
            }
        }
        for (Work work : ready) {
            if (work.chosen) {
                work.go();
            }
        }
    }

    private Work mostUrgent() {
        Work first = null;
        for (Work work : ready) {
            if (!work.chosen && (first == null || work.urgency.level() < first.urgency.level())) {
                first = work;
            }
        }
        return first;
    }

    private final class Work {
        private final Urgency urgency;
        private final Event then;
        private double left;
        private double since;
        private boolean running;
        private boolean chosen;
        private int turn;

        Work(Urgency urgency, double left, Event then) {
            this.urgency = urgency;
            this.left = Math.floor(left + 0.5);
            this.then = then;
        }

        void go() {
            if (running) {
                return;
            }
            running = true;
            since = simulation.now();
            int thisTurn = ++turn;
            simulation.after(left, () -> end(thisTurn));
        }

        void setAside() {
            if (running) {
                running = false;
                left -= simulation.now() - since;
                turn++;
            }
        }

        /** An end that was scheduled for a turn which was cut short is none. */
        private void end(int itsTurn) {
            if (itsTurn == turn) {
                ready.remove(this);
                then.happen();
                reconsider();
            }
        }
    }
}
