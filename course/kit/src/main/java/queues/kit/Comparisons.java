package queues.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A comparator that counts how often it is asked, and that fails when it is told to. A count is the same on every machine
 * and under any load, which a time is not. For one thread.
 */
public final class Comparisons<T> implements Comparator<T> {
    private final Comparator<? super T> order;
    private long count;
    private long failing;

    private Comparisons(Comparator<? super T> order) {
        this.order = Objects.requireNonNull(order, "the order that is counted");
    }

    /** Orders as {@code order} does. */
    public static <T> Comparisons<T> by(Comparator<? super T> order) {
        return new Comparisons<>(order);
    }

    /** What the comparator throws when it was told to fail. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refused() {
            super("this comparator was told to fail here");
        }
    }

    @Override
    public int compare(T one, T other) {
        count++;
        if (count == failing) {
            throw new Refused();
        }
        return order.compare(one, other);
    }

    /** How often it was asked since it was made. */
    public long count() {
        return count;
    }

    /** The number-th comparison from now on throws {@link Refused}, and no other; 0 takes that back. */
    public void failAt(long number) {
        failing = number == 0 ? 0 : count + number;
    }

    /** How often it is asked while {@code call} runs. */
    public long during(Runnable call) {
        long before = count;
        call.run();
        return count - before;
    }

    /**
     * Checks that a call makes no more comparisons than it may.
     *
     * @param rule what should hold, for the failure
     * @param told the call and where it is made, as in "poll() from a heap of 4096"
     * @param most the comparisons it may make
     */
    public void assertAtMost(String rule, String told, long most, Runnable call) {
        long asked = during(call);
        if (asked > most) {
            List<String> story = new ArrayList<>();
            story.add(told);
            story.add("asked the comparator " + asked + " times      expected at most " + most);
            throw new RuleBroken(rule, story);
        }
    }
}
