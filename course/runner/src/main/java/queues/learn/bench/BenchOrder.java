package queues.learn.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be measured. It crosses to the JVM that measures as JSON.
 *
 * @param benchmarkClass the JMH class
 * @param folders where the classes of an answer are, by the contender's name
 * @param leftOut contenders that are not there, each with the reason
 * @param effort how much of it
 */
public record BenchOrder(
        String benchmarkClass, Map<String, String> folders, Map<String, String> leftOut, Effort effort) {

    public BenchOrder {
        folders = Map.copyOf(folders);
        leftOut = Map.copyOf(leftOut);
    }

    /** The same, with these left out too. */
    BenchOrder without(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(leftOut);
        all.putAll(more);
        return new BenchOrder(benchmarkClass, folders, all, effort);
    }

    /**
     * How long to measure.
     *
     * @param forks JVMs for each contender
     * @param warmUps iterations that do not count
     * @param iterations iterations that count
     * @param millis the length of an iteration
     */
    public record Effort(int forks, int warmUps, int iterations, int millis) {
        static final Effort QUICK = new Effort(1, 2, 5, 500);
        static final Effort FULL = new Effort(3, 5, 5, 1000);

        int iterationsOf(int benchmarks) {
            return benchmarks * forks * (warmUps + iterations);
        }
    }
}
