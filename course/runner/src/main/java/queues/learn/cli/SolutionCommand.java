package queues.learn.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;

/** From the learner's file to ours, and why ours is as it is. */
@Command(
        name = "solution",
        description = "Show the difference between your file and the reference, and why the reference is as it is.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "1:not shown: the exercise is not green, and --peek was not given"})
final class SolutionCommand implements Callable<Integer> {
    private static final int AROUND = 3;

    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(arity = "0..1", paramLabel = "<exercise>", description = "Without it, the exercise you are at.")
    private String exercise;

    @Option(names = "--peek", description = "Before it is green.")
    private boolean peek;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        Exercise chosen = workshop.exercise(exercise);
        if (!peek && !new Standings(workshop).of(chosen).done()) {
            workshop.screen()
                    .paragraph(
                            "  ",
                            chosen.title() + " is not green yet. './learn hint " + chosen.id()
                                    + "' helps on; './learn solution " + chosen.id()
                                    + " --peek' shows the reference all the same.");
            return ExitCode.RED;
        }
        show(workshop, chosen);
        return ExitCode.GREEN;
    }

    static void show(Workshop workshop, Exercise exercise) {
        Screen screen = workshop.screen();
        screen.blank();
        screen.ends(
                "  " + workshop.ink().bold(exercise.number() + "  " + exercise.title()),
                workshop.ink().red("- yours") + "  " + workshop.ink().green("+ the reference"));
        for (String file : exercise.files()) {
            screen.blank();
            diff(workshop, exercise, file);
        }
        if (Files.isRegularFile(exercise.why())) {
            screen.blank();
            screen.line("  " + workshop.ink().bold("Why it is as it is"));
            screen.blank();
            screen.lines(new MarkdownView(screen).render(Workshop.text(exercise.why())));
        }
        screen.blank();
    }

    private static void diff(Workshop workshop, Exercise exercise, String file) {
        List<String> yours = LearnerFiles.linesOf(exercise.learnerFile(file));
        List<String> ours = LearnerFiles.linesOf(exercise.referenceFile(file));
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                workshop.shown(exercise.learnerFile(file)),
                workshop.shown(exercise.referenceFile(file)),
                yours,
                DiffUtils.diff(yours, ours),
                AROUND);
        if (lines.isEmpty()) {
            workshop.screen().paragraph("  ", file + " is the reference, word for word.");
        }
        lines.forEach(line -> workshop.screen().line("  " + coloured(workshop.ink(), line)));
    }

    private static String coloured(Ink ink, String line) {
        if (line.startsWith("---") || line.startsWith("+++")) {
            return ink.bold(line);
        }
        if (line.startsWith("@@")) {
            return ink.cyan(line);
        }
        return line.startsWith("+") ? ink.green(line) : line.startsWith("-") ? ink.red(line) : line;
    }
}
