package queues.learn.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import queues.labs.PartMaker;
import queues.labs.engine.EventFailed;
import queues.labs.engine.InvariantBroken;
import queues.labs.model.PartBroken;

/** Why a run with somebody's class has no figures, in the rest of a sentence that begins with the class. */
final class Excuses {
    private static final double SECOND = 1e9;
    private static final int MINUTE = 60;
    private static final int LONGEST = 200;
    private final Path answer;

    /** @param answer the folder of the compiled answer: its classes are somebody's, all others are ours */
    Excuses(String answer) {
        this.answer = Path.of(answer);
    }

    LoopAnswer of(Throwable thrown, long calls) {
        if (thrown instanceof EventFailed failed) {
            return why(failed.getCause(), moment(failed.time(), calls));
        }
        if (thrown instanceof InvariantBroken broken) {
            String rule = broken.getMessage().replaceFirst(" \\(after event .*", "");
            return LoopAnswer.of(Outcome.BROKEN, "broke a rule" + moment(broken.time(), calls) + ": " + rule + ".");
        }
        return why(thrown, "");
    }

    private LoopAnswer why(Throwable thrown, String moment) {
        String message = thrown.getMessage() == null ? "" : Printed.plain(thrown.getMessage());
        if (thrown instanceof UnsupportedOperationException && message.startsWith("TODO")) {
            String at = in(thrown.getStackTrace()).replaceFirst("^ in \\S+", "");
            return LoopAnswer.of(Outcome.TODO, "is not finished: " + message + at + ".");
        }
        if (thrown instanceof PartMaker.Impossible) {
            return LoopAnswer.of(Outcome.IMPOSSIBLE, message);
        }
        if (thrown instanceof PartBroken) {
            return LoopAnswer.of(Outcome.BROKEN, "broke a rule" + moment + ": " + message + ".");
        }
        String what = thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
        String where = in(thrown.getStackTrace());
        if (where.isEmpty()) {
            return LoopAnswer.of(
                    Outcome.UNKNOWN, "has no run, and that says nothing of it: the lab failed with " + what + ".");
        }
        return LoopAnswer.of(Outcome.BROKEN, "threw" + moment + where + ": " + sentence(what));
    }

    /** One sentence of what may be a page. */
    private static String sentence(String message) {
        String shortly = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
        return shortly.endsWith(".") || shortly.endsWith("…") ? shortly : shortly + ".";
    }

    LoopAnswer overdue(Outcome outcome, StackTraceElement[] stack, boolean waits, double time, long calls) {
        if (outcome == Outcome.SLOW) {
            return LoopAnswer.of(
                    outcome,
                    "was too slow: after " + LoopChild.RUN_MILLIS / 1_000 + " s the run had come to "
                            + (Double.isNaN(time) ? "no end" : clock(time)) + ", with " + count(calls) + " calls.");
        }
        String does = waits ? " waits for something that nobody will do" : " runs in circles";
        return LoopAnswer.of(outcome, "did not come back" + moment(time, calls) + ": it" + does + in(stack) + ".");
    }

    /** Where in the answer, as " in TwoLaneQueue.poll (TwoLaneQueue.java:63)"; empty if it is not in there. */
    private String in(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String outer = frame.getClassName().replace('.', '/') + ".class";
            if (frame.getLineNumber() > 0 && Files.exists(answer.resolve(outer))) {
                String type =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return " in " + type.replace('$', '.') + "." + method(frame) + " (" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static String method(StackTraceElement frame) {
        return frame.getMethodName().equals("<init>") ? "new" : frame.getMethodName();
    }

    private static String moment(double time, long calls) {
        String call = calls == 0 ? "" : "call " + count(calls);
        if (Double.isNaN(time)) {
            return call.isEmpty() ? "" : " in " + call;
        }
        return " " + clock(time) + " into the run" + (call.isEmpty() ? "" : " (" + call + ")");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As hours, minutes and seconds: "0:31:12". */
    private static String clock(double nanos) {
        long seconds = (long) (nanos / SECOND);
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / MINUTE / MINUTE, seconds / MINUTE % MINUTE, seconds % MINUTE);
    }
}
