package queues.learn.course;

/** Something about the course, or about what was asked of it, is not as it must be. The message is for the user. */
public final class CourseError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it, complete enough to be printed alone */
    public CourseError(String sentence) {
        super(sentence);
    }

    /** @param cause kept for a debugger; never printed to a learner */
    public CourseError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
