package queues.kit;

import java.util.List;

/** The guard against proofs of nothing: a check that looked at nothing fails. */
public final class Ran {
    private Ran() {}

    /**
     * Fails unless enough was really tried.
     *
     * @param least how many there have to be, at least 1
     * @param what what is counted, in the plural: "operations", "elements", "tests"
     * @param count how many there were
     * @throws RuleBroken if there were fewer
     */
    public static void atLeast(long least, String what, long count) {
        if (least < 1) {
            throw new IllegalArgumentException("at least " + least + " " + what + " would accept nothing at all");
        }
        if (count < least) {
            String ran = count == 0 ? "no " + what + " ran" : "only " + count + " " + what + " ran";
            throw new RuleBroken(
                    "A check that tried nothing proves nothing",
                    List.of(ran + ", at least " + least + (least == 1 ? " is needed" : " are needed")));
        }
    }
}
