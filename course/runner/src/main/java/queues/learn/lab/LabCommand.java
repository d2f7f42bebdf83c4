package queues.learn.lab;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import queues.labs.Card;
import queues.labs.Lab;
import queues.labs.Variant;
import queues.learn.cli.Learn;
import queues.learn.cli.Screen;
import queues.learn.course.CourseError;
import queues.learn.course.Names;

/** {@code ./learn lab}: an incident as a simulation, before and after its repair. */
@Command(
        name = "lab",
        description = {
            "Run an incident again as a simulation, before and after its repair.",
            "",
            "Without a name: the labs there are. Each lab has parameters of its own, with units:"
                    + " './learn lab agency --workers 30 --service 12s'. './learn lab agency --help' lists them.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            " 0:it ran; a class that could not run to the end is left out, and it is said",
            " 2:no such lab, variant or parameter, a value that it cannot have, or a file that is not ours to replace",
            " 3:the page cannot be written"
        })
public final class LabCommand implements Callable<Integer> {
    private CommandSpec spec;

    @ParentCommand
    private Learn learn;

    @Parameters(arity = "0..*", paramLabel = "<lab> [--<parameter> <value>]", description = "a name from the list")
    private List<String> words = List.of();

    @Option(
            names = "--variant",
            split = ",",
            paramLabel = "<a,b>",
            description = "run these variants alone, the first on the left and the second on the right")
    private List<String> variants = List.of();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "<whose>",
            description = {
                "where an exercise is the repair, put its class into the lab, as a column of its own: mine, reference,"
                        + " both (mine,reference) or none.",
                "Without it: mine as soon as you have begun the exercise, unless variants are named."
            })
    private List<String> with = List.of();

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "42",
            description = "what chance starts from (default: ${DEFAULT-VALUE}); the same seed gives the same run")
    private int seed;

    @Option(names = "--json", description = "the result as JSON, with every series")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "<file>",
            description = "write the result as a page with charts to look into, for a browser, and not here;"
                    + " with --json, both")
    private String html;

    @Option(names = "--no-wait", description = "do not ask for a guess first")
    private boolean noWait;

    @Option(
            names = {"-h", "--help"},
            description = "say what there is to say; behind the name of a lab: its parameters")
    private boolean help;

    /** Options that are not ours are parameters of the lab, which is known only when the line has been read. */
    @Spec
    void spec(CommandSpec own) {
        spec = own;
        own.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() {
        Screen screen = learn.screen();
        if (FiftyTimes.isNamed(Choices.name(words))) {
            measure(screen, System.in);
            return 0;
        }
        Choices choices = Choices.of(words, seed);
        if (choices.lab() == null) {
            list(screen);
        } else if (help) {
            new LabList(screen).parameters(choices.lab());
        } else {
            run(screen, choices, System.in);
        }
        return 0;
    }

    private void list(Screen screen) {
        if (html != null && !help) {
            throw new CourseError("A page shows one lab: './learn lab two-lanes --html two-lanes.html'.");
        }
        if (help) {
            spec.commandLine().usage(spec.commandLine().getOut());
        } else if (json) {
            screen.out().println(LabJson.list(screen.ascii()));
        } else {
            new LabList(screen).show();
        }
    }

    private void run(Screen screen, Choices choices, InputStream in) {
        Set<String> chosen = chosen(choices.lab());
        Guests guests = Guests.of(learn.course(), choices.lab(), with, !variants.isEmpty());
        if (html != null) {
            page(screen, choices, chosen, guests);
            return;
        }
        if (json) {
            json(screen, choices, Ran.of(choices, chosen, guests, false));
            return;
        }
        LabReport.story(screen, choices.lab().card());
        String guess = guess(screen, in);
        Ran ran = Ran.of(choices, chosen, guests, screen.terminal());
        new LabReport(screen, choices)
                .result(ran.runs(), guess, learn.course(), new GuestReport(screen, guests, ran.came()));
    }

    /** What the reader expects; nothing where nobody can be asked. */
    private String guess(Screen screen, InputStream in) {
        boolean asked = !noWait && screen.terminal() && screen.keyboard();
        String guess = asked ? Prediction.ask(screen, in) : "";
        if (asked) {
            screen.blank();
        }
        return guess;
    }

    private static void json(Screen screen, Choices choices, Ran ran) {
        screen.out()
                .println(LabJson.runs(choices, ran.runs(), GuestReport.json(ran.guests(), ran.came()), screen.ascii()));
    }

    /** The page keeps the result behind a click, so none of it is told here. */
    private void page(Screen screen, Choices choices, Set<String> chosen, Guests guests) {
        PageFile file = PageFile.at(from(), html);
        Ran ran = Ran.of(choices, chosen, guests, screen.terminal());
        String command = Typed.again(spec.root().commandLine().getParseResult().originalArgs());
        Card card = choices.lab().card();
        String fix = LabReport.fix(card, learn.course());
        String written =
                file.write(new Page(choices, ran).html(command, fix, LabReport.exercises(card, learn.course())));
        if (json) {
            json(screen, choices, ran);
            spec.commandLine().getErr().println("Page: " + written);
            return;
        }
        screen.blank();
        screen.labelled("Page", written);
        screen.labelled("Open", "it in a browser; it needs no network.");
        screen.blank();
    }

    /** Where the user stands: {@code ./learn} itself runs in the folder of the course. */
    private static Path from() {
        return Path.of(System.getProperty("learn.from", ""));
    }

    /** The lab that is no simulation: it has a device in the place of a seed, and ways in the place of variants. */
    private void measure(Screen screen, InputStream in) {
        DiskLab lab = new DiskLab(screen, learn.course());
        if (help) {
            lab.help();
            return;
        }
        for (String each : List.of("--seed", "--variant", "--with", "--html")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(each)) {
                throw new CourseError("The lab " + FiftyTimes.NAME + " measures on this machine: there is nothing for "
                        + each + " to do. './learn lab " + FiftyTimes.NAME + " --help' says what there is.");
            }
        }
        lab.run(DiskChoices.of(words).seenFrom(from()), json, () -> guess(screen, in));
    }

    /** Those that were asked for; without any, the incident, its repair, and then all others. */
    private Set<String> chosen(Lab lab) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String each : variants) {
            chosen.add(Names.pick("variant", each, lab.variants(), one -> List.of(one.name()))
                    .name());
        }
        if (chosen.isEmpty()) {
            chosen.add(Shown.of(lab).before());
            chosen.add(Shown.of(lab).after());
            lab.variants().stream().map(Variant::name).forEach(chosen::add);
        }
        return chosen;
    }
}
