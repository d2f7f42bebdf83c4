package queues.learn.judge.worker;

import java.util.List;
import java.util.Set;

/** Looks at what a check left behind, and says whether the next one had better run in a JVM of its own. */
final class Leftovers {
    private static final long GRACE = 100;
    private static final int IDLE_TOLERATED = 20;

    private Leftovers() {}

    /** The reason to throw this JVM away, or null. Idle daemons (a pool's, a cleaner's) are left in peace. */
    static String after(Set<Long> housekeeping) {
        List<Thread> left = left(housekeeping);
        left.stream().filter(thread -> !thread.isDaemon()).forEach(Thread::interrupt);
        if (left.stream().anyMatch(Leftovers::matters)) {
            pause();
            left = left(housekeeping);
        }
        Thread harmful = left.stream().filter(Leftovers::matters).findFirst().orElse(null);
        if (harmful != null) {
            return "thread '" + harmful.getName() + "' was left behind";
        }
        if (left.size() > IDLE_TOLERATED) {
            return left.size() + " threads were left behind";
        }
        return heapIsFilling() ? "the heap fills up" : null;
    }

    private static List<Thread> left(Set<Long> housekeeping) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread() && !housekeeping.contains(thread.getId()))
                .filter(Thread::isAlive)
                .toList();
    }

    private static boolean matters(Thread thread) {
        return !thread.isDaemon() || thread.getState() == Thread.State.RUNNABLE;
    }

    private static void pause() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean heapIsFilling() {
        Runtime jvm = Runtime.getRuntime();
        if (used(jvm) < jvm.maxMemory() * 6 / 10) {
            return false;
        }
        System.gc();
        return used(jvm) > jvm.maxMemory() / 2;
    }

    private static long used(Runtime jvm) {
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
