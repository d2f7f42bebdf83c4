package queues.labs.incidents;

import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.engine.Numbers;
import queues.labs.engine.RandomStream;
import queues.labs.engine.Time;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Line;
import queues.labs.model.ServiceTime;
import queues.labs.model.StrictLanes;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/**
 * One server before a queue with 127 levels, of which 0 goes first; the share that is not at the top is spread evenly below it.
 */
final class LevelsOffice {
    private static final int LOWEST_TENTH = Levels127.LEVELS - Levels127.LEVELS / 10;

    private final Settings settings;
    private final double share;
    private final Scene scene;
    private final Buffer buffer;
    private final RandomStream random;
    private final Wait top = new Wait();
    private final Wait others = new Wait();
    private final Wait lowest = new Wait();

    /** A mean over those who have been served. */
    private static final class Wait {
        private double sum;
        private double count;

        void add(double wait) {
            sum += wait;
            count++;
        }
    }

    LevelsOffice(Settings settings, double share) {
        this.settings = settings;
        this.share = share;
        double rate = settings.share("load") / settings.get("service");
        scene = new Scene(settings, Time.seconds(settings.get("messages") / rate));
        buffer = new Buffer(scene.simulation, scene.ledger, new StrictLanes(Levels127.LEVELS));
        random = scene.simulation.stream("levels");
    }

    /** Messages come in a Poisson stream. */
    Run open() {
        double rate = settings.share("load") / settings.get("service");
        RandomStream services = scene.simulation.stream("services");
        ServiceTime service = ServiceTime.exponential(services, settings.time("service"));
        new Workers(scene.simulation, scene.ledger, buffer, 1, (task, now) -> begins(task, now, service));
        scene.watch(buffer);
        Arrivals.poisson(
                scene.simulation,
                scene.simulation.stream("arrivals"),
                rate,
                () -> buffer.offer(scene.ledger.arrive(level())));
        Run run = scene.run();
        return show(show(show(run, "top waits", top), "others wait", others), "lowest tenth of levels waits", lowest);
    }

    private int level() {
        return random.chance(share) ? 0 : 1 + random.below(Levels127.LEVELS - 1);
    }

    private double begins(Task task, double now, ServiceTime service) {
        double wait = now - task.created();
        (task.level() == 0 ? top : others).add(wait);
        if (task.level() >= LOWEST_TENTH) {
            lowest.add(wait);
        }
        return service.of(task, now);
    }

    private Run show(Run run, String name, Wait wait) {
        return run.figure(name, Unit.TIMES, wait.sum / wait.count / settings.time("service"));
    }

    /** There is always the same number waiting: whoever is done is replaced. Each doubling of it costs so much of a service. */
    static Run saturated(Settings settings, double tax) {
        int waiting = settings.count("waiting");
        double doublings = Numbers.log(waiting) / Numbers.log(2);
        double nanos = settings.time("service") * (1 + tax * doublings);
        Scene scene = new Scene(settings, settings.time("service") * Math.min(100_000, settings.get("messages")));
        RandomStream random = scene.simulation.stream("levels");
        Line line = tax == 0 ? new FifoLine() : new StrictLanes(Levels127.LEVELS);
        Buffer buffer = new Buffer(scene.simulation, scene.ledger, line);
        Arrivals.Entry next = () -> buffer.offer(scene.ledger.arrive(random.below(Levels127.LEVELS)));
        new Workers(scene.simulation, scene.ledger, buffer, 1, ServiceTime.fixed(nanos)).then(task -> {
            scene.ledger.done(task);
            next.arrive();
        });
        scene.watch(buffer);
        Arrivals.burst(scene.simulation, 0, waiting, next);
        Run run = scene.run();
        double untaxed = 1 / settings.get("service");
        return run.figure("of the throughput without levels", Unit.PERCENT, 100 * run.get("throughput") / untaxed);
    }
}
