package queues.labs.model;

import queues.labs.engine.RandomStream;

/**
 * How long to wait before the next attempt: the part that exercise 6.1 builds. Where a lab is about retries, the learner's class
 * is put in here.
 */
@FunctionalInterface
public interface Backoff {
    /**
     * The wait, in nanoseconds.
     *
     * @param failures how many attempts have failed, at least 1
     */
    double delay(int failures, RandomStream random);

    /** Always the same. */
    static Backoff fixed(double nanos) {
        return (failures, random) -> nanos;
    }

    /** The base, and twice as long after each further failure, up to the cap. It never overflows: it stops doubling there. */
    static Backoff doubling(double base, double cap) {
        return (failures, random) -> {
            double delay = base;
            for (int n = 1; n < failures && delay < cap; n++) {
                delay *= 2;
            }
            return Math.min(delay, cap);
        };
    }

    /** Anything from nothing to what it would have been, evenly ("full jitter"): those who failed together do not return together. */
    default Backoff withFullJitter() {
        return (failures, random) -> delay(failures, random) * random.uniform();
    }
}
