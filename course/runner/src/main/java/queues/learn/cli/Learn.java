package queues.learn.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import queues.learn.bench.BenchCommand;
import queues.learn.course.Course;
import queues.learn.judge.Judge;
import queues.learn.lab.LabCommand;
import queues.learn.race.RaceCommand;

/** The one command of the course. Alone on a terminal it watches; piped, it says where you are and ends. */
@Command(
        name = "./learn",
        description = {
            "From FIFO to DLQ: make the failing tests pass.",
            "",
            "Without a command: the map of the course and the first unsolved exercise; on a terminal it then watches"
                    + " your files and gives the verdict each time you save.",
            ""
        },
        subcommands = {
            StatusCommand.class,
            NextCommand.class,
            CheckCommand.class,
            WatchCommand.class,
            ReadCommand.class,
            HintCommand.class,
            SolutionCommand.class,
            ResetCommand.class,
            RaceCommand.class,
            BenchCommand.class,
            LabCommand.class,
            VerifyCommand.class,
            MatrixCommand.class,
            CompletionCommand.class
        },
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:green, or done as asked",
            "1:red: an exercise or a gate does not hold",
            "2:bad input: no such exercise, command or option",
            "3:broken surroundings: no JDK, no build, a folder that cannot be written, a fault of the tool",
            "4:no verdict: nothing ran"
        },
        footer = {"", "An exercise is named by its number (1.1), its id (linked-queue) or its class (LinkedQueue)."})
public final class Learn implements Callable<Integer> {
    @Option(
            names = "--no-color",
            scope = ScopeType.INHERIT,
            description = "No colour. The variable NO_COLOR does the same.")
    private boolean noColour;

    @Option(names = "--ascii", scope = ScopeType.INHERIT, description = "Nothing but ASCII characters.")
    private boolean ascii;

    @Mixin
    private Help help;

    private final Workshop workshop;

    Learn(Workshop workshop) {
        this.workshop = workshop;
    }

    /** What the commands work with. */
    Workshop workshop() {
        return workshop;
    }

    /** Where a command prints. */
    public Screen screen() {
        return workshop.screen();
    }

    /** The course that this is about. */
    public Course course() {
        return workshop.course();
    }

    /** What the script says, in system properties; the screen must be known before anything is parsed. */
    private static Workshop standard(List<String> arguments) {
        Path root =
                Path.of(System.getProperty("learn.root", ".")).toAbsolutePath().normalize();
        Path state =
                Path.of(System.getProperty("learn.state", root.resolve(".learn").toString()));
        Screen screen = Screens.standard(arguments.contains("--no-color"), arguments.contains("--ascii"));
        return new Workshop(root, state, screen, Judge::open);
    }

    @Override
    public Integer call() throws Exception {
        Screen screen = workshop.screen();
        return new WatchLoop(workshop).start(screen.terminal() && screen.keyboard());
    }

    /**
     * Runs a command that needs nothing built, on that screen and in this process: for tests that hold a text against what is
     * printed. Complaints are printed there, too. Whether the classes are older than their sources is not asked.
     *
     * @return the exit code
     */
    public static int print(Path root, Screen screen, String... arguments) {
        Workshop workshop = new Workshop(root, root.resolve(".learn"), screen, Judge::open);
        return CommandLines.of(new Learn(workshop), false)
                .setErr(new PrintWriter(screen.out(), true))
                .setExecutionStrategy(new CommandLine.RunLast())
                .execute(arguments);
    }

    /** Runs one command line; {@code System.exit} is called with what comes of it. */
    public static void main(String[] arguments) {
        Workshop workshop = standard(List.of(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(workshop::close, "close"));
        Parents.endWithThem();
        System.exit(run(workshop, arguments));
    }

    /** New classes on the class path of an old build miss what came with them: then a build is due. */
    private static int run(Workshop workshop, String... arguments) {
        try {
            return CommandLines.of(new Learn(workshop), workshop.ink().coloured())
                    .execute(CommandLines.asOption(arguments));
        } catch (LinkageError halfBuilt) {
            return ExitCode.REBUILD;
        }
    }
}
