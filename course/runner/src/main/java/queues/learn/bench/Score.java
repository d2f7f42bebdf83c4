package queues.learn.bench;

import java.util.Map;

/**
 * What one contender reached in one benchmark.
 *
 * @param benchmark the method, or the group of methods
 * @param contender as the benchmark's parameter names it
 * @param value in {@code unit}
 * @param error half the width of the interval that holds the mean with 95 %; of one run, on one machine
 * @param unit JMH's, as {@code ns/op} or {@code ops/s}
 * @param moreIsBetter whether it is a rate and not a time
 * @param samples iterations it was taken from
 * @param counters what was counted beside it, per second
 */
public record Score(
        String benchmark,
        String contender,
        double value,
        double error,
        String unit,
        boolean moreIsBetter,
        long samples,
        Map<String, Double> counters) {

    public Score {
        counters = Map.copyOf(counters);
    }

    /** Whether anything was measured at all. */
    boolean isUsable() {
        return samples > 0 && Double.isFinite(value) && value > 0;
    }

    /** How many times as fast as the peer; above 1 is faster, whatever the unit. */
    Ratio against(Score peer) {
        double ratio = moreIsBetter ? value / peer.value : peer.value / value;
        if (contender.equals(peer.contender)) {
            return new Ratio(1, error / value);
        }
        double share = Math.hypot(error / value, peer.error / peer.value);
        return new Ratio(ratio, ratio * share);
    }

    /**
     * A ratio and half the width of its interval, which holds the uncertainty of both sides; for the peer itself, its
     * own. NaN where there were too few iterations to tell.
     */
    record Ratio(double value, double error) {
        boolean isTold() {
            return Double.isFinite(error);
        }
    }
}
