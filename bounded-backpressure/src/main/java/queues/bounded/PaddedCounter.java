package queues.bounded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Given. A number that several threads read and write, on a cache line of its own. The name of each method says how it
 * reaches memory, so that whoever calls it has to choose.
 *
 * <p>Memory moves between cores a line at a time: 64 bytes on x86, 128 on some ARM, and x86 fetches lines in pairs. Were
 * two counters on one line, a thread that writes the one would take the line away from a thread that wants only the
 * other. That is false sharing. Hence 120 bytes of nothing before the number and after it. It takes three classes,
 * because a machine may reorder the fields of one class, but lays those of a superclass out first.
 */
public final class PaddedCounter extends PaddedValue {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(PaddedValue.class, "value", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    long a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14;

    /** @param first what it is to begin with; plain, for no other thread has it yet */
    public PaddedCounter(long first) {
        value = first;
    }

    /** For the one thread that writes it. */
    public long getPlain() {
        return value;
    }

    /** Some value that it has had, and in the end the latest; nothing follows from it about other memory. */
    public long getOpaque() {
        return (long) VALUE.getOpaque(this);
    }

    /** What was done before the {@code setRelease} that wrote this value is visible from here on. */
    public long getAcquire() {
        return (long) VALUE.getAcquire(this);
    }

    /** Like acquire, and all volatile accesses of all threads have one order that everybody agrees on. */
    public long getVolatile() {
        return (long) VALUE.getVolatile(this);
    }

    /** What was done before is visible to whoever acquires this value. */
    public void setRelease(long now) {
        VALUE.setRelease(this, now);
    }

    /** Like release, and no later volatile read of this thread comes before it; on x86 that costs a fence. */
    public void setVolatile(long now) {
        VALUE.setVolatile(this, now);
    }

    /** Volatile. True if it was {@code expected} and is now {@code next}; false if it is something else and stays it. */
    public boolean compareAndSet(long expected, long next) {
        return VALUE.compareAndSet(this, expected, next);
    }

    @Override
    public String toString() {
        return Long.toString(getOpaque());
    }
}

/** The number, behind the padding of its superclass. */
class PaddedValue extends PaddingBefore {
    long value;
}

/** 120 bytes of nothing. */
class PaddingBefore {
    long b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14;
}
