/** The answers of this module as parts of labs. */
package queues.priority.labs;
