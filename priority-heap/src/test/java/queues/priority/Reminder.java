package queues.priority;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import queues.kit.HandClock;

/**
 * Given: an element of the tests. It has a name, and a moment in which it is due on the clock it is handed, which may be one
 * that stands still. Two of the same name are equal; two on different clocks cannot be compared.
 */
class Reminder implements Delayed {
    private final String name;
    private final String told;
    private final LongSupplier nanos;
    private final long due;

    Reminder(String name, String told, LongSupplier nanos, long due) {
        this.name = name;
        this.told = told;
        this.nanos = nanos;
        this.due = due;
    }

    /** Due when the clock stands at so many milliseconds. */
    static Reminder at(String name, long millis, HandClock clock) {
        return new Reminder(
                name, name + " (due at " + millis + " ms)", clock::nanos, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Due after so long, on the clock of this machine. */
    static Reminder in(String name, Duration delay) {
        return new Reminder(
                name,
                name + " (due in " + delay.toMillis() + " ms)",
                System::nanoTime,
                System.nanoTime() + delay.toNanos());
    }

    String name() {
        return name;
    }

    boolean isDue() {
        return getDelay(TimeUnit.NANOSECONDS) <= 0;
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(due - nanos.getAsLong(), TimeUnit.NANOSECONDS);
    }

    /** By the moment, as {@link System#nanoTime} wants it: by the difference. */
    @Override
    public int compareTo(Delayed other) {
        return Long.signum(due - ((Reminder) other).due);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reminder that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return told;
    }
}
