package queues.learn.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;

/** One more hint each time. */
@Command(name = "hint", description = "Give one more hint each time; each says more than the one before.")
final class HintCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(arity = "0..1", paramLabel = "<exercise>", description = "Without it, the first unsolved one.")
    private String exercise;

    @Option(names = "--from-start", description = "Begin with the first hint again.")
    private boolean fromStart;

    @Option(names = "--json", description = "As JSON, for tools.")
    private boolean json;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        show(workshop, chosen(workshop), fromStart, json);
        return ExitCode.GREEN;
    }

    /** Whoever has just solved one wants no hint on it. */
    private Exercise chosen(Workshop workshop) {
        if (exercise != null) {
            return workshop.course().exercise(exercise);
        }
        return new Standings(workshop)
                .firstUnsolved()
                .orElseThrow(() -> new CourseError("Everything is solved. Name the exercise you mean."));
    }

    static void show(Workshop workshop, Exercise exercise, boolean fromStart, boolean json) {
        Hints hints = new Hints(exercise, workshop.state());
        List<String> all = hints.all();
        if (all.isEmpty()) {
            throw new CourseError("There are no hints for " + exercise.id() + ".");
        }
        if (fromStart) {
            hints.forget();
        }
        boolean seenAll = hints.shown() >= all.size();
        int number = hints.next();
        Screen screen = workshop.screen();
        if (json) {
            screen.line(Json.hint(exercise, number, all.size(), all.get(number - 1)));
        } else {
            print(workshop, exercise, number, all, seenAll);
        }
        if (!screen.out().checkError()) {
            hints.seen(number);
        }
    }

    private static void print(Workshop workshop, Exercise exercise, int number, List<String> all, boolean seenAll) {
        Screen screen = workshop.screen();
        screen.blank();
        screen.ends(
                "  " + workshop.ink().bold("Hint " + number + " of " + all.size()),
                workshop.ink().dim(exercise.number() + " " + exercise.title()));
        screen.blank();
        screen.lines(new MarkdownView(screen).render(all.get(number - 1)));
        screen.blank();
        screen.labelled("Next", after(exercise, number, all.size(), seenAll));
        screen.blank();
    }

    private static String after(Exercise exercise, int number, int all, boolean seenAll) {
        if (number < all) {
            return "./learn hint " + exercise.id() + " says more";
        }
        return (seenAll ? "you have seen them all; " : "that was the last one; ") + "./learn solution " + exercise.id()
                + " --peek shows ours, ./learn hint " + exercise.id() + " --from-start begins again";
    }
}
