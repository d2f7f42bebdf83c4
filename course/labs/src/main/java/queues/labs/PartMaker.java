package queues.labs;

/**
 * Makes the part that repairs a {@link Repairable} lab out of the class that an exercise builds. It stands with the tests of the exercise,
 * where it is compiled against the starter and runs with whatever answer there is. A public class with a public constructor without
 * arguments, and with no state: each run has a new part.
 *
 * @param <P> the part that the lab takes, an interface
 */
@FunctionalInterface
public interface PartMaker<P> {
    /**
     * A new part for one run.
     *
     * @throws Impossible if the exercise's class has to refuse settings that the lab allows
     * @throws RuntimeException whatever the exercise's class throws
     */
    P make(Settings settings);

    /** There is no such part, and that is nobody's mistake. The message is a sentence for whoever chose the settings. */
    final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Impossible(String sentence) {
            super(sentence);
        }
    }
}
