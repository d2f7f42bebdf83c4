package queues.learn.judge;

import queues.learn.course.Course;
import queues.learn.course.Exercise;
import queues.learn.course.Module;

/**
 * Decides whether an answer keeps the rules of its exercise. The code under test runs in a JVM of its own, which is kept
 * warm between checks and thrown away when it was harmed.
 *
 * <p>One check at a time for each module; checks of different modules may run side by side.
 */
public interface Judge extends AutoCloseable {

    /** A judge for a course that has been built. */
    static Judge open(Course course) {
        return new CourseJudge(course);
    }

    /**
     * Compiles the answer, runs the exercise's tests on it and says what came out. Never throws because of the learner's
     * code.
     *
     * @throws queues.learn.course.CourseError if the course is not built, or a file of it is missing
     */
    Verdict check(Exercise exercise, Answer answer, Options options);

    /** Starts the module's JVM in the background, so that the next check need not wait for it. Returns at once. */
    void warm(Module module);

    /** Ends every JVM this judge has started. */
    @Override
    void close();
}
