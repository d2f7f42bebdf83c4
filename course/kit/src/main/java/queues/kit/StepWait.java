package queues.kit;

import java.util.function.Consumer;

/** A thread that waits in {@code await} or in a {@code tryLock} with a time-out, and why it stops waiting. */
final class StepWait {
    /** What ends a wait. The first one counts: a signal that comes after the time-out goes to somebody else. */
    enum End {
        SIGNAL("wakes"),
        TIME("(time runs out)"),
        INTERRUPT("(interrupted)"),
        NO_REASON("(wakes without a signal)");

        final String told;

        End(String told) {
            this.told = told;
        }
    }

    final StepAgent agent;
    final boolean timed;
    final boolean mayWakeForNoReason;

    /** When its time is over, on the clock of the run. */
    long until = Long.MAX_VALUE;

    private final boolean interruptible;
    private final Consumer<StepWait> leave;
    private End end;
    private boolean late;

    /** @param leave takes the wait off the queue of those who can be signalled */
    StepWait(StepAgent agent, boolean timed, boolean interruptible, boolean onCondition, Consumer<StepWait> leave) {
        this.agent = agent;
        this.timed = timed;
        this.interruptible = interruptible;
        this.mayWakeForNoReason = onCondition;
        this.leave = leave;
    }

    boolean over() {
        return end != null;
    }

    End end() {
        return end;
    }

    /** Whether the time may still run out between the signal and the lock: {@code awaitNanos} then says so. */
    boolean mayBeLate() {
        return end == End.SIGNAL && timed && !late;
    }

    void beLate() {
        late = true;
    }

    boolean isLate() {
        return late;
    }

    void wake(End by) {
        leave.accept(this);
        end = by;
    }

    /** Whether the interrupt ends this wait; if not, it stays with the thread. */
    boolean wakeByInterrupt() {
        if (!interruptible || over()) {
            return false;
        }
        wake(End.INTERRUPT);
        return true;
    }
}
