package queues.learn.lab;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import queues.labs.Lab;
import queues.labs.Parameter;
import queues.labs.Run;
import queues.labs.Variant;
import queues.learn.cli.Learn;
import queues.learn.cli.Screen;
import queues.learn.course.CourseError;
import queues.learn.course.Names;
import queues.learn.fork.ProgressBar;

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
        exitCodeList = {" 0:it ran", " 2:no such lab, variant or parameter, or a value that it cannot have"})
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
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "42",
            description = "what chance starts from (default: ${DEFAULT-VALUE}); the same seed gives the same run")
    private int seed;

    @Option(names = "--json", description = "the result as JSON, with every series")
    private boolean json;

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
        if (json) {
            screen.out().println(LabJson.runs(choices, runs(choices, chosen, false), screen.ascii()));
            return;
        }
        LabReport.story(screen, choices.lab().card());
        String guess = guess(screen, in);
        new LabReport(screen, choices).result(runs(choices, chosen, screen.terminal()), guess, learn.course());
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

    /** The lab that is no simulation: it has a device in the place of a seed, and ways in the place of variants. */
    private void measure(Screen screen, InputStream in) {
        DiskLab lab = new DiskLab(screen);
        if (help) {
            lab.help();
            return;
        }
        for (String each : List.of("--seed", "--variant")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(each)) {
                throw new CourseError("The lab " + FiftyTimes.NAME + " measures on this machine: there is nothing for "
                        + each + " to choose. './learn lab " + FiftyTimes.NAME + " --help' says what there is.");
            }
        }
        lab.run(DiskChoices.of(words), json, () -> guess(screen, in));
    }

    private static Map<String, Run> runs(Choices choices, Set<String> variants, boolean watched) {
        Map<String, Run> runs = new LinkedHashMap<>();
        try (ProgressBar bar = new ProgressBar(System.err, "running", watched)) {
            for (String each : variants) {
                runs.put(each, choices.lab().run(each, choices.settings()));
                bar.show(runs.size(), variants.size());
            }
        } catch (Parameter.OutOfBounds together) {
            throw new CourseError(together.getMessage(), together);
        } catch (OutOfMemoryError full) {
            runs.clear();
            throw new CourseError(
                    "With these values more tasks wait than fit into the memory of this process. Choose fewer of them.");
        }
        return runs;
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
