package queues.learn.lab;

/**
 * How one way to enqueue went.
 *
 * @param records how many were enqueued, at least 1
 * @param nanos how long all of them took, one behind the other
 * @param median the time of one, from its enqueue until it is as safe as it gets, in nanoseconds
 * @param p99 the same for the slowest in a hundred
 */
record Enqueued(Safety safety, int records, double nanos, double median, double p99) {
    double perSecond() {
        return records / nanos * 1e9;
    }

    /** The time for one when nobody waits for it by itself, in nanoseconds. */
    double each() {
        return nanos / records;
    }

    /** How many times as long as in the other way. */
    double times(Enqueued other) {
        return each() / other.each();
    }
}
