package queues.labs.model;

/**
 * An urgent lane (level 0) and a standard lane (all others) with a bound on starvation, by the rule of exercise 2.5: the first
 * urgent task goes first, unless the first standard one has been passed over so many times. Constant time.
 */
public final class BoundedLanes implements Line {
    private final FifoLine urgent = new FifoLine();
    private final FifoLine standard = new FifoLine();
    private final int maxUrgentInARow;
    private int passedOver;

    /** A standard task is passed over at most so many times while it is the first of its lane, at least 1. */
    public BoundedLanes(int maxUrgentInARow) {
        this.maxUrgentInARow = maxUrgentInARow;
    }

    @Override
    public void add(Task task) {
        (task.level() == 0 ? urgent : standard).add(task);
    }

    @Override
    public Task take() {
        if (urgent.size() == 0 || passedOver == maxUrgentInARow) {
            passedOver = 0;
            return standard.take();
        }
        if (standard.size() > 0) {
            passedOver++;
        }
        return urgent.take();
    }

    @Override
    public Task evict() {
        if (standard.size() == 0) {
            return urgent.take();
        }
        passedOver = 0;
        return standard.take();
    }

    @Override
    public Task oldest() {
        Task one = urgent.oldest();
        Task other = standard.oldest();
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.queued() <= other.queued() ? one : other;
    }

    @Override
    public int size() {
        return urgent.size() + standard.size();
    }
}
