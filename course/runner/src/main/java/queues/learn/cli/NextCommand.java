package queues.learn.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        next.ifPresentOrElse(each -> show(workshop, each), () -> allDone(workshop));
        return ExitCode.GREEN;
    }

    /** What is worth doing when nothing is left to solve. */
    static void allDone(Workshop workshop) {
        Screen screen = workshop.screen();
        List<Exercise> all = workshop.course().exercises();
        screen.paragraph("  ", "Every exercise is done. What is left is to look closer:");
        screen.blank();
        screen.labelled("Look", "./learn solution <exercise> compares yours with ours");
        command(screen, all, each -> !each.stress().isEmpty(), "Race", "two threads meet in yours, millions of times");
        command(screen, all, each -> !each.benchmarks().isEmpty(), "Bench", "yours beside its peers");
        String chapters = all.stream()
                .map(each -> each.chapter().replaceFirst("#.*", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        screen.labelled("Book", chapters + " has the code taken apart, and what comes next");
    }

    private static void command(
            Screen screen, List<Exercise> all, Predicate<Exercise> which, String label, String what) {
        all.stream()
                .filter(which)
                .reduce((first, last) -> last)
                .ifPresent(each -> screen.labelled(
                        label, "./learn " + label.toLowerCase(Locale.ROOT) + " " + each.id() + ": " + what));
    }

    /** What can be done with an exercise that is solved. */
    static void afterwards(Workshop workshop, Exercise exercise) {
        if (!exercise.stress().isEmpty()) {
            workshop.screen().labelled("Race", "./learn race " + exercise.id());
        }
        if (!exercise.benchmarks().isEmpty()) {
            workshop.screen().labelled("Bench", "./learn bench " + exercise.id());
        }
        workshop.screen().labelled("Look", "./learn solution " + exercise.id());
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
