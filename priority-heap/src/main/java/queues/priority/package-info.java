/** Chapter 2: queues in which not all work is equal. */
package queues.priority;
