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
import queues.labs.model.Line;

/** A launch: 17,400 requests in four hours, most of them at once. */
public final class Agency implements Repairable<Line> {
    private static final double LENGTH = 4 * Time.HOUR;
    private static final double PEAK = 4_200;
    private static final double SPIKE = 5 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "agency",
                "The agency's launch",
                List.of(
                        "An agency scores texts for its client teams: 4,200 requests on an average day.",
                        "Three clients launch on one morning, and 17,400 requests come in four hours, a third of them urgent.",
                        "Nothing is dropped: the urgent ones wait 47 s on average, the others 8 minutes, the queue is 4,200 deep at"
                                + " its worst and empty again within 90 minutes."),
                "Say the 17,400 had come evenly over the four hours, and the queue had still grown to 4,200. Would the standard requests"
                        + " have waited longer than 8 minutes, or not as long?",
                List.of(
                        "The peak is made in five minutes and takes the better part of an hour to drain: at the difference between what"
                                + " is served and what comes.",
                        "Lanes do not make the whole faster. What the urgent ones gain the others pay.",
                        "Twenty workers of 8 s or ten of 4 s: only the capacity matters while there is a queue.",
                        "Try other seeds: the urgent wait moves by a sixth from one morning to the next, with nothing changed but luck."),
                List.of(
                        "Nobody resubmits what takes too long, and no client has a deadline.",
                        "A score takes the same time for every text.",
                        "The published times are taken to be waits, without the 8 s of the work itself."),
                List.of(
                        "With even arrivals the figures contradict one another: workers that let a queue of 4,200 grow over four hours make the"
                                + " standard requests wait 42 minutes on average, and not 8 (variant evenly shows it). They hold when the"
                                + " launch is a spike.",
                        "Two spikes fit them equally well: a steady background (clear after 43 minutes) and a thin one with a second"
                                + " wave (variant thin-tail, clear after 86). The published figures do not say which it was."),
                "2.5 two-lane-queue");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("workers", Unit.WORKERS, 20, 1, 500, "how many texts are scored at the same time"),
                new Parameter("service", Unit.SECONDS, 7.97, 0.1, 600, "how long one text takes"),
                new Parameter("urgent", Unit.PERCENT, 31, 0, 100, "the share of urgent requests"),
                new Parameter("spike", Unit.TASKS, 4936, 0, 15_000, "how many come in the first five minutes"),
                new Parameter("background", Unit.PER_SECOND, 0.884, 0, 10, "how many come afterwards"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("fifo", "one queue for all"),
                new Variant("lanes", "two lanes, urgent first"),
                new Variant("thin-tail", "two lanes, and another morning with the same figures"),
                new Variant(
                        "evenly",
                        "two lanes, the same number evenly spread, and just enough workers for a queue of 4,200"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("lanes", "arrived", 17_400, 0.02),
                new Published("lanes", "peak depth", 4_200, 0.04),
                new Published("lanes", "urgent wait mean", 47, 0.2),
                new Published("lanes", "standard wait mean", 480, 0.06),
                new Published("thin-tail", "arrived", 17_400, 0.02),
                new Published("thin-tail", "peak depth", 4_200, 0.04),
                new Published("thin-tail", "urgent wait mean", 47, 0.2),
                new Published("thin-tail", "standard wait mean", 480, 0.12),
                new Published("thin-tail", "clear after the peak", 90 * 60, 0.07));
    }

    @Override
    public Run run(String variant, Settings settings) {
        TwoClasses office = new TwoClasses(settings, LENGTH, variant.equals("fifo") ? 0 : TwoClasses.STRICT);
        double service = settings.time("service");
        switch (variant) {
            case "thin-tail":
                double[] until = {SPIKE, 31 * Time.MINUTE, 89 * Time.MINUTE, LENGTH};
                office.arrivals(until, new double[] {spike(settings), 0.2, 2.433, 0.407});
                service = service * 8.01 / 7.97;
                break;
            case "evenly":
                double all = settings.get("spike") + settings.get("background") * Time.inSeconds(LENGTH - SPIKE);
                office.arrivals(new double[] {LENGTH}, new double[] {all / Time.inSeconds(LENGTH)});
                service = Math.min(LENGTH, settings.get("workers") * LENGTH / Math.max(all - PEAK, all / 10));
                break;
            default:
                launch(office, settings);
        }
        return office.run(settings.count("workers"), service);
    }

    @Override
    public Run runWith(Line queue, Settings settings) {
        TwoClasses office = new TwoClasses(settings, LENGTH, queue);
        launch(office, settings);
        return office.run(settings.count("workers"), settings.time("service"));
    }

    @Override
    public String repair() {
        return "lanes";
    }

    private static void launch(TwoClasses office, Settings settings) {
        office.arrivals(new double[] {SPIKE, LENGTH}, new double[] {spike(settings), settings.get("background")});
    }

    private static double spike(Settings settings) {
        return settings.get("spike") / Time.inSeconds(SPIKE);
    }
}
