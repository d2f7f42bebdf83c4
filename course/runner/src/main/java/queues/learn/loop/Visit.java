package queues.learn.loop;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import queues.labs.PartMaker;
import queues.labs.Run;
import queues.labs.Settings;

/** One run of a lab with somebody's class, on a thread of its own. */
final class Visit implements Runnable {
    private final LoopOrder order;
    private final Excuses excuses;
    private volatile Watched watched;
    private volatile LoopAnswer answer;

    Visit(LoopOrder order) {
        this.order = order;
        excuses = new Excuses(order.answer());
    }

    @Override
    public void run() {
        try {
            Settings settings = order.settings();
            Watched part = new Watched(maker().make(settings));
            watched = part;
            Run run = order.repairable().runWith(part.proxy(), settings);
            answer = new LoopAnswer(Outcome.RAN, "", List.of(), 0, WrittenRun.of(run));
        } catch (Throwable thrown) {
            answer = excuses.of(thrown, calls());
        }
    }

    private PartMaker<?> maker() throws Throwable {
        try {
            return (PartMaker<?>) Class.forName(order.maker()).getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Null until it has ended. */
    LoopAnswer answer() {
        return answer;
    }

    long calls() {
        return watched == null ? 0 : watched.calls();
    }

    /** Whether the class itself is at work: one of its calls, or, before the run, its constructor. */
    boolean isUnderWay() {
        return watched == null || watched.isUnderWay();
    }

    /** What to say of a thread that is ended where it is. */
    LoopAnswer overdue(Outcome outcome, StackTraceElement[] where, boolean waits) {
        double time = watched == null ? Double.NaN : watched.time();
        return excuses.overdue(outcome, where, waits, time, calls());
    }
}
