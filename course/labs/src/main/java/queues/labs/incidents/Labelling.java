package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;
import queues.labs.measure.Gauge;
import queues.labs.measure.LatencyHistogram;
import queues.labs.model.Arrivals;
import queues.labs.model.Permits;
import queues.labs.model.Place;
import queues.labs.model.Pool;
import queues.labs.model.Processors;
import queues.labs.model.Task;

/**
 * Urgent, standard and batch tasks on processors that always run the most urgent. Urgent and batch tasks hold a connection for as
 * long as they are in work.
 */
final class Labelling implements Place {
    static final int URGENT = 0;
    static final int STANDARD = 1;
    static final int BATCH = 2;

    private final Scene scene;
    private final Settings settings;
    private final boolean inherits;
    private final Processors processors;
    private final Permits permits;
    private final RandomStream works;
    private final LatencyHistogram[] latency = {new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram()};
    private final Gauge urgentWaiting;
    private int urgentAsking;
    private int inside;

    Labelling(Scene scene, Settings settings, String variant) {
        this(scene, settings, variant.equals("inheritance"), pool(settings, variant));
    }

    /** With any permits: the place for a learner's class. */
    Labelling(Scene scene, Settings settings, boolean inherits, Permits permits) {
        this.scene = scene;
        this.settings = settings;
        this.inherits = inherits;
        this.permits = permits;
        processors = new Processors(scene.simulation, settings.count("processors"));
        works = scene.simulation.stream("work");
        urgentWaiting = scene.gauge("waiting for a connection", "urgent tasks");
        urgentWaiting.set(0, 0);
        scene.ledger.add(this);
    }

    private static Pool pool(Settings settings, String variant) {
        int connections = settings.count("connections");
        int reserved = variant.equals("reserved") ? Math.min(connections, settings.count("reserved")) : 0;
        return new Pool(connections, reserved);
    }

    void start() {
        for (int i = settings.count("connections"); i > 0; i--) {
            arrive(BATCH);
        }
        Arrivals.poisson(
                scene.simulation,
                scene.simulation.stream("urgent"),
                1 / settings.get("urgent-every"),
                () -> arrive(URGENT));
        double perPercent = settings.get("processors") / settings.get("standard-work") / 100;
        double quiet = settings.get("quiet") * perPercent;
        double[] until = {PriorityInversion.RUSH_FROM, PriorityInversion.RUSH_UNTIL, PriorityInversion.LENGTH};
        double[] rates = {quiet, settings.get("rush") * perPercent, quiet};
        Arrivals.phases(scene.simulation, scene.simulation.stream("standard"), until, rates, () -> arrive(STANDARD));
    }

    private void arrive(int level) {
        Task task = scene.ledger.arrive(level);
        inside++;
        if (level == STANDARD) {
            processors.run(STANDARD, works.exponential(settings.time("standard-work")), () -> done(task));
            return;
        }
        urgentAsking += level == URGENT ? 1 : 0;
        permits.acquire(new Connected(task));
        measure();
    }

    private void done(Task task) {
        inside--;
        latency[task.level()].record(scene.simulation.now() - task.created());
        scene.ledger.done(task);
    }

    /** Somebody waits who did not before, or does no longer: holders may have become more urgent, or less. */
    private void measure() {
        urgentWaiting.set(scene.simulation.now(), urgentAsking);
        if (inherits) {
            processors.reconsider();
        }
    }

    private final class Connected implements Permits.Job {
        private final Task task;

        Connected(Task task) {
            this.task = task;
        }

        @Override
        public int level() {
            return task.level();
        }

        @Override
        public void granted() {
            urgentAsking -= task.level() == URGENT ? 1 : 0;
            double work = task.level() == URGENT
                    ? settings.time("urgent-work")
                    : works.exponential(settings.time("batch-work"));
            processors.run(this::urgency, work, this::finished);
        }

        private int urgency() {
            return inherits ? permits.urgency(this) : task.level();
        }

        private void finished() {
            done(task);
            permits.release(this);
            if (task.level() == BATCH) {
                arrive(BATCH);
            }
            measure();
        }
    }

    Run figures(Run run) {
        String[] names = {"urgent", "standard", "batch"};
        for (int level = URGENT; level <= BATCH; level++) {
            Scene.percentiles(run, names[level], latency[level]);
            run.figure(names[level] + " longest", Unit.SECONDS, Time.inSeconds(latency[level].max()));
            run.figure(names[level] + " done", Unit.TASKS, latency[level].count());
        }
        urgentWaiting.close(scene.simulation.now());
        return run.series(urgentWaiting);
    }

    @Override
    public int inside() {
        return inside;
    }
}
