/** What the exercises of chapter 2 are held to. */
package queues.priority;
