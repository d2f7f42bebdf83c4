package queues.learn.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;

/** The starter again, and a copy of what was there. */
@Command(
        name = "reset",
        description = "Put the starter back. A copy of your file is kept, always, and you are told where.")
final class ResetCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(paramLabel = "<exercise>", description = "The exercise to begin again.")
    private String exercise;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        Screen screen = workshop.screen();
        Exercise chosen = workshop.course().exercise(exercise);
        boolean missing = !new LearnerFiles(chosen).missing().isEmpty();
        if (!missing && new LearnerFiles(chosen).untouched()) {
            screen.paragraph("  ", chosen.title() + " is the starter already. Nothing was changed.");
            return ExitCode.GREEN;
        }
        List<Path> copies = new Kept(chosen, workshop.state()).reset(LocalDateTime.now());
        new Hints(chosen, workshop.state()).forget();
        for (Path copy : copies) {
            screen.paragraph("  ", "Your file is kept in " + workshop.shown(copy));
        }
        for (String file : chosen.files()) {
            screen.paragraph("  ", workshop.shown(chosen.learnerFile(file)) + " is the starter again.");
        }
        return ExitCode.GREEN;
    }
}
