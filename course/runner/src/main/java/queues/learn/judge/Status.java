package queues.learn.judge;

/** What a check came to. Everything that is neither DONE nor TODO needs the learner's eye. */
public enum Status {
    /** Every test passed. */
    DONE,
    /** Nothing is wrong, something is not written yet. */
    TODO,
    /** A rule does not hold. */
    WRONG,
    /** The compiler refused the learner's file. */
    DOES_NOT_COMPILE,
    /** A test did not come back within its time. */
    HUNG,
    /** The learner's code ended the JVM. */
    EXITED,
    /** The learner's code used up the heap. */
    OUT_OF_MEMORY,
    /** No verdict: nothing ran, a test class or an engine did not start, or the checking itself failed. */
    UNKNOWN
}
