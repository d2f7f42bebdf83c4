package queues.bounded;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.locks.StampedLock;

/** A read-write lock, counters that are not derived, and thresholds compared as fractions of whole numbers. */
public class LoadShedder {
    /** A share, as numerator and denominator. */
    private record Share(BigInteger of, BigInteger from) {
        static Share of(double fraction) {
            BigDecimal exact = BigDecimal.valueOf(fraction);
            int digits = Math.max(0, exact.scale());
            return new Share(exact.setScale(digits).unscaledValue(), BigInteger.TEN.pow(digits));
        }

        /** Like {@code inUse / capacity} compared with this share. */
        int compare(long inUse, long capacity) {
            return BigInteger.valueOf(inUse)
                    .multiply(from)
                    .compareTo(BigInteger.valueOf(capacity).multiply(of));
        }
    }

    private final long capacity;
    private final Share shedFrom;
    private final Share resumeAt;
    private final StampedLock lock = new StampedLock();
    private long free;
    private long offered;
    private long admitted;
    private long shed;
    private long rejected;
    private boolean shedding;

    public LoadShedder(long capacity, double shedFrom, double resumeAt) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("not positive: " + capacity);
        }
        if (!Double.isFinite(shedFrom) || !Double.isFinite(resumeAt)) {
            throw new IllegalArgumentException("no shares: " + shedFrom + ", " + resumeAt);
        }
        if (resumeAt < 0 || shedFrom > 1 || resumeAt >= shedFrom) {
            throw new IllegalArgumentException("out of order: " + shedFrom + ", " + resumeAt);
        }
        this.capacity = capacity;
        this.shedFrom = Share.of(shedFrom);
        this.resumeAt = Share.of(resumeAt);
        free = capacity;
    }

    public boolean admit(long size, boolean essential) {
        positive(size);
        long stamp = lock.writeLock();
        try {
            offered++;
            boolean passes = essential || !shedding;
            if (passes && size <= free) {
                admitted++;
                free -= size;
                shedding = shedding || shedFrom.compare(capacity - free, capacity) >= 0;
                return true;
            }
            if (passes) {
                rejected++;
            } else {
                shed++;
            }
            return false;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public void release(long size) {
        positive(size);
        long stamp = lock.writeLock();
        try {
            if (size > capacity - free) {
                throw new IllegalStateException("more than is in use: " + size);
            }
            free += size;
            shedding = shedding && resumeAt.compare(capacity - free, capacity) > 0;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private static void positive(long size) {
        if (size <= 0) {
            throw new IllegalArgumentException("not positive: " + size);
        }
    }

    public ShedderCounts counts() {
        long stamp = lock.readLock();
        try {
            return new ShedderCounts(offered, admitted, shed, rejected, capacity - free, shedding);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
