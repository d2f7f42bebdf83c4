package queues.learn.course;

import java.nio.file.Path;
import java.util.List;

/**
 * A plausible mistake, kept as a patch to the reference.
 *
 * @param name the patch file's name without its ending
 * @param misconception what its author believed, in one sentence
 * @param killedBy the tests that must catch it, as {@code LinkedQueueTest.firstInFirstOut}
 * @param hangs whether an unlucky thread may never return, so that a time-out counts as caught
 * @param repeat how often it must be caught, one run after another: more than once where luck is involved
 * @param patch the file
 */
public record WrongAnswer(
        String name, String misconception, List<String> killedBy, boolean hangs, int repeat, Path patch) {

    public WrongAnswer {
        killedBy = List.copyOf(killedBy);
    }

    /** Where the told report of its first killer is kept. */
    public Path golden() {
        return patch.resolveSibling(name + ".txt");
    }
}
