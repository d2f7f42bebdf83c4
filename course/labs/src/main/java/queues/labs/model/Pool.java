package queues.labs.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool of permits, such as connections. Of those who wait the one of the lowest level gets the next, and among equals who came first.
 * Some may be reserved for level 0. Asking and giving back take O(n) steps for n who wait.
 */
public final class Pool implements Permits {
    private final int reserved;
    private final List<Job> waiting = new ArrayList<>();
    private final List<Job> holders = new ArrayList<>();
    private int free;

    public Pool(int permits, int reserved) {
        free = permits;
        this.reserved = reserved;
    }

    @Override
    public void acquire(Job job) {
        waiting.add(job);
        grant();
    }

    @Override
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

    private Job mostUrgent() {
        Job first = null;
        for (Job job : waiting) {
            if (first == null || job.level() < first.level()) {
                first = job;
            }
        }
        return first;
    }

    @Override
    public int urgency(Job job) {
        Job first = !waiting.isEmpty() && holders.contains(job) ? mostUrgent() : null;
        return first == null ? job.level() : Math.min(job.level(), first.level());
    }
}
