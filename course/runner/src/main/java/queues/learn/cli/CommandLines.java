package queues.learn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import queues.learn.bench.BenchCommand;
import queues.learn.course.CourseError;
import queues.learn.lab.LabCommand;
import queues.learn.race.RaceCommand;

/** Builds the command line, and turns whatever goes wrong into a sentence and an exit code. */
final class CommandLines {
    private CommandLines() {}

    static CommandLine of(Learn learn, boolean coloured) {
        CommandLine line = new CommandLine(learn);
        PrintWriter out = new PrintWriter(learn.workshop().screen().out(), true);
        return line.setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedSubcommandsAllowed(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        coloured ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((wrong, arguments) -> badInput(learn, wrong))
                .setExecutionStrategy(parsed -> run(learn, parsed))
                .setExecutionExceptionHandler((thrown, at, parsed) -> failed(learn, thrown, at));
    }

    /** {@code help race} is {@code race --help}, as in most tools. */
    static String[] asOption(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        String[] turned = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
        turned[turned.length - 1] = "--help";
        return turned;
    }

    /** Races, benchmarks and labs are written without the workshop; their classes must be fresh all the same. */
    private static int run(Learn learn, ParseResult parsed) {
        if (!parsed.unmatched().isEmpty() && learn.workshop().isMachineryStale()) {
            return ExitCode.REBUILD;
        }
        Object command =
                parsed.hasSubcommand() ? parsed.subcommand().commandSpec().userObject() : null;
        boolean helpWanted = parsed.hasSubcommand() && parsed.subcommand().isUsageHelpRequested();
        if (!helpWanted && (isOnItsOwn(command))) {
            try {
                learn.workshop().ensureFresh();
            } catch (RebuildWanted stale) {
                return ExitCode.REBUILD;
            } catch (CourseError broken) {
                return failed(learn, broken, parsed.subcommand().commandSpec().commandLine());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static boolean isOnItsOwn(Object command) {
        return command instanceof RaceCommand || command instanceof BenchCommand || command instanceof LabCommand;
    }

    /** What old classes do not know, newer ones may. */
    private static int badInput(Learn learn, ParameterException wrong) {
        if (learn.workshop().isMachineryStale()) {
            return ExitCode.REBUILD;
        }
        PrintWriter err = wrong.getCommandLine().getErr();
        List<String> meant =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String typed = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().get(0)
                : "";
        boolean noCommand = !typed.isEmpty()
                && !typed.startsWith("-")
                && wrong.getCommandLine().getParent() == null;
        err.println(noCommand ? "There is no command '" + typed + "'." : sentence(wrong.getMessage()));
        if (isExercise(learn, typed)) {
            err.println("Did you mean './learn check " + typed + "'?");
        } else if (!meant.isEmpty()) {
            err.println("Did you mean '" + command + " " + meant.get(0) + "'?");
        }
        err.println("'" + command + " --help' says what there is.");
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    private static boolean isExercise(Learn learn, String typed) {
        try {
            return !typed.isEmpty() && learn.workshop().course().exercise(typed) != null;
        } catch (CourseError | RebuildWanted unknown) {
            return false;
        }
    }

    private static int failed(Learn learn, Exception thrown, CommandLine at) {
        if (thrown instanceof RebuildWanted) {
            return ExitCode.REBUILD;
        }
        PrintWriter err = at.getErr();
        if (thrown instanceof CourseError || thrown instanceof Unwritable) {
            err.println(thrown.getMessage());
            err.flush();
            return thrown instanceof CourseError ? ExitCode.BAD_INPUT : ExitCode.BROKEN;
        }
        err.println("The tool itself failed, which is no verdict on your code: " + thrown);
        keep(learn.workshop().state(), thrown)
                .forEach(place -> err.println(
                        "Where it happened is in " + learn.workshop().shown(place) + "."));
        err.flush();
        return ExitCode.BROKEN;
    }

    private static List<Path> keep(Path state, Exception thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        try {
            Path file = Files.createDirectories(state).resolve("fault.log");
            return List.of(Files.writeString(file, trace.toString()));
        } catch (IOException notWritable) {
            return List.of();
        }
    }

    private static String sentence(String message) {
        String told = message.strip();
        return told.endsWith(".") || told.endsWith("?") ? told : told + ".";
    }
}
