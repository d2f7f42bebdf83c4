package queues.learn.bench;

/**
 * One thing that is measured.
 *
 * @param name the method, or the group of methods
 * @param measures in words
 * @param counter the auxiliary counter that is the score, or empty
 */
public record Benchmark(String name, String measures, String counter) {}
