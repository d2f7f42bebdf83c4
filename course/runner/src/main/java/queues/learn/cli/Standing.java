package queues.learn.cli;

import queues.learn.course.Exercise;
import queues.learn.judge.Status;
import queues.learn.judge.Verdict;

/**
 * How far an exercise is.
 *
 * @param status null when a file is missing
 * @param verdict null when no test had to run to know
 * @param note a few words beside it; may be empty
 */
record Standing(Exercise exercise, Status status, Verdict verdict, String note) {

    boolean done() {
        return status == Status.DONE;
    }

    static Standing notStarted(Exercise exercise) {
        return new Standing(exercise, Status.TODO, null, "");
    }

    static Standing missing(Exercise exercise) {
        return new Standing(exercise, null, null, "its file is missing");
    }

    static Standing of(Exercise exercise, Verdict verdict) {
        return new Standing(exercise, verdict.status(), verdict, note(exercise, verdict));
    }

    private static String note(Exercise exercise, Verdict verdict) {
        int all = verdict.tests().size();
        return switch (verdict.status()) {
            case DONE -> Words.count(all, "test");
            case TODO ->
                Words.count(
                                Math.max(
                                        verdict.todos().size(),
                                        new LearnerFiles(exercise).unwritten().size()),
                                "method")
                        + " to write";
            case WRONG -> verdict.passed() + " of " + Words.count(all, "test") + " pass";
            case DOES_NOT_COMPILE -> "does not compile";
            case HUNG -> "does not come back";
            case EXITED -> "ends the JVM";
            case OUT_OF_MEMORY -> "runs out of memory";
            case UNKNOWN -> "no verdict";
        };
    }
}
