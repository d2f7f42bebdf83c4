package queues.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the thread that has the turn while no step is taken. All others are parked, so one that waits for something
 * else than the lock will wait for ever; and what a thread computes is measured in its own processor time. A loaded
 * machine changes neither.
 */
final class StepWatch {
    /** What a thread that takes no step is doing instead. */
    enum Finding {
        NOTHING_ODD,
        WAITS_ELSEWHERE,
        SPINS
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SPIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOOKS_WAITING = 10;
    private static final int LOOKS_SLEEPING = 150;
    /** A thread that sleeps between two steps, again and again, would take minutes to play. */
    private static final int LOOKS_SLEEPING_IN_ALL = 50;

    private Thread seen;
    private int stepsSeen;
    private long cpuSeen;
    private int looks;
    private int asleep;

    /** To be called every twenty milliseconds or so. */
    Finding look(StepAgent agent, int steps) {
        Thread thread = agent.thread;
        asleep += sleepsOutside(agent) ? 1 : 0;
        if (asleep > LOOKS_SLEEPING_IN_ALL) {
            return Finding.WAITS_ELSEWHERE;
        }
        if (agent.parked || thread == null || thread != seen || steps != stepsSeen) {
            seen = thread;
            stepsSeen = steps;
            looks = 0;
            cpuSeen = thread == null ? 0 : cpu(thread);
            return Finding.NOTHING_ODD;
        }
        if (cpu(thread) - cpuSeen > SPIN) {
            return Finding.SPINS;
        }
        Thread.State state = thread.getState();
        looks = state == Thread.State.RUNNABLE ? 0 : looks + 1;
        int patience = state == Thread.State.TIMED_WAITING ? LOOKS_SLEEPING : LOOKS_WAITING;
        return looks > patience ? Finding.WAITS_ELSEWHERE : Finding.NOTHING_ODD;
    }

    private static boolean sleepsOutside(StepAgent agent) {
        return agent.thread != null && !agent.parked && agent.thread.getState() == Thread.State.TIMED_WAITING;
    }

    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    private static long cpu(Thread thread) {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : 0;
    }
}
