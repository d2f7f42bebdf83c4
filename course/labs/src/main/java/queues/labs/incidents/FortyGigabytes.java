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
import queues.labs.model.Admission;
import queues.labs.model.Policy;
import queues.labs.model.ServiceTime;
import queues.labs.model.Shedding;

/** A queue in memory with no bound, before consumers that are a little too slow. */
public final class FortyGigabytes implements Repairable<Admission> {
    private static final double LENGTH = 8 * Time.HOUR;
    private static final double GIGABYTE = 1e9;

    @Override
    public Card card() {
        return new Card(
                "40-gb-queue",
                "The 40 GB queue",
                List.of(
                        "A service renders mails from a queue in its own memory, and one afternoon they come a little faster than it"
                                + " renders them.",
                        "The queue grows, the collector has more to walk through, so rendering gets slower and the queue grows faster.",
                        "After six hours the heap is at its limit of 40 GB, the process dies, and all that it had accepted is lost."),
                "Producers are 4 % faster than consumers at first. At what time is half of the heap full, if all of it is after six hours?",
                List.of(
                        "The depth is a curve and not a line: the first half of the heap takes four fifths of the time.",
                        "The bounded queues lose work as well, or make producers wait: some four in a hundred, counted, and while"
                                + " there is still somebody to tell.",
                        "In variant block whatever finds no room waits with its producer. It counts as inside, and that wait is part"
                                + " of its latency: the queue is short, and the system is not.",
                        "Shedding at 70 % says no before the alert at 90 % would have been raised, and the alert never is.",
                        "Dropping the oldest and dropping the newest lose equally many. They differ in whom."),
                List.of(
                        "The collector is one formula: its cost grows with what is alive over what is free. Real ones have steps, pauses and"
                                + " thresholds.",
                        "Nothing else lives on the machine; elsewhere it was 47 GB, and the neighbours died first.",
                        "Nobody restarts the process: what comes after its death counts as rejected. Nobody sends anything again."),
                List.of(),
                "3.5 load-shedder");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Unit.PER_SECOND, 50, 1, 500, "how many mails come"),
                new Parameter("workers", Unit.WORKERS, 10, 1, 200, "how many are rendered at the same time"),
                new Parameter(
                        "service", Unit.SECONDS, 0.2083, 0.001, 60, "how long one takes in an empty heap, on average"),
                new Parameter("size", Unit.KILOBYTES, 352, 1, 10_000, "what a mail takes in memory"),
                new Parameter("heap", Unit.GIGABYTES, 40, 1, 1_000, "the limit of the heap"),
                new Parameter(
                        "collector",
                        Unit.PERCENT,
                        10,
                        0,
                        100,
                        "what the collector costs when half of the heap is alive"),
                new Parameter("places", Unit.TASKS, 20_000, 10, 1_000_000, "the bound, in the variants that have one"),
                new Parameter(
                        "shed-from", Unit.PERCENT, 70, 1, 100, "the share of the places from which on mails are shed"),
                new Parameter(
                        "shed-until", Unit.PERCENT, 60, 0, 100, "the share of the places at which shedding ends"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("unbounded", "no bound: just buffer it"),
                new Variant("block", "20,000 places, producers wait"),
                new Variant("drop-newest", "20,000 places, what comes is dropped"),
                new Variant("drop-oldest", "20,000 places, the oldest is dropped"),
                new Variant("reject", "20,000 places, producers are told"),
                new Variant("shed", "20,000 places, shedding from 70 %"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("unbounded", "died after", 6 * 3600, 0.05),
                new Published("unbounded", "peak memory", 40, 0.001),
                new Published(
                        "shed",
                        "alert at 90 % after",
                        Double.NaN,
                        0,
                        "shed at 70 %, so that the alert at 90 % is never reached"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        boolean bounded = !variant.equals("unbounded");
        double places = bounded ? settings.get("places") : Double.POSITIVE_INFINITY;
        return run(places, policy(variant), gate(variant, settings), settings);
    }

    @Override
    public Run runWith(Admission gate, Settings settings) {
        return run(settings.get("places"), Policy.REJECT, gate, settings);
    }

    @Override
    public String repair() {
        return "shed";
    }

    private static Run run(double places, Policy policy, Admission gate, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        MailRoom room = new MailRoom(scene, settings.get("heap") * GIGABYTE, settings.share("collector"));
        room.mailsOf(settings.get("size") * 1e3);
        room.queue(places, policy, gate);
        room.render(
                settings.count("workers"),
                ServiceTime.exponential(scene.simulation.stream("services"), settings.time("service")));
        room.mailsCome(settings.get("rate"));
        return room.run();
    }

    private static Policy policy(String variant) {
        switch (variant) {
            case "block":
                return Policy.BLOCK;
            case "drop-newest":
                return Policy.DROP_NEWEST;
            case "drop-oldest":
                return Policy.DROP_OLDEST;
            default:
                return Policy.REJECT;
        }
    }

    static Admission gate(String variant, Settings settings) {
        return variant.equals("shed")
                ? new Shedding(settings.share("shed-from"), settings.share("shed-until"))
                : Admission.ALL;
    }
}
