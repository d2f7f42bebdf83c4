package queues.learn.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The map of the course. */
@Command(
        name = "status",
        description = "Show the map of the course: what is done, where you are, what lies ahead.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the map was shown, whatever it shows", "3:broken surroundings"})
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Option(names = "--json", description = "As JSON, for tools.")
    private boolean json;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        List<Standing> standings = new Standings(workshop).all();
        if (json) {
            workshop.screen().line(Json.status(workshop, standings));
            return ExitCode.GREEN;
        }
        Standing here =
                standings.stream().filter(each -> !each.done()).findFirst().orElse(null);
        new MapView(workshop).show(standings, here == null ? null : here.exercise());
        if (here == null) {
            NextCommand.allDone(workshop);
        } else {
            workshop.screen()
                    .labelled("Next", "./learn check " + here.exercise().id());
        }
        workshop.screen().blank();
        return ExitCode.GREEN;
    }
}
