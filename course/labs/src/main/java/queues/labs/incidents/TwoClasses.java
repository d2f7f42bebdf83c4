package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;
import queues.labs.measure.FirstTime;
import queues.labs.measure.LatencyHistogram;
import queues.labs.model.Arrivals;
import queues.labs.model.BoundedLanes;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Line;
import queues.labs.model.StrictLanes;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/** Urgent and standard requests before the same workers, and how long either wait. */
final class TwoClasses {
    /** Urgent ones always go first: no standard one is ever let through. */
    static final int STRICT = Integer.MAX_VALUE;

    /** After so long in a flood the urgent lane is never empty. */
    private static final double SETTLED = 10 * Time.MINUTE;

    private final Scene scene;
    private final Buffer buffer;
    private final LatencyHistogram urgent = new LatencyHistogram();
    private final LatencyHistogram standard = new LatencyHistogram();
    private final RandomStream random;
    private final double share;
    private double floodFrom = Double.POSITIVE_INFINITY;
    private double floodUntil = Double.POSITIVE_INFINITY;
    private double standardInTheFlood;
    private final FirstTime clear = new FirstTime();
    private double lastBacklog;
    private double peakAt;

    /**
     * @param maxUrgentInARow how often a standard request may be passed over; {@link #STRICT} for ever, 0 for no lanes at all
     */
    TwoClasses(Settings settings, double length, int maxUrgentInARow) {
        this(settings, length, line(maxUrgentInARow));
    }

    /** With any order: the place for a learner's queue. */
    TwoClasses(Settings settings, double length, Line line) {
        scene = new Scene(settings, length);
        buffer = new Buffer(scene.simulation, scene.ledger, line);
        random = scene.simulation.stream("urgent or not");
        share = settings.share("urgent");
        scene.watch(buffer);
    }

    private static Line line(int maxUrgentInARow) {
        if (maxUrgentInARow == 0) {
            return new FifoLine();
        }
        return maxUrgentInARow == STRICT ? new StrictLanes(2) : new BoundedLanes(maxUrgentInARow);
    }

    /** Requests of both kinds, in phases: how many per second until when. */
    void arrivals(double[] until, double[] perSecond) {
        Arrivals.phases(scene.simulation, scene.simulation.stream("arrivals"), until, perSecond, () -> arrive(share));
    }

    /** So many urgent requests per second more, between two times. */
    void urgentFlood(double from, double until, double perSecond) {
        floodFrom = from + SETTLED;
        floodUntil = until;
        double[] phases = {from, until};
        double[] rates = {0, perSecond};
        Arrivals.phases(scene.simulation, scene.simulation.stream("flood"), phases, rates, () -> arrive(1));
    }

    private void arrive(double urgentShare) {
        buffer.offer(scene.ledger.arrive(random.chance(urgentShare) ? 0 : 1));
    }

    Run run(int workers, double service) {
        new Workers(scene.simulation, scene.ledger, buffer, workers, (task, now) -> begins(task, now, service))
                .then(this::finished);
        Run run = scene.run();
        Scene.percentiles(run, "urgent wait", urgent);
        Scene.percentiles(run, "standard wait", standard);
        return run.figure("standard wait longest", Unit.SECONDS, Time.inSeconds(standard.max()))
                .figure("clear after the peak", Unit.SECONDS, clear.secondsAfter(peakAt));
    }

    private double begins(Task task, double now, double service) {
        (task.level() == 0 ? urgent : standard).record(now - task.created());
        if (task.level() != 0 && floodFrom <= now && now < floodUntil) {
            standardInTheFlood++;
        }
        return service;
    }

    /** How many standard requests were begun while the flood lasted, without its first ten minutes. */
    double standardInTheFlood() {
        return standardInTheFlood;
    }

    /** Clear is when the queue is empty for the first time after its peak. */
    private void finished(Task task) {
        double now = scene.simulation.now();
        scene.ledger.done(task);
        if (buffer.depth().max() > lastBacklog) {
            lastBacklog = buffer.depth().max();
            peakAt = now;
            clear.forget();
        }
        if (buffer.size() == 0) {
            clear.happens(now);
        }
    }
}
