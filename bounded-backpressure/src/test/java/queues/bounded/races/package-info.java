/**
 * Races to watch: code that is broken on purpose, beside the same code put right. Nothing here is an exercise, and nothing
 * here is to be copied. Run one with {@code ./learn race --observe}.
 */
package queues.bounded.races;
