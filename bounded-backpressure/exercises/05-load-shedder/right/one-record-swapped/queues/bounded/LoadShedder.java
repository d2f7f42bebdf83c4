package queues.bounded;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicReference;

/** No lock: the given record is the state, and is replaced by a compare-and-set. The levels stay fractions. */
public class LoadShedder {
    private final long capacity;
    private final BigDecimal shedFrom;
    private final BigDecimal resumeAt;
    private final AtomicReference<ShedderCounts> state = new AtomicReference<>(new ShedderCounts(0, 0, 0, 0, 0, false));

    public LoadShedder(long capacity, double shedFrom, double resumeAt) {
        if (capacity < 1 || !(resumeAt >= 0) || !(shedFrom > resumeAt) || !(shedFrom <= 1)) {
            throw new IllegalArgumentException(capacity + ", " + shedFrom + ", " + resumeAt);
        }
        this.capacity = capacity;
        this.shedFrom = share(shedFrom);
        this.resumeAt = share(resumeAt);
    }

    private BigDecimal share(double fraction) {
        return new BigDecimal(Double.toString(fraction)).multiply(BigDecimal.valueOf(capacity));
    }

    public boolean admit(long size, boolean essential) {
        check(size);
        while (true) {
            ShedderCounts old = state.get();
            ShedderCounts now = answered(old, size, essential);
            if (state.compareAndSet(old, now)) {
                return now.admitted() > old.admitted();
            }
        }
    }

    private ShedderCounts answered(ShedderCounts old, long size, boolean essential) {
        long offered = old.offered() + 1;
        if (old.shedding() && !essential) {
            return new ShedderCounts(
                    offered, old.admitted(), old.shed() + 1, old.rejected(), old.inUse(), old.shedding());
        }
        if (capacity - size < old.inUse()) {
            return new ShedderCounts(
                    offered, old.admitted(), old.shed(), old.rejected() + 1, old.inUse(), old.shedding());
        }
        long inUse = old.inUse() + size;
        return new ShedderCounts(
                offered, old.admitted() + 1, old.shed(), old.rejected(), inUse, sheds(old.shedding(), inUse));
    }

    /** Between the two levels it stays as it was. */
    private boolean sheds(boolean shedding, long inUse) {
        BigDecimal level = BigDecimal.valueOf(inUse);
        return level.compareTo(shedFrom) >= 0 || shedding && level.compareTo(resumeAt) > 0;
    }

    public void release(long size) {
        check(size);
        state.updateAndGet(old -> {
            if (size > old.inUse()) {
                throw new IllegalStateException("only " + old.inUse() + " in use: " + size);
            }
            long inUse = old.inUse() - size;
            return new ShedderCounts(
                    old.offered(), old.admitted(), old.shed(), old.rejected(), inUse, sheds(old.shedding(), inUse));
        });
    }

    private static void check(long size) {
        if (size <= 0) {
            throw new IllegalArgumentException("not positive: " + size);
        }
    }

    public ShedderCounts counts() {
        return state.get();
    }
}
