package queues.labs.model;

/**
 * The order in which tasks stand: the part of a queue that an exercise builds. It has no bound and no clock. Where an exercise of
 * the course is the fix, the learner's class is put in here.
 */
public interface Line {
    /** Adds a task at its place. */
    void add(Task task);

    /** Takes out the task whose turn it is; null if there is none. */
    Task take();

    /** Takes out the task that is given up when a newer one needs its room; null if there is none. */
    Task evict();

    /** The task that has stood here longest; null if there is none. */
    Task oldest();

    int size();
}
