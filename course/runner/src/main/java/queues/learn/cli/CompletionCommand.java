package queues.learn.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A script for bash and zsh. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh. Use it with: source <(./learn completion)")
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        learn.workshop()
                .screen()
                .out()
                .println(AutoComplete.bash("learn", spec.root().commandLine()));
        return ExitCode.GREEN;
    }
}
