package queues.labs.model;

/**
 * A lane for each level, first in, first out in each; the first lane that is not empty goes first. Finding it takes one step for
 * each empty lane before it, and at most as many as there are lanes.
 */
public final class StrictLanes implements Line {
    private final FifoLine[] lanes;
    private int size;
    private int first;

    /** So many lanes, for the levels from 0. */
    public StrictLanes(int levels) {
        lanes = new FifoLine[levels];
        for (int level = 0; level < levels; level++) {
            lanes[level] = new FifoLine();
        }
        first = levels;
    }

    @Override
    public void add(Task task) {
        lanes[task.level()].add(task);
        first = Math.min(first, task.level());
        size++;
    }

    @Override
    public Task take() {
        if (size == 0) {
            return null;
        }
        while (lanes[first].size() == 0) {
            first++;
        }
        size--;
        return lanes[first].take();
    }

    /** The oldest of the last lane that is not empty. */
    @Override
    public Task evict() {
        for (int level = lanes.length - 1; level >= 0; level--) {
            if (lanes[level].size() > 0) {
                size--;
                return lanes[level].take();
            }
        }
        return null;
    }

    @Override
    public Task oldest() {
        Task oldest = null;
        for (FifoLine lane : lanes) {
            Task head = lane.oldest();
            if (head != null && (oldest == null || head.queued() < oldest.queued())) {
                oldest = head;
            }
        }
        return oldest;
    }

    @Override
    public int size() {
        return size;
    }
}
