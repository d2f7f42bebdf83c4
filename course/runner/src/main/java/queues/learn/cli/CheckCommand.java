package queues.learn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.judge.Answer;
import queues.learn.judge.Options;
import queues.learn.judge.Verdict;

/** The verdict on one exercise, on a module, or on everything. */
@Command(
        name = "check",
        description = "Run the tests of an exercise, a module or everything on your code, and give the verdict.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:green", "1:red", "2:no such exercise or module", "3:broken surroundings", "4:nothing ran"})
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    private Learn learn;

    @Mixin
    private Help help;

    @Parameters(
            arity = "0..*",
            paramLabel = "<what>",
            description = "An exercise, a module, or 'all'; without it, the exercise you are at.")
    private List<String> what = List.of();

    @Option(names = "--seed", description = "Where random choices start; the course's own seed if left out.")
    private Long seed;

    @Option(names = "--again", description = "Run the tests even if the same files were judged before.")
    private boolean again;

    @Option(
            names = {"-v", "--all-failures"},
            description = "Show every failure in full, not only the first.")
    private boolean allFailures;

    @Option(names = "--json", description = "As JSON, for tools.")
    private boolean json;

    @Override
    public Integer call() {
        Workshop workshop = learn.workshop();
        workshop.ensureFresh();
        List<Exercise> wanted = wanted(workshop);
        wanted.forEach(CheckCommand::demandFiles);
        List<Verdict> verdicts = new ArrayList<>();
        try (Progress progress = Progress.on(workshop.screen(), "Checking", wanted.size())) {
            for (Exercise each : wanted) {
                progress.step(each.number() + " " + each.title());
                verdicts.add(workshop.judge().check(each, new Answer.Learner(), options()));
            }
        }
        if (json) {
            workshop.screen().line(Json.verdicts(workshop, wanted, verdicts));
        } else {
            show(workshop, wanted, verdicts);
        }
        return verdicts.stream().map(each -> ExitCode.of(each.status())).reduce(ExitCode.GREEN, ExitCode::worse);
    }

    private Options options() {
        Options options = Options.all().seed(seed);
        return again || seed != null ? options : options.cached();
    }

    private List<Exercise> wanted(Workshop workshop) {
        if (what.isEmpty()) {
            return List.of(workshop.exercise(null));
        }
        Set<Exercise> found = new LinkedHashSet<>();
        for (String each : what) {
            found.addAll(named(workshop, each));
        }
        return List.copyOf(found);
    }

    private static List<Exercise> named(Workshop workshop, String name) {
        if (name.equalsIgnoreCase("all")) {
            return workshop.course().exercises();
        }
        return workshop.course().exercisesOf(name);
    }

    /** @throws CourseError if a file is not where it belongs */
    static void demandFiles(Exercise exercise) {
        for (Path file : new LearnerFiles(exercise).missing()) {
            throw new CourseError(exercise.root().relativize(file).toString().replace('\\', '/')
                    + " is missing. If it was renamed, give it its name back; otherwise './learn reset " + exercise.id()
                    + "' puts the starter there.");
        }
    }

    private VerdictView view(Workshop workshop) {
        VerdictView view = new VerdictView(workshop);
        return allFailures ? view.all() : view;
    }

    private void show(Workshop workshop, List<Exercise> exercises, List<Verdict> verdicts) {
        if (exercises.size() == 1) {
            workshop.here(exercises.get(0));
            view(workshop).show(exercises.get(0), verdicts.get(0));
            return;
        }
        List<Standing> standings = new ArrayList<>();
        for (int at = 0; at < exercises.size(); at++) {
            standings.add(Standing.of(exercises.get(at), verdicts.get(at)));
        }
        Standing here =
                standings.stream().filter(each -> !each.done()).findFirst().orElse(null);
        new MapView(workshop).show(standings, here == null ? null : here.exercise());
        if (here != null) {
            workshop.here(here.exercise());
            workshop.screen().rule();
            view(workshop).show(here.exercise(), here.verdict());
        }
    }
}
