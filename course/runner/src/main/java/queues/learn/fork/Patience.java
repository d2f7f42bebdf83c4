package queues.learn.fork;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a thread that runs somebody's code and may never end. Time counts only while it passes for the thread:
 * processor time if it runs, the clock's if it waits. A machine with other work changes nothing.
 */
public final class Patience {
    private static final int STEP = 50;

    private Patience() {}

    /** How the waiting ended. */
    public enum End {
        CAME_BACK,
        /** It used up its time and is still running. */
        SPINS,
        /** It waits, and nothing has woken it. */
        WAITS
    }

    /** Waits until the thread ends, or has run or waited for {@code millis}. */
    public static End await(Thread thread, int millis) throws InterruptedException {
        for (int waited = 0; thread.isAlive() && waited < millis; ) {
            if (ran(thread) > millis) {
                return End.SPINS;
            }
            thread.join(STEP);
            waited += thread.getState() == Thread.State.RUNNABLE ? 0 : STEP;
        }
        return thread.isAlive() ? End.WAITS : End.CAME_BACK;
    }

    private static long ran(Thread thread) {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }
}
