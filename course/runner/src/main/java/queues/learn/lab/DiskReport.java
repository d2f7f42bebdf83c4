package queues.learn.lab;

import java.util.List;
import queues.labs.Card;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;
import queues.learn.fork.Machine;

/** What was measured on the disk, in the look of the other labs. */
final class DiskReport {
    private final Screen screen;
    private final String fix;
    private final DiskChoices choices;

    /** @param fix what repairs it, in words */
    DiskReport(Screen screen, DiskChoices choices, String fix) {
        this.fix = fix;
        this.screen = screen;
        this.choices = choices;
    }

    /**
     * @param guess what the reader expected; may be empty
     * @param place where it was measured
     */
    void result(List<Enqueued> all, String guess, DiskPlace place, Machine machine) {
        all.forEach(each -> screen.lines(Text.wrap(
                each.safety().told(),
                screen.prose(),
                "  " + screen.ink().bold(each.safety().name()) + ": ",
                "    ")));
        screen.blank();
        where(place, machine);
        screen.paragraph("  ", screen.ink().bold("time for one record") + ", each mark ten times the one before");
        Bars bars = new Bars(screen);
        all.forEach(each -> bars.bar(each.safety().name(), each.each()));
        screen.lines(bars.draw());
        screen.blank();
        table(all);
        elsewhere(all);
        if (!guess.isEmpty()) {
            screen.lines(Text.wrap("You guessed: " + guess, screen.prose(), "  ", "    "));
            screen.blank();
        }
        Card card = FiftyTimes.CARD;
        list("What to notice", card.notice());
        list("What this leaves out", card.leftOut());
        screen.labelled("Fix", fix);
        screen.labelled("Change", "./learn lab " + card.name() + " --help");
        screen.blank();
    }

    private void where(DiskPlace place, Machine machine) {
        screen.paragraph("  ", "Measured here and now: " + machine.told() + ".");
        screen.paragraph(
                "  ",
                "At most " + Scale.number(choices.records()) + " records (or one batch) of "
                        + Scale.number(choices.size()) + " bytes in each way that writes, in " + place.parent() + " ("
                        + place.type() + ").");
        if (!place.remark().isEmpty()) {
            screen.paragraph("  ", screen.ink().yellow("Mind: ") + place.remark());
        }
        screen.blank();
    }

    private void table(List<Enqueued> all) {
        Grid grid = new Grid(screen, List.of("", "records", "per second", "median", "p99", "× memory"));
        for (Enqueued each : all) {
            grid.row(List.of(
                    each.safety().name(),
                    Scale.number(each.records()),
                    Scale.number(Math.rint(each.perSecond())),
                    Bars.show(each.median()),
                    Bars.show(each.p99()),
                    times(each, all)));
        }
        screen.lines(grid.draw());
        screen.blank();
        screen.paragraph(
                "  ",
                "Median and p99: from the enqueue of a record until it is as safe as it gets; in memory, the mean of "
                        + Scale.number(DiskBench.TOGETHER)
                        + " at a time. × memory: time for one record against the first line.");
        screen.blank();
    }

    private void elsewhere(List<Enqueued> all) {
        Grid grid = new Grid(screen, List.of("elsewhere, as others report it", "a message"));
        FiftyTimes.ELSEWHERE.forEach(each -> grid.row(List.of(each.what(), each.time())));
        screen.lines(grid.draw());
        screen.blank();
        Enqueued synced = all.stream()
                .filter(each -> each.safety().equals(Safety.FSYNC))
                .findFirst()
                .orElseThrow();
        screen.paragraph(
                "  ",
                "That is fifty times and more between whole systems. Here, between one line of code and the same with an fsync, it is "
                        + times(synced, all) + " times.");
        screen.blank();
    }

    /** With three digits: no two measurements agree in more. */
    private static String times(Enqueued each, List<Enqueued> all) {
        double times = each.times(all.get(0));
        if (!(times >= 1000)) {
            return Scale.number(times);
        }
        double digit = Math.pow(10, Math.floor(Math.log10(times)) - 2);
        return Scale.number(Math.rint(times / digit) * digit);
    }

    private void list(String title, List<String> sentences) {
        screen.line("  " + screen.ink().bold(title));
        sentences.forEach(each -> screen.lines(Text.wrap(each, screen.prose(), "  • ", "    ")));
        screen.blank();
    }
}
