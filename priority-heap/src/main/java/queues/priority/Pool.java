package queues.priority;

import java.util.Objects;

/**
 * Given. A name for some permits of one kind: ten connections to a database, say. It says how many there are, and keeps no
 * account of them.
 *
 * @param permits how many there are, 1 or more
 * @param reserved how many of them are kept free for urgent tasks; 0 or more, and fewer than all
 */
public record Pool(String name, int permits, int reserved) {
    /** @throws IllegalArgumentException if there would be no permit, or none for tasks that are not urgent */
    public Pool {
        Objects.requireNonNull(name, "the name of the pool");
        if (permits < 1 || reserved < 0 || reserved >= permits) {
            throw new IllegalArgumentException(permits + " permits, " + reserved + " of them reserved");
        }
    }

    /** A pool in which nothing is reserved. */
    public Pool(String name, int permits) {
        this(name, permits, 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
