package queues.learn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import queues.learn.course.Exercise;
import queues.learn.judge.Answer;
import queues.learn.judge.Options;
import queues.learn.judge.Verdict;

/**
 * How far the learner is, by what the tests say. An untouched starter is known to be unsolved (the gates see to that);
 * whatever was judged before is answered from the judge's cache, by content.
 */
final class Standings {
    private final Workshop workshop;

    Standings(Workshop workshop) {
        this.workshop = workshop;
    }

    /** All of them, with a bar while it takes long. */
    List<Standing> all() {
        return of(workshop.course().exercises());
    }

    List<Standing> of(List<Exercise> exercises) {
        List<Standing> found = new ArrayList<>();
        try (Progress progress = Progress.on(workshop.screen(), "Checking", exercises.size())) {
            for (Exercise each : exercises) {
                progress.step(each.number() + " " + each.title());
                found.add(of(each));
            }
        }
        return found;
    }

    Standing of(Exercise exercise) {
        LearnerFiles files = new LearnerFiles(exercise);
        if (!files.missing().isEmpty()) {
            return Standing.missing(exercise);
        }
        if (files.untouched()) {
            return Standing.notStarted(exercise);
        }
        return Standing.of(exercise, verdict(exercise));
    }

    Verdict verdict(Exercise exercise) {
        return workshop.judge()
                .check(exercise, new Answer.Learner(), Options.all().cached());
    }

    /** Where to go on. */
    Optional<Exercise> firstUnsolved() {
        return workshop.course().exercises().stream()
                .filter(each -> !of(each).done())
                .findFirst();
    }
}
