package queues.labs.model;

/** What became of an offer. */
public enum Answer {
    /** It is in the queue. */
    TAKEN,
    /** It waits for room, and will be in the queue without being offered again. */
    WAITS,
    /** It is lost, and in the books. */
    LOST,
    /** It was refused, and is still with whoever offered it. */
    REFUSED
}
