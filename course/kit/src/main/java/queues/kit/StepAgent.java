package queues.kit;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thread of a scenario. It runs only while it has the turn; its fields belong to whoever has it, except the volatile
 * ones, by which turns are handed over and the test looks on.
 */
final class StepAgent {
    static final BooleanSupplier ALWAYS = () -> true;

    final String name;
    final Crew.Body body;

    /** Whether the next step can be taken now. */
    BooleanSupplier canGo = ALWAYS;

    /** What the next step is about, for the case that it can never be taken. */
    Supplier<String> waitsFor = () -> "its turn";

    /** The wait that is going on, or null. */
    StepWait wait;

    /** The interrupt status, while the thread does not run. */
    boolean interrupted;

    boolean wasInterrupted;
    Throwable thrown;

    /** Until when the waits that were made to expire should have lasted, in nanoseconds of this machine. */
    long owedUntil = System.nanoTime();

    /** Whether the time of a wait that was signalled shall really pass before the thread goes on. */
    boolean lateForReal;

    /** Whether waits that expired shall be made up for, and how many there were. */
    boolean maySleep = true;

    int expiries;

    volatile Thread thread;
    volatile boolean parked = true;
    volatile boolean ended;
    private volatile boolean turn;

    StepAgent(String name, Crew.Body body) {
        this.name = name;
        this.body = body;
    }

    boolean canGo() {
        return !ended && canGo.getAsBoolean();
    }

    void giveTurn() {
        turn = true;
        LockSupport.unpark(thread);
    }

    void awaitTurn() {
        parked = true;
        while (!turn) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        turn = false;
        parked = false;
    }

    /** Comes from outside, at any moment. */
    void interrupt() {
        wasInterrupted = true;
        if (wait == null || !wait.wakeByInterrupt()) {
            interrupted = true;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
