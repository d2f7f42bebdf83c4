/** What the exercises of chapter 3 are held to. */
package queues.bounded;
