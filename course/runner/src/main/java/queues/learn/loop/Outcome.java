package queues.learn.loop;

/** What became of a class in a lab. */
public enum Outcome {
    /** The run came to its end; whether it went well is in its figures. */
    RAN,
    /** Something of the class is not written yet. */
    TODO,
    /** The compiler refused it. */
    DOES_NOT_COMPILE,
    /** It threw, or lost a task, gave it twice or miscounted: the run has no figures. */
    BROKEN,
    /** One of its calls did not come back. */
    STUCK,
    /** All calls came back, but the run took too long. */
    SLOW,
    /** It ended the JVM. */
    EXITED,
    /** It used up the heap. */
    OUT_OF_MEMORY,
    /** It has to refuse settings that the lab allows. */
    IMPOSSIBLE,
    /** Nothing is known: the tool or the machine did not do its part. */
    UNKNOWN
}
