package queues.labs.model;

/**
 * A heap of limited size and what its collector costs. A collection walks through what is alive, and one is due each time that what
 * is free has been allocated; so its share of the processor grows with {@code live / (limit − live)}: slowly for a long time, and
 * then without bound. Everything else takes that much longer.
 */
public final class Memory {
    private final double limit;
    private final double cost;
    private double live;

    /**
     * @param limit in bytes
     * @param cost the time for the collector, per unit of time for the work, when half of the heap is alive
     */
    public Memory(double limit, double cost) {
        this.limit = limit;
        this.cost = cost;
    }

    /** So many bytes are alive now. */
    public void live(double bytes) {
        live = bytes;
    }

    public double live() {
        return live;
    }

    /** Whether there is no room for anything more: the process dies. */
    public boolean isExhausted() {
        return live >= limit;
    }

    /** How many times as long everything takes; a thousand at most, which is standing still. */
    public double slowdown() {
        return isExhausted() ? 1000 : Math.min(1000, 1 + cost * live / (limit - live));
    }

    /** The collector's share of the processor, from 0 to 1. */
    public double collectorsShare() {
        return 1 - 1 / slowdown();
    }
}
