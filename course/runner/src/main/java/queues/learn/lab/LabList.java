package queues.learn.lab;

import java.util.List;
import queues.labs.Lab;
import queues.labs.Labs;
import queues.labs.Parameter;
import queues.labs.Unit;
import queues.labs.Variant;
import queues.learn.cli.Screen;
import queues.learn.cli.Text;

/** The labs by chapter, and what can be chosen in one of them. */
final class LabList {
    private final Screen screen;

    LabList(Screen screen) {
        this.screen = screen;
    }

    void show() {
        screen.blank();
        screen.line("  " + screen.ink().bold("Labs: incidents to run again, before and after their repair"));
        List<Integer> chapters = Labs.all().stream()
                .map(lab -> Shown.of(lab).chapter())
                .distinct()
                .sorted()
                .toList();
        for (int chapter : chapters) {
            screen.blank();
            screen.line(
                    "  " + screen.ink().bold((chapter == 0 ? "" : "Chapter " + chapter + "  ") + Shown.title(chapter)));
            Labs.all().stream()
                    .filter(lab -> Shown.of(lab).chapter() == chapter)
                    .forEach(lab -> line(lab.card().name(), Shown.of(lab).line()));
            if (chapter == FiftyTimes.CHAPTER) {
                line(FiftyTimes.NAME, FiftyTimes.LINE);
            }
        }
        screen.blank();
        screen.labelled("Run", "./learn lab " + Labs.all().get(0).card().name());
        screen.labelled("Choose", "./learn lab " + Labs.all().get(0).card().name() + " --help");
        screen.blank();
    }

    private void line(String name, String told) {
        int widest = Labs.all().stream()
                .mapToInt(each -> each.card().name().length())
                .max()
                .orElse(0);
        String head = "    " + Text.pad(screen.ink().cyan(name), widest) + "  ";
        screen.lines(Text.wrap(told, screen.prose(), head, " ".repeat(widest + 6)));
    }

    /** What {@code --help} says of one lab. */
    void parameters(Lab lab) {
        String name = lab.card().name();
        screen.blank();
        screen.paragraph("  ", screen.ink().bold(lab.card().title()) + ": ./learn lab " + name + " [options]");
        screen.blank();
        for (Parameter each : lab.parameters()) {
            String head = "  " + screen.ink().cyan("--" + each.name()) + " " + placeholder(each.unit()) + "  ";
            screen.lines(Text.wrap(bounds(each), screen.prose(), head, "      "));
            screen.paragraph("      ", each.told());
        }
        screen.blank();
        screen.paragraph("  ", screen.ink().bold("Variants") + ", all of which are run without --variant:");
        for (Variant each : lab.variants()) {
            screen.lines(
                    Text.wrap(each.told(), screen.prose(), "    " + screen.ink().cyan(each.name()) + ": ", "      "));
        }
        screen.blank();
        screen.paragraph(
                "  ",
                "--variant a,b runs these alone, the first on the left; --with mine, reference or none says whose class"
                        + " is put in, where an exercise is the repair; --seed n gives other luck; --html page.html writes"
                        + " a page for a browser; --json, --no-wait, --no-color and --ascii are as in './learn lab --help'.");
        screen.blank();
    }

    private static String placeholder(Unit unit) {
        return switch (unit) {
            case SECONDS -> "<time>";
            case PER_SECOND -> "<rate>";
            case PERCENT -> "<percentage>";
            case GIGABYTES, KILOBYTES -> "<memory>";
            default -> "<number>";
        };
    }

    static String bounds(Parameter parameter) {
        String unit =
                parameter.unit() == Unit.SECONDS ? "" : " " + parameter.unit().symbol(parameter.least());
        String least = show(parameter.unit(), parameter.least());
        String shortly =
                unit.isBlank() || !least.endsWith(unit) ? least : least.substring(0, least.length() - unit.length());
        return show(parameter.unit(), parameter.preset()) + ", from " + shortly + " to "
                + show(parameter.unit(), parameter.most());
    }

    /** In the unit that is easiest to read. */
    static String show(Unit unit, double value) {
        if (Double.isNaN(value)) {
            return unit.show(value);
        }
        Scale scale = Scale.of(unit.symbol(), value);
        String told = scale.show(value);
        String behind = scale.unit().equals(unit.symbol()) ? unit.symbol(value) : scale.unit();
        return behind.isEmpty() ? told : told + " " + behind;
    }
}
