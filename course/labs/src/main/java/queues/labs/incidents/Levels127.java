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

/** A scale of 127 priorities, and everybody at the top of it. */
public final class Levels127 implements Lab {
    static final int LEVELS = 127;

    private static final String COBHAM = "Cobham 1954: load / (1 − load × share)";

    @Override
    public Card card() {
        return new Card(
                "127-levels",
                "127 levels",
                List.of(
                        "A broker offers 127 levels of priority, and every team chooses its own.",
                        "Whoever is not at the top waits longer, so each team in turn moves to the top.",
                        "In the end all messages have one level, and a team measures that its peak throughput has fallen by 40 % since"
                                + " it went from first in, first out to priorities."),
                "One server, busy nine tenths of the time: how long does the top wait when 5 % are there, when 90 % are, when all are?",
                List.of(
                        "With one in twenty at the top, it waits a tenth of what everybody waits without levels (variant all). A wait of"
                                + " 1 × is as long as a message takes.",
                        "With nine in ten the top waits half as long as without levels, and the others five times as long.",
                        "The mean over all messages is the same whether few, most or all are at the top: a server gets no faster by order.",
                        "At saturation the only thing that counts is the work per message, and looking after priorities is work."),
                List.of(
                        "Teams do not change their level while the run lasts.",
                        "The tax is a number that you choose: so much of a service for each doubling of what waits, as in a heap."),
                List.of(
                        "A fall of 40 % at 10,000 waiting needs a tax of 5 % of a message for each doubling of what waits. With what chapter 2"
                                + " measured for a heap in memory, that fits where a message costs some 300 ns, and not where it costs"
                                + " a millisecond."),
                "2.3 stable-priority-queue, and a price on the top level");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("load", Unit.PERCENT, 90, 1, 99, "how busy the server is"),
                new Parameter("few", Unit.PERCENT, 5, 0, 100, "the share at the top in variant few"),
                new Parameter("most", Unit.PERCENT, 90, 0, 100, "the share at the top in variant most"),
                new Parameter("service", Unit.SECONDS, 0.001, 0.000_001, 1, "how long a message takes, on average"),
                new Parameter("messages", Unit.TASKS, 1_000_000, 1_000, 5_000_000, "how many come"),
                new Parameter("waiting", Unit.TASKS, 10_000, 2, 100_000, "how many wait, at saturation"),
                new Parameter(
                        "tax",
                        Unit.PERCENT,
                        5,
                        0,
                        100,
                        "how much longer a service takes for each doubling of what waits"));
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("few", "5 % at the top"),
                new Variant("most", "90 % at the top"),
                new Variant("all", "all at the top"),
                new Variant("saturated", "always 10,000 waiting, first in, first out"),
                new Variant("saturated-levels", "always 10,000 waiting, in a heap by level"));
    }

    @Override
    public List<Published> published() {
        return List.of(
                new Published("few", "top waits", 0.942, 0.05, COBHAM),
                new Published("most", "top waits", 4.74, 0.05, COBHAM),
                new Published("all", "top waits", 9, 0.08, COBHAM),
                new Published("saturated-levels", "of the throughput without levels", 60, 0.02));
    }

    @Override
    public Run run(String variant, Settings settings) {
        switch (variant) {
            case "few":
            case "most":
                return new LevelsOffice(settings, settings.share(variant)).open();
            case "all":
                return new LevelsOffice(settings, 1).open();
            default:
                return LevelsOffice.saturated(settings, variant.equals("saturated") ? 0 : settings.share("tax"));
        }
    }
}
