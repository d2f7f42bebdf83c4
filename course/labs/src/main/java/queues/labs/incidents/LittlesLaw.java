package queues.labs.incidents;

import java.util.List;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.engine.Time;
import queues.labs.measure.FirstTime;
import queues.labs.model.Admission;
import queues.labs.model.Answer;
import queues.labs.model.Arrivals;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.Loss;
import queues.labs.model.Policy;
import queues.labs.model.ServiceTime;
import queues.labs.model.Task;
import queues.labs.model.Workers;

/** How long a buffer lasts, how long it makes one wait, and how long it takes to be empty again. */
public final class LittlesLaw implements Lab {
    private static final double BURST_STARTS = 10 * Time.SECOND;
    private static final double BURST_ENDS = 40 * Time.SECOND;
    private static final double LENGTH = 10 * Time.MINUTE;
    private static final double STEADY_LENGTH = Time.HOUR;

    @Override
    public Card card() {
        return new Card(
                "littles-law",
                "Little's law",
                List.of(
                        "A service takes 500 requests a second, and somebody has given it a queue of 10,000 places to be safe.",
                        "For half a minute 900 a second come.",
                        "The queue is full after 25 seconds, and whoever gets in then waits for 20."),
                "After the burst 450 a second come, which is less than are served. How long is the queue in use?",
                List.of(
                        "The number inside is the rate times the time inside, in each run and to the last request: the simulator checks it.",
                        "A burst is filled and drained by differences: 400 a second in, and only 50 a second out when 450"
                                + " come. Then it takes eight times as long to empty the queue as it took to fill it.",
                        "At 80 % load 3.2 wait on average although the service keeps up. At 90 % it is 8.1.",
                        "Do not ask how many fit. Ask how long one may wait, and multiply by the rate at which you serve."),
                List.of(
                        "Whoever is refused does not come back.",
                        "Whoever has waited for long is served all the same."),
                List.of(),
                "3.1 bounded-blocking-queue, and a capacity that somebody has worked out");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("served", Unit.PER_SECOND, 500, 1, 5_000, "how many are served"),
                new Parameter("burst", Unit.PER_SECOND, 900, 0, 5_000, "how many come from second 10 to second 40"),
                new Parameter("places", Unit.TASKS, 10_000, 1, 1_000_000, "how many may wait"),
                new Parameter("quiet", Unit.PER_SECOND, 100, 0, 5_000, "how many come otherwise, in variant burst"),
                new Parameter(
                        "tight", Unit.PER_SECOND, 450, 0, 5_000, "how many come after the burst, in variant tight"),
                new Parameter("load", Unit.PERCENT, 80, 1, 99, "how busy the service is, in variant steady"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("burst", "900 a second, then 100"),
                new Variant("tight", "900 a second, then 450"),
                new Variant("steady", "400 a second for an hour"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("burst", "full after", 25, 0.08, "10,000 / (900 − 500)"),
                new Published("burst", "longest time inside", 20, 0.05, "10,000 / 500"),
                new Published("burst", "empty again after", 25, 0.08, "10,000 / (500 − 100)"),
                new Published("tight", "empty again after", 200, 0.2, "10,000 / (500 − 450)"),
                new Published("steady", "mean depth", 3.2, 0.05, "load² / (1 − load)"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        boolean steady = variant.equals("steady");
        Scene scene = new Scene(settings, steady ? STEADY_LENGTH : LENGTH);
        Service service = new Service(scene, settings);
        double[] until = {BURST_STARTS, BURST_ENDS, Double.POSITIVE_INFINITY};
        double quiet = settings.get("quiet");
        double[] rates = {quiet, settings.get("burst"), variant.equals("tight") ? settings.get("tight") : quiet};
        if (steady) {
            until = new double[] {Double.POSITIVE_INFINITY};
            rates = new double[] {settings.get("served") * settings.share("load")};
        }
        Arrivals.phases(scene.simulation, scene.simulation.stream("arrivals"), until, rates, service::arrive);
        return service.figures(scene.run(), steady);
    }

    /** One server before a bounded queue that refuses when it is full. */
    private static final class Service {
        private final Scene scene;
        private final Buffer buffer;
        private final double places;
        private final FirstTime full = new FirstTime();
        private final FirstTime empty = new FirstTime();

        Service(Scene scene, Settings settings) {
            this.scene = scene;
            places = settings.get("places");
            buffer = new Buffer(scene.simulation, scene.ledger, new FifoLine(), places, Policy.REJECT, Admission.ALL);
            ServiceTime time =
                    ServiceTime.exponential(scene.simulation.stream("services"), Time.SECOND / settings.get("served"));
            new Workers(scene.simulation, scene.ledger, buffer, 1, time).then(this::finished);
            scene.watch(buffer);
        }

        void arrive() {
            Task task = scene.ledger.arrive(0);
            if (buffer.offer(task) == Answer.REFUSED) {
                scene.ledger.lost(task, Loss.REJECTED);
            }
            if (buffer.size() == places) {
                full.happens(scene.simulation.now());
            }
        }

        private void finished(Task task) {
            scene.ledger.done(task);
            if (buffer.size() == 0 && scene.simulation.now() > BURST_ENDS) {
                empty.happens(scene.simulation.now());
            }
        }

        /** @param steady whether there was no burst, which could have filled the queue or left it */
        Run figures(Run run, boolean steady) {
            double longest = Time.inSeconds(scene.ledger.latency().max());
            if (steady) {
                run.figure("longest time inside", Unit.SECONDS, longest);
            } else {
                run.figure("full after", Unit.SECONDS, full.secondsAfter(BURST_STARTS))
                        .figure("longest time inside", Unit.SECONDS, longest)
                        .figure("empty again after", Unit.SECONDS, empty.secondsAfter(BURST_ENDS));
            }
            return run.figure("inside, by Little's law", Unit.TASKS, run.get("throughput") * run.get("latency mean"))
                    .figure("inside, counted", Unit.TASKS, scene.ledger.meanInside());
        }
    }
}
