/** Chapter 3: queues with an end, and what they say when it is reached. */
package queues.bounded;
