package queues.kit;

import java.util.List;
import org.jetbrains.kotlinx.lincheck.execution.ResultWithClock;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ObstructionFreedomViolationFailure;
import org.jetbrains.kotlinx.lincheck.strategy.TimeoutFailure;
import org.jetbrains.kotlinx.lincheck.strategy.UnexpectedExceptionFailure;
import org.jetbrains.kotlinx.lincheck.util.ExceptionResult;

/**
 * Lincheck's report, cut to what a learner reads: the interleaving, a column per thread, with the learner's own steps
 * and their lines. Steps inside the JDK and inside the test are left out; the order of what is left is Lincheck's.
 */
final class LincheckReport {
    private static final int MOST_ROWS = 22;

    private final LincheckEngine.Found found;
    private final Class<?> operations;

    private LincheckReport(LincheckEngine.Found found, Class<?> operations) {
        this.found = found;
        this.operations = operations;
    }

    static LincheckReport of(LincheckEngine.Found found, Class<?> operations) {
        if (found.failure() instanceof UnexpectedExceptionFailure unexpected) {
            throw new EngineFailed(
                    "Lincheck stopped on an exception of its own, so nothing is known about this code: "
                            + unexpected.getException(),
                    unexpected.getException());
        }
        if (found.failure() instanceof TimeoutFailure) {
            throw new EngineFailed("Lincheck lost hold of a call that does not return where it can see it", null);
        }
        LincheckReport report = new LincheckReport(found, operations);
        String name = operations.getName().replace('.', '/');
        if (report.thrown() instanceof NoClassDefFoundError missing && name.equals(missing.getMessage())) {
            throw new EngineFailed("Lincheck does not find " + name + ", so nothing is known about this code", missing);
        }
        return report;
    }

    /** What went wrong when it is not an answer that went wrong. */
    String sentence() {
        return found.failure() instanceof ObstructionFreedomViolationFailure
                ? "one thread was stopped where the table shows it, and the other one cannot finish without it"
                : "a call never returns: it waits, or turns in a loop, and nobody is left who could end that";
    }

    /** The first exception that an operation threw, or null; its trace leads to the learner's line. */
    Throwable thrown() {
        LincheckFailure failure = found.failure();
        for (List<ResultWithClock> thread : failure.getResults().getThreadsResultsWithClock()) {
            for (ResultWithClock each : thread) {
                if (each != null && each.getResult() instanceof ExceptionResult thrown) {
                    return thrown.getThrowable();
                }
            }
        }
        return null;
    }

    /** The interleaving, a column per thread; as Lincheck prints it should it be laid out in a way we cannot read. */
    List<String> table() {
        try {
            return new LincheckTable(found.text(), operations).rows();
        } catch (RuntimeException unreadable) {
            return found.text()
                    .split("Detailed trace:")[0]
                    .strip()
                    .lines()
                    .limit(MOST_ROWS)
                    .toList();
        }
    }
}
