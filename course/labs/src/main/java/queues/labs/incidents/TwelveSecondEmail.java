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

/** Rendering takes sixty times as long from one minute to the next. */
public final class TwelveSecondEmail implements Repairable<Admission> {
    private static final double LENGTH = 2 * Time.HOUR;
    private static final double CHANGE = 20 * Time.MINUTE;

    @Override
    public Card card() {
        return new Card(
                "twelve-second-email",
                "The twelve-second e-mail",
                List.of(
                        "A notification service has rendered four million e-mails without incident, in 200 ms each.",
                        "After twenty minutes a template changes, and from one moment to the next an e-mail takes 12 seconds.",
                        "The queue grows, then memory runs short, and then requests fail that have nothing to do with rendering: they get no"
                                + " connection in time."),
                "The alarm that wakes somebody is about connections. How long before it could the queue have told?",
                List.of(
                        "Depth, memory, connections, in that order: the first sign comes half an hour before the one that hurts.",
                        "The connections are the last to fail and the first to be blamed.",
                        "With a bound the rendering is as slow as without one, but it stays the only thing that is slow.",
                        "The mean latency looks best without a bound. It counts only what was rendered; more than half of all orders had"
                                + " timed out.",
                        "Shedding at 70 % keeps room for what must not be refused; a queue that is full has none."),
                List.of(
                        "Only the collector couples rendering to the connections. In the incident the database had its part in it.",
                        "Nobody sends again what was refused or timed out.",
                        "All e-mails are of one kind: shedding does not choose."),
                List.of(),
                "6.10 notification-pipeline, and 3.5 load-shedder");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Unit.PER_SECOND, 40, 1, 500, "how many e-mails are ordered"),
                new Parameter("workers", Unit.WORKERS, 10, 1, 1_000, "how many are rendered at the same time"),
                new Parameter("before", Unit.SECONDS, 0.2, 0.001, 60, "how long one takes in the first twenty minutes"),
                new Parameter("after", Unit.SECONDS, 12, 0.001, 600, "how long one takes from then on"),
                new Parameter("size", Unit.KILOBYTES, 100, 1, 10_000, "what an e-mail takes in memory"),
                new Parameter("heap", Unit.GIGABYTES, 8, 0.1, 100, "the limit of the heap"),
                new Parameter(
                        "collector",
                        Unit.PERCENT,
                        10,
                        0,
                        100,
                        "what the collector costs when half of the heap is alive"),
                new Parameter(
                        "connections", Unit.COUNT, 5, 1, 1_000, "how many orders can be written down at the same time"),
                new Parameter("write", Unit.SECONDS, 0.04, 0.001, 10, "how long that takes, on average"),
                new Parameter("time-out", Unit.SECONDS, 5, 0.1, 120, "how long an order waits for a connection"),
                new Parameter("alarm", Unit.TASKS, 1_000, 1, 1_000_000, "the depth that is worth a look"),
                new Parameter("places", Unit.TASKS, 10_000, 10, 1_000_000, "the bound, in the variants that have one"),
                new Parameter(
                        "shed-from", Unit.PERCENT, 70, 1, 100, "the share of the places from which on orders are shed"),
                new Parameter(
                        "shed-until", Unit.PERCENT, 60, 0, 100, "the share of the places at which shedding ends"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("unbounded", "no bound"),
                new Variant("bounded", "10,000 places, then refused"),
                new Variant("shed", "10,000 places, shedding from 70 %"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("unbounded", "order of the signs is depth, memory, connections", 1, 0),
                new Published("bounded", "first time-out after the change", Double.NaN, 0, "the heap never fills"),
                new Published("shed", "first time-out after the change", Double.NaN, 0, "the heap never fills"));
    }

    @Override
    public Run run(String variant, Settings settings) {
        boolean bounded = !variant.equals("unbounded");
        double places = bounded ? settings.get("places") : Double.POSITIVE_INFINITY;
        return run(places, FortyGigabytes.gate(variant, settings), settings);
    }

    @Override
    public Run runWith(Admission gate, Settings settings) {
        return run(settings.get("places"), gate, settings);
    }

    @Override
    public String repair() {
        return "shed";
    }

    private static Run run(double places, Admission gate, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        MailRoom room = new MailRoom(scene, settings.get("heap") * 1e9, settings.share("collector"));
        room.mailsOf(settings.get("size") * 1e3);
        room.queue(places, Policy.REJECT, gate);
        ServiceTime before = ServiceTime.exponential(scene.simulation.stream("before"), settings.time("before"));
        ServiceTime after = ServiceTime.exponential(scene.simulation.stream("after"), settings.time("after"));
        room.render(settings.count("workers"), ServiceTime.step(CHANGE, before, after));
        OrderDesk desk = new OrderDesk(scene, settings, room, CHANGE);
        desk.open();
        return desk.figures(room.run());
    }
}
