package queues.bounded;

/**
 * Given. What a {@link LoadShedder} has answered since it was made, and how it stands, as of one moment. Always
 * {@code offered = admitted + shed + rejected}.
 *
 * @param offered calls of {@code admit} that were answered
 * @param admitted those that were answered with true
 * @param shed those that were refused because the shedder was shedding
 * @param rejected those that were refused for want of room, and for no other reason
 * @param inUse how much of the capacity is in use, in the unit of the capacity
 * @param shedding whether work that is not essential is being refused
 */
public record ShedderCounts(
        long offered, long admitted, long shed, long rejected, long inUse, boolean shedding) {}
