package queues.labs.model;

/** What a full queue does with one more task. The four answers of exercise 3.2. */
public enum Policy {
    /** Whoever offers it waits for room, in order. */
    BLOCK,
    /** The task that comes is lost, and counted. */
    DROP_NEWEST,
    /** The task that has waited longest is lost, and counted, and the one that comes has its room. */
    DROP_OLDEST,
    /** Whoever offers it is told so and keeps it. */
    REJECT
}
