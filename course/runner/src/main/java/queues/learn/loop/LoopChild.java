package queues.learn.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import queues.learn.fork.Lifeline;

/**
 * Runs in a JVM of its own, with the answer before all else on the class path: takes an order, leaves an answer. A call to the
 * class may take so long, and the run so long. Both count only while time passes for the thread: processor time if it runs, the
 * clock's if it waits, so that a machine with other work changes nothing.
 */
final class LoopChild {
    static final int RUN_MILLIS = 60_000;
    private static final int CALL_MILLIS = 5_000;
    private static final int STEP = 20;

    private final Visit visit;
    private final Thread thread;
    private long waited;
    private long calls = -1;
    private long spentBefore;

    private LoopChild(LoopOrder order) {
        visit = new Visit(order);
        thread = new Thread(visit, "lab");
        thread.setDaemon(true);
    }

    /** @param args a file with a {@link LoopOrder} and one for the {@link LoopAnswer} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Lifeline.hold();
        Printed printed = Printed.capture();
        ObjectMapper json = new ObjectMapper();
        LoopOrder order = json.readValue(Path.of(args[0]).toFile(), LoopOrder.class);
        LoopAnswer answer = new LoopChild(order).answer().with(printed);
        json.writeValue(Path.of(args[1]).toFile(), answer);
        Lifeline.halt(0);
    }

    private LoopAnswer answer() throws InterruptedException {
        thread.start();
        while (thread.isAlive()) {
            thread.join(STEP);
            waited += thread.getState() == Thread.State.RUNNABLE ? 0 : STEP;
            Outcome overdue = overdue();
            if (overdue != null && thread.isAlive()) {
                boolean waits = thread.getState() != Thread.State.RUNNABLE;
                return visit.overdue(overdue, thread.getStackTrace(), waits);
            }
        }
        LoopAnswer answer = visit.answer();
        return answer != null ? answer : LoopAnswer.of(Outcome.BROKEN, "threw something that cannot be told.");
    }

    private Outcome overdue() {
        long spent = waited + ran();
        if (visit.calls() != calls || !visit.isUnderWay()) {
            calls = visit.calls();
            spentBefore = spent;
        }
        return spent - spentBefore > CALL_MILLIS ? Outcome.STUCK : spent > RUN_MILLIS ? Outcome.SLOW : null;
    }

    private long ran() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }
}
