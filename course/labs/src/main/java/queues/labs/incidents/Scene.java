package queues.labs.incidents;

import queues.labs.Parameter;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;
import queues.labs.engine.TooManyEvents;
import queues.labs.measure.Gauge;
import queues.labs.measure.LatencyHistogram;
import queues.labs.measure.Rate;
import queues.labs.measure.Samples;
import queues.labs.model.Buffer;
import queues.labs.model.Ledger;
import queues.labs.model.Loss;
import queues.labs.model.Task;

/**
 * What every lab measures: depth, age of the oldest, throughput and latency over time, and the figures that follow from the books.
 */
final class Scene {
    static final int WINDOWS = 240;

    /** What a reader waits for, and several times what any lab has as it is preset. */
    private static final double MOST_EVENTS = 100e6;

    final Simulation simulation;
    final Ledger ledger;
    private final double length;
    private final Gauge depth;
    private final Gauge age;
    private final Rate throughput;
    private final Samples latency;
    private Buffer watched;

    /**
     * A run of that length, in nanoseconds.
     *
     * @throws Parameter.OutOfBounds if virtual time does not go so far
     */
    Scene(Settings settings, double length) {
        if (!(length <= Time.LAST)) {
            throw new Parameter.OutOfBounds(
                    "With these values together the run would last more than 104 days, and virtual time ends"
                            + " there. Choose fewer tasks, or more of them per second.");
        }
        this.length = length;
        simulation = new Simulation(settings.seed());
        ledger = new Ledger(simulation);
        double width = Math.max(1, Math.ceil(length / WINDOWS));
        depth = gauge("depth", "tasks");
        age = gauge("age of the oldest", "s");
        throughput = new Rate("throughput", "tasks/s", WINDOWS, width);
        latency = new Samples("latency", "s", WINDOWS, width);
        ledger.watch(this::finished);
    }

    /** A series over the whole run that the lab fills itself. */
    Gauge gauge(String name, String unit) {
        return new Gauge(name, unit, WINDOWS, Math.max(1, Math.ceil(length / WINDOWS)));
    }

    /** Follows the depth of that queue, and looks at its oldest task four times in each window. */
    Scene watch(Buffer buffer) {
        watched = buffer;
        buffer.observe(depth);
        look();
        return this;
    }

    private void look() {
        age.set(simulation.now(), Time.inSeconds(watched.ageOfOldest()));
        if (simulation.now() < length) {
            simulation.after(length / WINDOWS / 4, this::look);
        }
    }

    private void finished(Task task) {
        throughput.mark(simulation.now());
        latency.add(simulation.now(), Time.inSeconds(simulation.now() - task.created()));
    }

    /**
     * Runs to the end and begins the result.
     *
     * @throws Parameter.OutOfBounds if more happens in it than anybody would wait for
     */
    Run run() {
        return run(MOST_EVENTS);
    }

    /** The same where an event takes more than a few steps, so that nobody would wait for as many. */
    Run run(double mostEvents) {
        run(simulation, length, mostEvents);
        return result();
    }

    /** The same for a simulation that is no scene. */
    static void run(Simulation simulation, double length, double mostEvents) {
        simulation.atMost(mostEvents);
        try {
            simulation.runUntil(length);
        } catch (TooManyEvents tooMany) {
            throw new Parameter.OutOfBounds(
                    "With these values together more than " + Unit.COUNT.show(mostEvents)
                            + " events would happen in a run, which takes too long to wait for. Choose fewer tasks per second.");
        }
    }

    /** The result as it is now, when Little's law has been seen to hold. */
    Run result() {
        if (!(ledger.littleGap() < 1e-9)) {
            throw simulation.broken("Little's law does not hold: the books are wrong");
        }
        double now = simulation.now();
        Run run = new Run();
        run.figure("arrived", Unit.TASKS, ledger.arrived());
        run.figure("done", Unit.TASKS, ledger.done());
        for (Loss cause : Loss.values()) {
            if (ledger.lost(cause) > 0) {
                run.figure(cause.told(), Unit.TASKS, ledger.lost(cause));
            }
        }
        run.figure("inside at the end", Unit.TASKS, ledger.inside());
        run.figure("throughput", Unit.PER_SECOND, ledger.done() / Time.inSeconds(now));
        percentiles(run, "latency", ledger.latency());
        if (watched != null) {
            depths(run, now);
        }
        throughput.close(now);
        return run.series(throughput).series(latency);
    }

    private void depths(Run run, double now) {
        run.figure("mean depth", Unit.TASKS, watched.depth().mean(now));
        run.figure("peak depth", Unit.TASKS, watched.depth().max());
        depth.close(now);
        age.close(now);
        run.series(depth).series(age);
    }

    static void percentiles(Run run, String name, LatencyHistogram histogram) {
        run.figure(name + " mean", Unit.SECONDS, Time.inSeconds(histogram.mean()));
        run.figure(name + " p50", Unit.SECONDS, Time.inSeconds(histogram.percentile(0.5)));
        run.figure(name + " p99", Unit.SECONDS, Time.inSeconds(histogram.percentile(0.99)));
        run.figure(name + " p99.9", Unit.SECONDS, Time.inSeconds(histogram.percentile(0.999)));
    }
}
