package queues.labs.incidents;

import java.util.List;
import queues.labs.Card;
import queues.labs.Curve;
import queues.labs.Lab;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.engine.Simulation;
import queues.labs.engine.Time;
import queues.labs.model.ClaimLock;
import queues.labs.model.ServiceTime;

/** More workers, less work done: the cost of claiming from one queue. */
public final class ThunderingHerd implements Lab {
    private static final double LENGTH = Time.HOUR;
    private static final double LENGTH_PER_POINT = 5 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "thundering-herd",
                "The thundering herd",
                List.of(
                        "Ten workers take tasks from one queue, one after the other under its lock, and get 120 done each second.",
                        "The queue grows, so somebody starts twenty more workers, and the thirty get 95 done.",
                        "Split into six partitions of five workers each, the same thirty get 340 done."),
                "Thirty workers do less than ten. How many would do the most, and what do they wait for?",
                List.of(
                        "The lock is held all the time when thirty share it: then only the length of a claim counts, and each further"
                                + " worker makes it longer.",
                        "The curve has its peak at 15 workers. Beyond it, every worker that you start makes things worse.",
                        "Nothing about the work has changed: a task takes as long as before, and the wait is for the right to begin it."),
                List.of(
                        "A claim is charged to every worker on the queue, busy or not; a real lock costs more when more of them wait at"
                                + " that moment.",
                        "There is always work: the arrivals and the keys are left out.",
                        "What partitions cost is one number, the same for each task."),
                List.of(
                        "340 tasks a second by thirty workers are 11.3 for each, and 120 by ten are 12.0. Partitions that cost nothing would"
                                + " give each worker more than before, not less. The three figures fit together only if going through"
                                + " partitions takes time; the model takes 9.1 ms for each task."),
                "5.7 sharded-work-queue");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "workers", Unit.WORKERS, 30, 1, 200, "how many workers share the queue, in variant thirty"),
                new Parameter("partitions", Unit.COUNT, 6, 1, 50, "into how many queues the workers are split"),
                new Parameter(
                        "service", Unit.SECONDS, 0.075, 0.001, 60, "how long the work on a task takes, on average"),
                new Parameter("claim", Unit.SECONDS, 0.00284, 0, 1, "how long a claim takes a worker that is alone"),
                new Parameter("contention", Unit.SECONDS, 0.000265, 0, 1, "how much longer for each other worker"),
                new Parameter("routing", Unit.SECONDS, 0.0091, 0, 1, "how much more a task costs with partitions"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("ten", "ten workers on one queue"),
                new Variant("thirty", "thirty workers on one queue"),
                new Variant("partitions", "six partitions with five workers each"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("ten", "throughput", 120, 0.01),
                new Published("thirty", "throughput", 95, 0.01),
                new Published("partitions", "throughput", 340, 0.01),
                new Published("partitions", "lock held", 20, 0.15));
    }

    @Override
    public Run run(String variant, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        boolean split = variant.equals("partitions");
        int partitions = split ? settings.count("partitions") : 1;
        int workers = variant.equals("ten") ? 10 : Math.max(1, settings.count("workers") / partitions);
        ServiceTime service = service(settings, scene.simulation, split);
        Herd[] herds = new Herd[partitions];
        for (int i = 0; i < partitions; i++) {
            herds[i] = new Herd(
                    scene.simulation, scene.ledger, lock(settings, scene.simulation, workers), workers, service);
        }
        Run run = scene.run();
        if (split && workers * partitions != settings.count("workers")) {
            run.happened("The workers cannot be split evenly: " + Unit.WORKERS.show(workers)
                    + " for each partition makes " + Unit.WORKERS.show(workers * partitions) + " in all.");
        }
        return figures(run, herds, workers);
    }

    private static Run figures(Run run, Herd[] herds, int workers) {
        double held = 0;
        double waiting = 0;
        for (Herd herd : herds) {
            held += herd.lockBusy() / herds.length;
            waiting += herd.waiting() / (herds.length * workers);
        }
        return run.figure("lock held", Unit.PERCENT, 100 * held)
                .figure("workers that wait for the lock", Unit.PERCENT, 100 * waiting);
    }

    private static ClaimLock lock(Settings settings, Simulation simulation, int workers) {
        return new ClaimLock(simulation, settings.time("claim"), settings.time("contention"), workers);
    }

    private static ServiceTime service(Settings settings, Simulation simulation, boolean split) {
        ServiceTime work = ServiceTime.exponential(simulation.stream("services"), settings.time("service"));
        double routing = split ? settings.time("routing") : 0;
        return (task, now) -> routing + work.of(task, now);
    }

    /** Throughput against the number of workers on one queue, from 1 to 40. */
    @Override
    public List<Curve> curves(Settings settings) {
        double[] workers = new double[40];
        double[] throughput = new double[workers.length];
        for (int i = 0; i < workers.length; i++) {
            Simulation simulation = new Simulation(settings.seed());
            workers[i] = i + 1;
            throughput[i] = Herd.throughput(
                    simulation,
                    lock(settings, simulation, i + 1),
                    i + 1,
                    service(settings, simulation, false),
                    LENGTH_PER_POINT);
        }
        return List.of(
                new Curve("one queue", "workers", Unit.WORKERS, "throughput", Unit.PER_SECOND, workers, throughput));
    }
}
