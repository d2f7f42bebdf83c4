package queues.learn.gates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import queues.kit.FailureReport;
import queues.learn.course.Exercise;
import queues.learn.course.WrongAnswer;
import queues.learn.judge.Answer;
import queues.learn.judge.Judge;
import queues.learn.judge.Options;
import queues.learn.judge.Status;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/** The gate for wrong answers: each is caught by the tests it names, every time, in the words that were agreed on. */
final class WrongGate {
    private static final Duration FOR_A_HANG = Duration.ofSeconds(5);

    private final Exercise exercise;
    private final WrongAnswer wrong;
    private final boolean updateGolden;

    private WrongGate(Exercise exercise, WrongAnswer wrong, boolean updateGolden) {
        this.exercise = exercise;
        this.wrong = wrong;
        this.updateGolden = updateGolden;
    }

    static Trial trial(Exercise exercise, WrongAnswer wrong, boolean updateGolden) {
        WrongGate gate = new WrongGate(exercise, wrong, updateGolden);
        return new Trial(exercise, Gate.WRONG_ANSWERS, wrong.name(), gate::findings);
    }

    private Findings findings(Judge judge) {
        Findings findings = new Findings();
        List<String> told = new ArrayList<>();
        for (int run = 1; run <= wrong.repeat() && findings.isEmpty(); run++) {
            told = kills(judge, findings, run);
        }
        if (findings.isEmpty()) {
            Golden golden = new Golden(wrong.golden());
            if (updateGolden) {
                golden.write(told);
            }
            findings.addAll(golden.differences(told));
        }
        return findings.seen("caught by " + String.join(", ", wrong.killedBy()));
    }

    /** Runs every killer once and returns what they told. */
    private List<String> kills(Judge judge, Findings findings, int run) {
        List<String> told = new ArrayList<>();
        if (wrong.hangs()) {
            for (String killer : wrong.killedBy()) {
                Verdict verdict = check(judge, List.of(killer));
                told.addAll(kill(killer, verdict, findings, run));
            }
        } else {
            Verdict verdict = check(judge, wrong.killedBy());
            for (String killer : wrong.killedBy()) {
                told.addAll(kill(killer, verdict, findings, run));
            }
        }
        return told;
    }

    private Verdict check(Judge judge, List<String> killers) {
        Options options = Options.all().only(killers);
        return judge.check(exercise, new Answer.Patched(wrong), wrong.hangs() ? options.budget(FOR_A_HANG) : options);
    }

    private List<String> kill(String killer, Verdict verdict, Findings findings, int run) {
        if (wrong.hangs() && (verdict.status() == Status.HUNG || verdict.status() == Status.OUT_OF_MEMORY)) {
            return List.of(killer, verdict.status().toString());
        }
        if (verdict.status() != Status.WRONG && verdict.status() != Status.DONE) {
            findings.add(verdict.status() + ": " + verdict.headline()).addAll(verdict.details());
            return List.of();
        }
        FailureReport report = verdict.tests().stream()
                .filter(each -> each.test().equals(killer) && each.failed())
                .map(TestResult::report)
                .findFirst()
                .orElse(null);
        if (report == null) {
            findings.add(survives(killer, verdict) + (wrong.repeat() > 1 ? " (run " + run + ")" : ""));
            return List.of();
        }
        findings.check(
                report.kind() == FailureReport.Kind.WRONG || report.at() != null,
                killer + " fails by accident, not by a rule: " + report.says());
        return Golden.told(killer, report, wrong.repeat() > 1);
    }

    private String survives(String killer, Verdict verdict) {
        return verdict.tests().stream().anyMatch(each -> each.test().equals(killer))
                ? "It survives " + killer + ", which must catch it."
                : "No test is called " + killer + ".";
    }
}
