package queues.learn.gates;

import java.util.ArrayList;
import java.util.List;
import queues.kit.FailureReport;
import queues.learn.course.Exercise;
import queues.learn.course.RightAnswer;
import queues.learn.judge.Answer;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/** The gates for answers that are whole: the starter, the reference, and those built differently. */
final class AnswerGates {
    private AnswerGates() {}

    static Trial starter(Exercise exercise) {
        return new Trial(exercise, Gate.STARTER, "starter", judge -> {
            Verdict verdict =
                    judge.check(exercise, new Answer.Starter(), Options.all().linted());
            Findings findings = new Findings();
            if (verdict.status() != Status.TODO
                    && verdict.status() != Status.WRONG
                    && verdict.status() != Status.DONE) {
                findings.add(verdict.headline()).addAll(verdict.details());
            }
            verdict.tests().forEach(each -> failsForTheRightReason(each, findings));
            return findings.seen("all " + verdict.tests().size() + " tests fail, for the right reason");
        });
    }

    private static void failsForTheRightReason(TestResult test, Findings findings) {
        switch (test.outcome()) {
            case PASSED -> findings.add(test.test() + " passes on the starter: it does not touch what is still to do.");
            case ABORTED, SKIPPED -> findings.add(test.test() + " did not run: " + test.reason());
            case UNFINISHED -> findings.add(test.test() + " did not come back on the starter.");
            case NOT_REACHED -> findings.add(test.test() + " did not get a turn: " + test.reason());
            case FAILED ->
                findings.check(
                        test.report().kind() != FailureReport.Kind.THREW,
                        test.test() + " fails for the wrong reason: "
                                + test.report().says());
        }
    }

    static Trial reference(Exercise exercise) {
        return new Trial(exercise, Gate.REFERENCE, "reference", judge -> {
            Verdict verdict = judge.check(exercise, new Answer.Reference(), Options.all());
            Findings findings = accepted(verdict, new Findings());
            for (String type : exercise.tests()) {
                String prefix = type.substring(type.lastIndexOf('.') + 1) + ".";
                findings.check(
                        verdict.tests().stream().anyMatch(each -> each.test().startsWith(prefix) && each.passed()),
                        "No test of " + type + " has passed on the reference.");
            }
            return findings.seen(verdict.headline());
        });
    }

    static Trial right(Exercise exercise, RightAnswer right) {
        return new Trial(exercise, Gate.RIGHT_ANSWERS, right.name(), judge -> {
            Verdict verdict = judge.check(exercise, new Answer.Directory(right), Options.all());
            return accepted(verdict, new Findings()).seen(seen(verdict));
        });
    }

    private static Findings accepted(Verdict verdict, Findings findings) {
        if (verdict.status() != Status.DONE) {
            findings.add(verdict.status() + ": " + verdict.headline()).addAll(verdict.details());
        }
        return findings;
    }

    private static String seen(Verdict verdict) {
        List<String> told = new ArrayList<>(List.of(verdict.headline()));
        told.addAll(verdict.details());
        return String.join("\n", told);
    }
}
