package queues.labs.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool of permits, such as connections. Of those who wait the one of the lowest level gets the next, and among equals who came first.
 * Some may be reserved for level 0. Asking and giving back take O(n) steps for n who wait.
 */
public final class Pool {
    private final int reserved;
    private final List<Job> waiting = new ArrayList<>();
    private final List<Job> holders = new ArrayList<>();
    private int free;

    /** Somebody who needs a permit. */
    public interface Job {
        /** 0 is the most urgent. */
        int level();

        /** It has its permit. */
        void granted();
    }

    public Pool(int permits, int reserved) {
        free = permits;
        this.reserved = reserved;
    }

    /** Asks for a permit; {@link Job#granted} is called now or later. */
    public void acquire(Job job) {
        waiting.add(job);
        grant();
    }

    /** Gives a permit back. */
    public void release(Job job) {
        holders.remove(job);
        free++;
        grant();
    }

    private void grant() {
        Job next = mostUrgent();
        while (next != null && free > (next.level() == 0 ? 0 : reserved)) {
            waiting.remove(next);
            holders.add(next);
            free--;
            next.granted();
            next = mostUrgent();
        }
    }

    /** The most urgent of those who wait; null if nobody does. */
    public Job mostUrgent() {
        Job first = null;
        for (Job job : waiting) {
            if (first == null || job.level() < first.level()) {
                first = job;
            }
        }
        return first;
    }

    /** Whether anybody waits for a permit. */
    public boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /** Whether it holds a permit. */
    public boolean isHeldBy(Job job) {
        return holders.contains(job);
    }

    /** How many of that level wait. */
    public int waitingAt(int level) {
        int count = 0;
        for (Job job : waiting) {
            count += job.level() == level ? 1 : 0;
        }
        return count;
    }
}
