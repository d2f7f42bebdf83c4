package queues.learn.course;

import java.nio.file.Path;

/**
 * An answer built differently from the reference, which every test must accept.
 *
 * @param directory holds the exercise's files, under the same names
 */
public record RightAnswer(String name, Path directory) {}
