package queues.learn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;

/** The task, and the section of the chapter that goes with it. */
@Command(name = "read", description = "Show the task of an exercise, and the section of the chapter that goes with it.")
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(arity = "0..1", paramLabel = "<exercise>", description = "Without it, the exercise you are at.")
    private String exercise;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        Exercise chosen = workshop.exercise(exercise);
        workshop.here(chosen);
        show(workshop, chosen);
        return ExitCode.GREEN;
    }

    static void show(Workshop workshop, Exercise exercise) {
        Screen screen = workshop.screen();
        screen.blank();
        screen.lines(new MarkdownView(screen).render(Workshop.text(exercise.task())));
        List<String> chapter = chapter(workshop, exercise);
        if (!chapter.isEmpty()) {
            screen.blank();
            screen.rule();
            screen.blank();
            screen.lines(chapter);
        }
        screen.blank();
        NextCommand.edit(workshop, exercise);
        screen.labelled("Check", "./learn check " + exercise.id());
        screen.labelled("Book", exercise.chapter().replaceFirst("#.*", ""));
        screen.blank();
    }

    private static List<String> chapter(Workshop workshop, Exercise exercise) {
        String[] parts = exercise.chapter().split("#", 2);
        Path file = workshop.course().root().resolve(parts[0]);
        if (parts.length < 2 || !Files.isRegularFile(file)) {
            return List.of();
        }
        String section = Section.of(Workshop.text(file), parts[1]);
        return section.isEmpty() ? List.of() : new MarkdownView(workshop.screen()).render(section);
    }
}
