package queues.learn.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.Exercise;

/** Where to go on. */
@Command(name = "next", description = "Name the first unsolved exercise: what to build, and in which file.")
final class NextCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        Optional<Exercise> next = new Standings(workshop).firstUnsolved();
        next.ifPresentOrElse(
                each -> show(workshop, each),
                () -> workshop.screen()
                        .paragraph("  ", "Every exercise is done. ./learn solution compares yours with ours."));
        return ExitCode.GREEN;
    }

    /** The exercise, its promise, its files and what can be typed. */
    static void show(Workshop workshop, Exercise exercise) {
        Screen screen = workshop.screen();
        workshop.here(exercise);
        screen.blank();
        screen.line("  " + workshop.ink().bold(exercise.number() + "  " + exercise.title()));
        screen.paragraph("  ", exercise.promise());
        screen.blank();
        steps(workshop, exercise);
        screen.labelled("Check", "./learn check " + exercise.id());
        screen.blank();
    }

    /** What to do first: the file, the task, the hints. */
    static void steps(Workshop workshop, Exercise exercise) {
        edit(workshop, exercise);
        workshop.screen().labelled("Read", "./learn read " + exercise.id());
        workshop.screen().labelled("Hint", "./learn hint " + exercise.id());
    }

    static void edit(Workshop workshop, Exercise exercise) {
        for (String file : exercise.files()) {
            workshop.screen().labelled("Edit", workshop.ink().cyan(workshop.shown(exercise.learnerFile(file))));
        }
    }
}
