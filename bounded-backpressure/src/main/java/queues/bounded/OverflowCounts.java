package queues.bounded;

/**
 * Given. What has become of everything that was put into an {@link OverflowQueue}, since the queue was made and as of one
 * moment. Always {@code offered = delivered + dropped + rejected + inside}.
 *
 * @param offered puts that are decided: their element went in, or was dropped, or was rejected
 * @param delivered elements that {@code poll} or {@code take} returned
 * @param dropped elements that were lost to make room, or for want of it
 * @param rejected puts that ended in an exception because the queue was full
 * @param inside elements that are in the queue
 */
public record OverflowCounts(long offered, long delivered, long dropped, long rejected, long inside) {}
