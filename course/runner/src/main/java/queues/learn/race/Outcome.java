package queues.learn.race;

/**
 * One thing that two threads came to, together.
 *
 * @param result what the actors saw, as jcstress writes it: {@code 1, 2}
 * @param kind what we think of it
 * @param count how often it was seen
 * @param means what it means, in words
 */
public record Outcome(String result, Kind kind, long count, String means) {

    /** jcstress' own grades, in plain words. */
    public enum Kind {
        /** May happen, and need not. */
        ALLOWED,
        /** What this test was written to show. */
        INTERESTING,
        /** Breaks the contract. */
        FORBIDDEN
    }
}
