package queues.learn.race;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one jcstress test came to, over all the ways in which it was compiled.
 *
 * @param name the test class: {@code queues.fifo.SpscRingBufferStress.OfferPoll}
 * @param about what the actors do, in a sentence
 * @param actors threads that run at once
 * @param outcomes what was seen, and what was named and not seen
 * @param shows the breakage that the test was written to show, in words; empty where nothing is broken on purpose
 * @param forbids what must not be seen, in words
 * @param trouble what kept the test from running to its end
 * @param says the trouble in its own words; empty if there was none
 */
public record TestRun(
        String name,
        String about,
        int actors,
        List<Outcome> outcomes,
        List<String> shows,
        List<String> forbids,
        Trouble trouble,
        List<String> says) {

    private static final int TOO_FEW = 500;

    /** Why a test has no result, or not a whole one. */
    public enum Trouble {
        NONE,
        /** It needs more processors than there are. */
        TOO_FEW_PROCESSORS,
        /** The code under test has a TODO left. */
        TODO,
        /** The code under test threw. */
        THREW,
        /** The code under test did not come back. */
        STUCK,
        /** A JVM did not start, or died. */
        JVM
    }

    public TestRun {
        outcomes = List.copyOf(outcomes);
        shows = List.copyOf(shows);
        forbids = List.copyOf(forbids);
        says = List.copyOf(says);
    }

    /** How often the actors met. */
    public long samples() {
        return outcomes.stream().mapToLong(Outcome::count).sum();
    }

    /** Whether it asks if a thread ever ends: such a test is played some dozen times and not more. */
    public boolean asksForAnEnd() {
        return outcomes.stream()
                .anyMatch(each ->
                        each.result().equals("TERMINATED") || each.result().equals("STALE"));
    }

    /** Whether the actors met too seldom for anything that is rare to show. */
    public boolean metTooSeldom() {
        return !asksForAnEnd() && samples() < TOO_FEW;
    }

    /** How often an outcome of this kind was seen. */
    public long seen(Outcome.Kind kind) {
        return outcomes.stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(Outcome::count)
                .sum();
    }

    /** Holder and test: {@code SpscRingBufferStress.OfferPoll}. */
    public String shortName() {
        return Arrays.stream(name.split("\\."))
                .dropWhile(part -> Character.isLowerCase(part.charAt(0)))
                .collect(Collectors.joining("."));
    }
}
