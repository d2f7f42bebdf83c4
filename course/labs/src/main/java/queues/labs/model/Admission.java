package queues.labs.model;

/**
 * A gate before a queue, asked before each task: the part that exercise 3.5 builds. Where a lab is about shedding, the learner's
 * class is put in here.
 */
@FunctionalInterface
public interface Admission {
    /** Everything is admitted. */
    Admission ALL = (task, inside, capacity) -> true;

    /** Whether the task may try to come in while so many are inside, out of so many that fit. */
    boolean admits(Task task, int inside, double capacity);
}
