package queues.labs.model;

/**
 * Permits of one kind, such as connections, and how urgent those are who hold one: the part that exercise 2.8 builds. Where a lab is
 * about inheritance, the learner's class is put in here.
 */
public interface Permits {
    /** Somebody who needs a permit. */
    interface Job {
        /** Its own, which it keeps. 0 is the most urgent. */
        int level();

        /** It has its permit. */
        void granted();
    }

    /** Asks for a permit; {@link Job#granted} is called now or later. */
    void acquire(Job job);

    /** Gives a permit back. */
    void release(Job job);

    /** How urgent a job is: its own level, or, if it is more urgent, that of a job which waits for what this one holds. */
    int urgency(Job job);
}
