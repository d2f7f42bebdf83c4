package queues.kit;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Where a thread stood at one moment. Two equal marks mean that it has not run in between: it used no processor time
 * and has neither blocked nor waited anew.
 *
 * @param cpuNanos processor time used so far; −1 for a thread that has ended, or where the JVM does not measure it
 */
record Mark(State state, long cpuNanos, long blocked, long waited) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Mark of(Thread thread) {
        ThreadInfo info = THREADS.getThreadInfo(idOf(thread));
        if (info == null) {
            return new Mark(thread.getState(), -1, 0, 0);
        }
        return new Mark(info.getThreadState(), cpuNanos(thread), info.getBlockedCount(), info.getWaitedCount());
    }

    static long cpuNanos(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(idOf(thread)) : -1;
    }

    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    static long idOf(Thread thread) {
        return thread.getId();
    }

    /** Waits for somebody else and has no time-out. */
    boolean waits() {
        return state == State.BLOCKED || state == State.WAITING;
    }

    boolean waitsForTime() {
        return state == State.TIMED_WAITING;
    }

    boolean runs() {
        return state == State.RUNNABLE;
    }
}
