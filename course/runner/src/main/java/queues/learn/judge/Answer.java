package queues.learn.judge;

import queues.learn.course.RightAnswer;
import queues.learn.course.WrongAnswer;

/** Whose code is judged. */
public sealed interface Answer {
    /** What stands in the module's {@code src/main/java}. */
    record Learner() implements Answer {}

    /** The starter as it is handed out. */
    record Starter() implements Answer {}

    /** The reference. */
    record Reference() implements Answer {}

    /** The reference with one mistake put in. */
    record Patched(WrongAnswer wrong) implements Answer {}

    /** A folder with the exercise's files. */
    record Directory(RightAnswer right) implements Answer {}
}
