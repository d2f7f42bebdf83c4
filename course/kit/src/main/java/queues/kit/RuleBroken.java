package queues.kit;

import java.util.List;

/**
 * A rule of an exercise does not hold. The message is written to be read: the rule in one sentence, then the smallest
 * history that shows it.
 *
 * <p>The kit's checkers throw this instead of a bare {@link AssertionError}, so that every reader of a failure (an IDE,
 * Maven, {@code ./learn}) tells it in the same words.
 */
public final class RuleBroken extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient List<String> story;

    /**
     * @param rule what should have held, as a sentence without a full stop
     * @param story the smallest history that shows it does not, a line each; may be empty
     */
    public RuleBroken(String rule, List<String> story) {
        this(rule, story, null);
    }

    /** @param cause what the learner's code threw, or null */
    public RuleBroken(String rule, List<String> story, Throwable cause) {
        super(story.isEmpty() ? rule : rule + "\n" + String.join("\n", story), cause);
        this.rule = rule;
        this.story = List.copyOf(story);
    }

    public String rule() {
        return rule;
    }

    public List<String> story() {
        return story == null ? List.of() : story;
    }
}
