package queues.labs.incidents;

import java.util.List;
import queues.labs.Card;
import queues.labs.Parameter;
import queues.labs.Published;
import queues.labs.Repairable;
import queues.labs.Run;
import queues.labs.Settings;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.labs.engine.Time;
import queues.labs.model.Arrivals;
import queues.labs.model.Backoff;
import queues.labs.model.Buffer;
import queues.labs.model.FifoLine;
import queues.labs.model.ServiceTime;
import queues.labs.model.Workers;

/** Everybody comes at once, is refused, and comes back at once. */
public final class NineDecember implements Repairable<Backoff> {
    private static final double LENGTH = 4 * Time.HOUR;
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;

    @Override
    public Card card() {
        return new Card(
                "9-december",
                "The ninth of December",
                List.of(
                        "20,000 payment confirmations arrive at one moment at a service that takes one at a time and has no queue.",
                        "All but one are refused, and the sender tries each of them again, waiting twice as long every time.",
                        "Four hours later the sender has made 200,000 retries, and hardly anything is confirmed."),
                "One confirmation takes 6 s, and each is retried ten times within three hours. How many of the 20,000 get through?",
                List.of(
                        "Eleven get through. Those who were refused together wait equally long and return together: one of them gets in, and then the"
                                + " service has nothing to do until the next wave.",
                        "Chance in the waits (full jitter) keeps the service busy with the same number of retries.",
                        "No retry makes the service faster: it can confirm 2,400 in four hours. Only a queue lets it do so with no"
                                + " retries at all, and loses nothing meanwhile."),
                List.of(
                        "Refusing costs the service nothing; in the incident it died of it.",
                        "The sender has one wait for each confirmation, no time-out and no limit on connections."),
                List.of(
                        "It was said that 200,000 waited after four hours, but only 20,000 existed: it is the attempts that were counted,"
                                + " ten for each.",
                        "For 20,000 to be confirmed within the four hours one of them may take 0.72 s at most."),
                "6.1 backoff");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("payments", Unit.TASKS, 20_000, 1, 50_000, "how many arrive at once"),
                new Parameter("service", Unit.SECONDS, 6, 0.01, 600, "how long one confirmation takes"),
                new Parameter(
                        "queue-service", Unit.SECONDS, 0.72, 0.01, 600, "how long one takes in variant fast-queue"),
                new Parameter("base", Unit.SECONDS, 10, 0.1, 600, "the first wait before a retry, without jitter"),
                new Parameter(
                        "jitter-base", Unit.SECONDS, 19.7, 0.1, 600, "the most of the first wait, with full jitter"),
                new Parameter(
                        "retries", Unit.COUNT, 10, 0, 100, "after how many retries one is given up, without jitter"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("in-step", "doubling waits, the same for all, ten retries"),
                new Variant("full-jitter", "doubling waits of random length, for as long as it takes"),
                new Variant("textbook", "from 1 s, doubling to at most 60 s, random, for as long as it takes"),
                new Variant("queue", "a first-in-first-out queue before the service"),
                new Variant("fast-queue", "the queue, and a service of 0.72 s"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("in-step", "retries", 200_000, 0.001),
                new Published("full-jitter", "retries", 200_000, 0.01),
                new Published("fast-queue", "done", 20_000, 0));
    }

    @Override
    public Run run(String variant, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        if (variant.endsWith("queue")) {
            double service = settings.time(variant.equals("fast-queue") ? "queue-service" : "service");
            return queue(scene, settings.count("payments"), service);
        }
        return retrying(scene, settings, backoff(variant, settings), limit(variant, settings));
    }

    /** With no limit to the number of retries. */
    @Override
    public Run runWith(Backoff backoff, Settings settings) {
        return retrying(new Scene(settings, LENGTH), settings, backoff, FOR_EVER);
    }

    @Override
    public String repair() {
        return "full-jitter";
    }

    private static Run retrying(Scene scene, Settings settings, Backoff backoff, double limit) {
        OneAtATime server = new OneAtATime(scene, settings.time("service"), backoff, limit);
        Arrivals.burst(scene.simulation, 0, settings.count("payments"), () -> server.attempt(scene.ledger.arrive(0)));
        return server.figures(scene.run());
    }

    private static Backoff backoff(String variant, Settings settings) {
        switch (variant) {
            case "in-step":
                return Backoff.doubling(settings.time("base"), FOR_EVER);
            case "full-jitter":
                return Backoff.doubling(settings.time("jitter-base"), FOR_EVER).withFullJitter();
            default:
                return Backoff.doubling(Time.SECOND, Time.MINUTE).withFullJitter();
        }
    }

    private static double limit(String variant, Settings settings) {
        return variant.equals("in-step") ? settings.get("retries") : FOR_EVER;
    }

    private static Run queue(Scene scene, int payments, double service) {
        Buffer buffer = new Buffer(scene.simulation, scene.ledger, new FifoLine());
        Workers workers = new Workers(scene.simulation, scene.ledger, buffer, 1, ServiceTime.fixed(service));
        scene.watch(buffer);
        Arrivals.burst(scene.simulation, 0, payments, () -> buffer.offer(scene.ledger.arrive(0)));
        return scene.run()
                .figure("retries", Unit.COUNT, 0)
                .figure("service busy", Unit.PERCENT, 100 * workers.busy().mean(LENGTH));
    }
}
