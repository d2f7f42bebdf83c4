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
import queues.labs.model.Permits;

/** The most important task of the day waits for the least important one. */
public final class PriorityInversion implements Repairable<Permits> {
    static final double LENGTH = 4 * Time.HOUR;
    static final double RUSH_FROM = Time.HOUR;
    static final double RUSH_UNTIL = 2 * Time.HOUR;

    /** Each of them looks at every processor. */
    private static final double MOST_EVENTS = 20e6;

    @Override
    public Card card() {
        return new Card(
                "priority-inversion",
                "Priority inversion",
                List.of(
                        "Labelling tasks have priorities: 1 for an urgent delivery, 5 for standard work, 10 for the nightly batch; urgent and"
                                + " batch tasks need a connection from a small pool.",
                        "Batch tasks take the connections, standard work comes and has the processors, and the batch is set aside with"
                                + " its connections.",
                        "An urgent task is handed out first, as it should be, and waits for a connection as long as there is standard work."),
                "The queue is right and urgent tasks need half a second. How long does the slowest of them take on a morning with an hour of rush?",
                List.of(
                        "The slowest urgent task takes 70 minutes: it waits until the rush is over, although urgent tasks go first in"
                                + " every queue there is.",
                        "With inheritance a batch task that holds what an urgent one needs runs before the standard work, and gives it"
                                + " back soon. The standard work pays: it waits nearly twice as long.",
                        "A connection in reserve helps at once and without any arithmetic; it is idle whenever nothing is urgent."),
                List.of(
                        "Setting a task aside and going on with it costs nothing.",
                        "There is always another batch task to begin.",
                        "Standard work needs no connection: if it did, it would stand in the same line."),
                List.of(),
                "2.8 priority-inheritance");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("processors", Unit.COUNT, 4, 1, 64, "how many tasks run at the same time"),
                new Parameter("connections", Unit.COUNT, 4, 1, 64, "how many there are in the pool"),
                new Parameter(
                        "reserved",
                        Unit.COUNT,
                        1,
                        0,
                        64,
                        "how many of them are for urgent tasks only, in variant reserved"),
                new Parameter("urgent-every", Unit.SECONDS, 60, 1, 3_600, "how often an urgent task comes, on average"),
                new Parameter("urgent-work", Unit.SECONDS, 0.5, 0.01, 60, "how long an urgent task works"),
                new Parameter("standard-work", Unit.SECONDS, 2, 0.01, 60, "how long a standard task works, on average"),
                new Parameter("batch-work", Unit.SECONDS, 20, 0.01, 600, "how long a batch task works, on average"),
                new Parameter(
                        "quiet",
                        Unit.PERCENT,
                        30,
                        0,
                        90,
                        "the share of the processors that standard work takes as a rule"),
                new Parameter("rush", Unit.PERCENT, 110, 0, 200, "the share that it would take in the second hour"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("inversion", "priorities in the queue alone"),
                new Variant("inheritance", "whoever holds a connection has the priority of whoever waits for it"),
                new Variant("reserved", "one connection is kept for urgent tasks"));
    }

    @Override
    public List<Published> published() {
        return List.of();
    }

    @Override
    public Run run(String variant, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        return run(scene, new Labelling(scene, settings, variant));
    }

    @Override
    public Run runWith(Permits connections, Settings settings) {
        Scene scene = new Scene(settings, LENGTH);
        return run(scene, new Labelling(scene, settings, true, connections));
    }

    @Override
    public String repair() {
        return "inheritance";
    }

    private static Run run(Scene scene, Labelling labelling) {
        labelling.start();
        return labelling.figures(scene.run(MOST_EVENTS));
    }
}
