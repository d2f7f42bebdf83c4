/**
 * The incidents of the course as simulations that anybody can run, before and after their repair.
 *
 * <p>{@link queues.labs.Labs} lists them, a {@link queues.labs.Lab} has words, parameters, variants and the figures that were
 * published, and a {@link queues.labs.Run} is what comes out. Underneath lie {@code engine} (time, events, random numbers),
 * {@code measure} (averages, histograms, series of fixed memory) and {@code model} (queues, workers, retries, locks: the field's
 * terms). Arrows point down only.
 *
 * <p>All of it is one thread and plain arithmetic. The same classes run on the JVM and, compiled, as JavaScript, and give the same bits;
 * {@code SameEverywhereTest} says what must not be used for that reason.
 */
package queues.labs;
