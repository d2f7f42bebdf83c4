package queues.labs.model;

/** Somewhere tasks can be: a queue, the hands of the workers, a wait before a retry. It counts them itself. */
public interface Place {
    /** How many tasks are here now. */
    int inside();
}
