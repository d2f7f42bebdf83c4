package queues.labs.model;

import java.util.Arrays;
import queues.labs.engine.Simulation;
import queues.labs.measure.LatencyHistogram;

/**
 * The books: every task that arrived is in one place, or done, or lost by a named cause. After every event the places are asked
 * how many they hold, and the sum has to be right. A place that forgets a task, or keeps one that has gone, is found at once.
 *
 * <p>It also keeps what Little's law is about: the number inside over time, and the time that each task spent inside. For any run
 * whatever, both areas are the same, because they are the same area ({@link #littleGap}).
 */
public final class Ledger {
    private final Simulation simulation;
    private final double[] lost = new double[Loss.values().length];
    private final LatencyHistogram latency = new LatencyHistogram();
    private Place[] places = {};
    private Workers.Finish watcher;
    private double arrived;
    private double done;
    private double gone;
    private double area;
    private double since;
    private double sumOfArrivals;
    private double sumOfTimesInside;

    /** Opens the books and has them looked at after every event. */
    public Ledger(Simulation simulation) {
        this.simulation = simulation;
        simulation.keep(this::broken);
    }

    /** Adds a place where tasks may be. */
    public void add(Place place) {
        places = Arrays.copyOf(places, places.length + 1);
        places[places.length - 1] = place;
    }

    /** Who is told of every task that is done; one at most. */
    public void watch(Workers.Finish whom) {
        watcher = whom;
    }

    private String broken() {
        int inside = 0;
        for (Place place : places) {
            int here = place.inside();
            if (here < 0) {
                return "a place holds fewer than no tasks";
            }
            inside += here;
        }
        return inside == arrived - gone ? null : "tasks were lost without a cause, or are in two places";
    }

    /** A new task of that level arrives. */
    public Task arrive(int level) {
        moved();
        arrived++;
        sumOfArrivals += simulation.now();
        return new Task(arrived, simulation.now(), level);
    }

    /** A task is done. */
    public void done(Task task) {
        leave(task);
        done++;
        latency.record(simulation.now() - task.created());
        if (watcher != null) {
            watcher.finished(task);
        }
    }

    /** A task is lost. */
    public void lost(Task task, Loss cause) {
        leave(task);
        lost[cause.ordinal()]++;
    }

    private void leave(Task task) {
        if (task.isGone()) {
            throw simulation.broken("a task left that had left before");
        }
        task.goes();
        moved();
        gone++;
        sumOfArrivals -= task.created();
        sumOfTimesInside += simulation.now() - task.created();
    }

    private void moved() {
        double now = simulation.now();
        area += (arrived - gone) * (now - since);
        since = now;
    }

    public double arrived() {
        return arrived;
    }

    public double done() {
        return done;
    }

    public double lost(Loss cause) {
        return lost[cause.ordinal()];
    }

    /** All losses together. */
    public double lost() {
        return gone - done;
    }

    public double inside() {
        return arrived - gone;
    }

    /** How long it took from the first offer to the end of the work, for what was done. */
    public LatencyHistogram latency() {
        return latency;
    }

    /** The mean number inside until now. */
    public double meanInside() {
        moved();
        return area / since;
    }

    /**
     * How far the two sides of Little's law are apart, as a share of either: the number inside, added up over time, and the time
     * inside, added up over tasks (those that are still here have been here until now). 0, but for rounding beyond 2^53.
     */
    public double littleGap() {
        moved();
        double timesInside = sumOfTimesInside + (arrived - gone) * since - sumOfArrivals;
        return area == 0 ? timesInside : Math.abs(timesInside - area) / area;
    }
}
