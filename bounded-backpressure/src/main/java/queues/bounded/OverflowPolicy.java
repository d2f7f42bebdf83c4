package queues.bounded;

/**
 * Given. What {@link OverflowQueue#put} does when the queue is full. While there is room all four are the same: the element
 * goes in and {@code put} answers true.
 */
public enum OverflowPolicy {
    /** The caller waits until there is room; then the element goes in and {@code put} answers true. */
    BLOCK,

    /** The element that comes is dropped, and {@code put} answers false. What is inside stays. */
    DROP_NEWEST,

    /** The element that has waited longest is dropped in favour of the one that comes, and {@code put} answers true. */
    DROP_OLDEST,

    /** The element stays the caller's: {@code put} throws {@link java.util.concurrent.RejectedExecutionException}. */
    REJECT
}
