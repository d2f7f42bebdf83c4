package queues.learn.gates;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import queues.learn.course.Exercise;
import queues.learn.course.WrongAnswer;
import queues.learn.judge.Answer;
import queues.learn.judge.Judge;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/** Finds the tests that catch a wrong answer, by running all of them. */
final class Killers {
    private static final Duration FOR_A_HANG = Duration.ofSeconds(5);

    private final Judge judge;
    private final Exercise exercise;

    Killers(Judge judge, Exercise exercise) {
        this.judge = judge;
        this.exercise = exercise;
    }

    /** The tests that catch it in every run. */
    Set<String> of(WrongAnswer wrong) {
        Set<String> always = once(wrong);
        for (int run = 1; run < wrong.repeat(); run++) {
            always.retainAll(once(wrong));
        }
        return always;
    }

    private Set<String> once(WrongAnswer wrong) {
        Options options = wrong.hangs() ? Options.all().budget(FOR_A_HANG) : Options.all();
        Verdict all = judge.check(exercise, new Answer.Patched(wrong), options);
        if (all.status() == Status.WRONG || all.status() == Status.DONE) {
            return failed(all);
        }
        return oneByOne(wrong, options);
    }

    /** For what ends a check before all tests have run. */
    private Set<String> oneByOne(WrongAnswer wrong, Options options) {
        Verdict reference = judge.check(exercise, new Answer.Reference(), Options.all());
        Set<String> found = new LinkedHashSet<>();
        for (TestResult each : reference.tests()) {
            String test = each.test();
            Verdict one = judge.check(exercise, new Answer.Patched(wrong), options.only(List.of(test)));
            if (one.status() == Status.HUNG
                    || one.status() == Status.OUT_OF_MEMORY
                    || !failed(one).isEmpty()) {
                found.add(test);
            }
        }
        return found;
    }

    private static Set<String> failed(Verdict verdict) {
        Set<String> names = new LinkedHashSet<>();
        verdict.tests().stream()
                .filter(TestResult::failed)
                .map(TestResult::test)
                .forEach(names::add);
        return names;
    }
}
