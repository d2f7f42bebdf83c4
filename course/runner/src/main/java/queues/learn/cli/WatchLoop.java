package queues.learn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import queues.learn.course.Course;
import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.judge.Answer;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.Verdict;

/** The map, the first verdict, and then one verdict for every save. */
final class WatchLoop {
    private static final long LOOK_MILLIS = 80;
    private static final int LOOKS_PER_FRESHNESS = 40;
    private static final String CLEAR = "\u001b[H\u001b[2J";
    private final Workshop workshop;
    private final Screen screen;
    private final Course course;
    private Exercise here;
    private Status status;

    WatchLoop(Workshop workshop) {
        this.workshop = workshop;
        this.screen = workshop.screen();
        this.course = workshop.course();
    }

    /** @param stay whether to go on watching after the first verdict */
    int start(boolean stay) throws InterruptedException {
        workshop.ensureFresh();
        if (stay) {
            workshop.judge()
                    .warm(course.moduleOf(
                            workshop.here().orElse(course.exercises().get(0))));
        }
        here = showMap();
        if (here == null) {
            NextCommand.allDone(workshop);
            screen.blank();
        } else {
            screen.rule();
            check();
        }
        return stay ? watch() : here == null ? ExitCode.GREEN : ExitCode.of(status);
    }

    int startAt(Exercise exercise) throws InterruptedException {
        workshop.ensureFresh();
        here = exercise;
        check();
        return watch();
    }

    /** Returns the first unsolved exercise, or null. */
    private Exercise showMap() {
        List<Standing> standings = new Standings(workshop).all();
        Exercise first = standings.stream()
                .filter(each -> !each.done())
                .map(Standing::exercise)
                .findFirst()
                .orElse(null);
        new MapView(workshop).show(standings, first);
        return first;
    }

    private int watch() throws InterruptedException {
        Saves saves = new Saves(course.modules().stream()
                .map(module -> module.directory().resolve("src/main/java"))
                .toList());
        Keys keys = Keys.on(System.in);
        footer();
        for (int looks = 1; ; looks++) {
            String typed = keys.next(LOOK_MILLIS);
            if (typed != null && typed.equals("q")) {
                return ExitCode.GREEN;
            }
            if (typed != null) {
                typed(typed);
            }
            Set<Path> saved = saves.settled();
            if (!saved.isEmpty()) {
                here = belongsTo(saved).orElse(here);
                again();
            }
            if (looks % LOOKS_PER_FRESHNESS == 0) {
                workshop.ensureFresh();
            }
        }
    }

    private Optional<Exercise> belongsTo(Set<Path> saved) {
        return course.exercises().stream()
                .filter(each -> each.files().stream().map(each::learnerFile).anyMatch(saved::contains))
                .findFirst();
    }

    private void again() {
        if (here == null) {
            return;
        }
        if (screen.terminal()) {
            screen.out().print(CLEAR);
        }
        check();
        footer();
    }

    private void check() {
        workshop.here(here);
        try {
            CheckCommand.demandFiles(here);
            Verdict verdict = judged();
            status = verdict.status();
            new VerdictView(workshop).show(here, verdict);
        } catch (CourseError missing) {
            status = Status.UNKNOWN;
            screen.blank();
            screen.paragraph("  ", missing.getMessage());
            screen.blank();
        }
    }

    private Verdict judged() {
        try (Progress progress = Progress.on(screen, "Checking", 0)) {
            progress.step(here.number() + " " + here.title());
            return workshop.judge()
                    .check(here, new Answer.Learner(), Options.all().cached());
        }
    }

    private void typed(String typed) {
        switch (typed) {
            case "" -> onward();
            case "h" -> onHere(() -> HintCommand.show(workshop, here, false, false));
            case "r" -> onHere(() -> ReadCommand.show(workshop, here));
            case "m" -> showMap();
            case "s" -> onHere(this::solution);
            default -> {}
        }
        if (!typed.isEmpty()) {
            footer();
        }
    }

    private void onHere(Runnable what) {
        if (here != null) {
            what.run();
        }
    }

    private void solution() {
        if (status == Status.DONE) {
            SolutionCommand.show(workshop, here);
        } else {
            screen.paragraph(
                    "  ", "First make it green; or, in another terminal: ./learn solution " + here.id() + " --peek");
        }
    }

    /** Enter: on to the next exercise when this one is green, and the same verdict again when it is not. */
    private void onward() {
        if (status == Status.DONE) {
            here = new Standings(workshop).firstUnsolved().orElse(here);
        }
        again();
    }

    private void footer() {
        String enter = status == Status.DONE ? "Enter  next exercise" : "Enter  again";
        screen.line(workshop.ink().dim("  Watching. Save, and the verdict is here."));
        String keys = enter + " · h hint · r read · m map · s solution · q end";
        screen.lines(Text.wrap(workshop.ink().dim(keys), screen.prose(), "  ", "  "));
        screen.blank();
    }
}
