package queues.priority;

/** What the benchmark does with an indexed queue, whoever wrote it. Elements are numbers, and so are priorities. */
public interface IndexedSubject {
    /** Returns a handle. */
    Object add(int element, int priority);

    int poll();

    void reprioritize(Object handle, int priority);

    boolean cancel(Object handle);
}
