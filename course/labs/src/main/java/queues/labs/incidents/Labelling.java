package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;
import queues.labs.measure.Gauge;
import queues.labs.measure.LatencyHistogram;
import queues.labs.model.Arrivals;
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
    private final Pool pool;
    private final RandomStream works;
    private final LatencyHistogram[] latency = {new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram()};
    private final Gauge urgentWaiting;
    private int inside;

    Labelling(Scene scene, Settings settings, String variant) {
        this.scene = scene;
        this.settings = settings;
        inherits = variant.equals("inheritance");
        int connections = settings.count("connections");
        int reserved = variant.equals("reserved") ? Math.min(connections, settings.count("reserved")) : 0;
        pool = new Pool(connections, reserved);
        processors = new Processors(scene.simulation, settings.count("processors"));
        works = scene.simulation.stream("work");
        urgentWaiting = scene.gauge("waiting for a connection", "urgent tasks");
        urgentWaiting.set(0, 0);
        scene.ledger.add(this);
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
        pool.acquire(new Connected(task));
        measure();
    }

    private void done(Task task) {
        inside--;
        latency[task.level()].record(scene.simulation.now() - task.created());
        scene.ledger.done(task);
    }

    /** Somebody waits who did not before, or does no longer: holders may have become more urgent, or less. */
    private void measure() {
        Pool.Job first = pool.mostUrgent();
        urgentWaiting.set(
                scene.simulation.now(), first != null && first.level() == URGENT ? pool.waitingAt(URGENT) : 0);
        if (inherits) {
            processors.reconsider();
        }
    }

    private final class Connected implements Pool.Job, Processors.Urgency {
        private final Task task;

        Connected(Task task) {
            this.task = task;
        }

        @Override
        public int level() {
            Pool.Job first = inherits && pool.isWaitedFor() && pool.isHeldBy(this) ? pool.mostUrgent() : null;
            return first == null ? task.level() : Math.min(task.level(), ((Connected) first).task.level());
        }

        @Override
        public void granted() {
            double work = task.level() == URGENT
                    ? settings.time("urgent-work")
                    : works.exponential(settings.time("batch-work"));
            processors.run(this, work, this::finished);
        }

        private void finished() {
            done(task);
            pool.release(this);
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
