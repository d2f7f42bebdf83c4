package queues.learn.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say what there is to say about a command.")
    private boolean wanted;
}
