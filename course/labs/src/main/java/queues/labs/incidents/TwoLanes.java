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

/** An hour in which everybody is urgent: what it does to everybody else. */
public final class TwoLanes implements Repairable<Line> {
    private static final double LENGTH = 4 * Time.HOUR;
    private static final double FROM = 30 * Time.MINUTE;
    private static final double UNTIL = 90 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "two-lanes",
                "Two lanes",
                List.of(
                        "Requests are urgent or standard, and the urgent ones go first.",
                        "One client marks everything urgent, and for an hour more urgent requests come than can be served.",
                        "The standard ones are not slow in that hour: they are not served at all."),
                "With at most five urgent requests in a row before a standard one is let through: what do the urgent ones lose by it?",
                List.of(
                        "Strict priority serves no standard request while the urgent lane is never empty. No error is logged anywhere.",
                        "With a bound of five a sixth of the capacity is the standard lane's, whatever happens in the other one.",
                        "That sixth is what the urgent ones lose, and it is not little: in a flood as long as this they wait nearly twice"
                                + " as long as with strict priority.",
                        "The mean over all requests is the same in all three runs: order makes nobody faster but at the cost of others."),
                List.of(
                        "Every request takes equally long.",
                        "The client does not learn from its waits to mark more as urgent."),
                List.of(),
                "2.5 two-lane-queue");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("workers", Unit.WORKERS, 20, 1, 500, "how many requests are served at the same time"),
                new Parameter("service", Unit.SECONDS, 8, 0.1, 600, "how long one takes"),
                new Parameter("rate", Unit.PER_SECOND, 1.2, 0, 10, "how many come, of both kinds"),
                new Parameter("urgent", Unit.PERCENT, 20, 0, 100, "the share of urgent ones among them"),
                new Parameter(
                        "flood",
                        Unit.PER_SECOND,
                        3,
                        0,
                        10,
                        "how many more urgent ones come in the second half hour and the third"),
                new Parameter(
                        "in-a-row",
                        Unit.COUNT,
                        5,
                        1,
                        1000,
                        "how often a standard request may be passed over, in variant bounded"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("strict", "urgent first, always"),
                new Variant("fifo", "no lanes"),
                new Variant("bounded", "urgent first, five in a row at most"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published(
                        "strict",
                        "standard begun in the flood, after its first ten minutes",
                        0,
                        0,
                        "urgent load above the capacity"),
                new Published(
                        "bounded",
                        "standard begun in the flood, after its first ten minutes",
                        1_250,
                        0.03,
                        "a sixth of the capacity"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        int inARow = variant.equals("strict") ? TwoClasses.STRICT : settings.count("in-a-row");
        return run(new TwoClasses(settings, LENGTH, variant.equals("fifo") ? 0 : inARow), settings);
    }

    @Override
    public Run runWith(Line queue, Settings settings) {
        return run(new TwoClasses(settings, LENGTH, queue), settings);
    }

    @Override
    public String repair() {
        return "bounded";
    }

    private static Run run(TwoClasses office, Settings settings) {
        office.arrivals(new double[] {LENGTH}, new double[] {settings.get("rate")});
        office.urgentFlood(FROM, UNTIL, settings.get("flood"));
        Run run = office.run(settings.count("workers"), settings.time("service"));
        return run.figure(
                "standard begun in the flood, after its first ten minutes", Unit.TASKS, office.standardInTheFlood());
    }
}
