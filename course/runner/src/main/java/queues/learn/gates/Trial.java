package queues.learn.gates;

import queues.learn.course.CourseError;
import queues.learn.course.Exercise;
import queues.learn.judge.Judge;

/**
 * One thing to be put on trial, not yet tried.
 *
 * @param subject as in {@link GateResult}
 */
public record Trial(Exercise exercise, Gate gate, String subject, Body body) {

    /** Says what is wrong, a line each; nothing if all is well. */
    interface Body {
        Findings findings(Judge judge);
    }

    GateResult run(Judge judge) {
        Findings findings;
        try {
            findings = body.findings(judge);
        } catch (CourseError unusable) {
            findings = new Findings().add(unusable.getMessage());
        }
        return new GateResult(exercise.id(), gate, subject, findings.isEmpty(), findings.told());
    }
}
