package queues.learn.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The verdict, each time a file is saved. */
@Command(
        name = "watch",
        description = "Give the verdict each time you save. This is what ./learn does on a terminal; Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(
            arity = "0..1",
            paramLabel = "<exercise>",
            description = "Where to begin; the first unsolved if left out.")
    private String exercise;

    @Override
    public Integer call() throws Exception {
        WatchLoop loop = new WatchLoop(learn.workshop());
        return exercise == null
                ? loop.start(true)
                : loop.startAt(learn.workshop().course().exercise(exercise));
    }
}
