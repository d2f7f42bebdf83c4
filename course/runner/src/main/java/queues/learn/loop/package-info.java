/** The reader's class, or the reference, in the place of the repair of a lab: compiled, run in a JVM of its own, and watched. */
package queues.learn.loop;
