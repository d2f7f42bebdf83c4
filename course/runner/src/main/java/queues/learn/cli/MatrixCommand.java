package queues.learn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;
import queues.learn.gates.Gates;

/** Who catches whom. */
@Command(
        name = "matrix",
        description = "Run every test on every wrong answer and show which test catches which mistake. Takes minutes.")
final class MatrixCommand implements Callable<Integer> {
    private static final String PAGE = "docs/kill-matrix.md";

    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Option(names = "--write", description = "Write the page of the book (" + PAGE + ") instead of printing it.")
    private boolean write;

    @Option(
            names = "--named",
            description = "Only the tests that are named for each wrong answer; runs nothing. For a quick renewal.")
    private boolean named;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        workshop.ensureFresh();
        Screen screen = workshop.screen();
        String page = named ? namedPage(workshop) : page(workshop);
        if (write) {
            Path file = workshop.course().root().resolve(PAGE);
            try {
                Files.writeString(file, page);
            } catch (IOException failed) {
                throw new Unwritable("The matrix could not be written to " + file + ": " + failed.getMessage(), failed);
            }
            screen.paragraph("  ", "Written to " + workshop.shown(file));
        } else if (screen.terminal()) {
            screen.lines(new MarkdownView(screen).render(page));
        } else {
            screen.line(page);
        }
        return ExitCode.GREEN;
    }

    private static String namedPage(Workshop workshop) {
        try (Gates gates = new Gates(workshop.course(), Gates.Settings.usual())) {
            return gates.matrixOfNames();
        }
    }

    private static String page(Workshop workshop) {
        int wrong = workshop.course().exercises().stream()
                .map(Exercise::wrong)
                .mapToInt(List::size)
                .sum();
        try (Gates gates = new Gates(workshop.course(), Gates.Settings.usual());
                Progress progress = Progress.on(workshop.screen(), "Wrong answers", wrong)) {
            return gates.matrix(progress::step);
        }
    }
}
