package queues.priority;

/**
 * Given. Something that does work and needs permits for it. Small numbers are urgent: 1 is the most urgent, 5 is standard, 10
 * is batch. Two tasks are the same only if they are the same object.
 */
public final class Task {
    /** The most urgent priority there is. */
    public static final int URGENT = 1;

    private final String name;
    private final int priority;

    /**
     * @param priority the task's own, which it keeps; 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Task(String name, int priority) {
        if (priority < URGENT) {
            throw new IllegalArgumentException("nothing is more urgent than " + URGENT + ": " + priority);
        }
        this.name = name;
        this.priority = priority;
    }

    /** The task's own priority, whatever others lend it. */
    public int priority() {
        return priority;
    }

    /** Whether the task's own priority is {@link #URGENT}. */
    public boolean isUrgent() {
        return priority == URGENT;
    }

    @Override
    public String toString() {
        return name;
    }
}
