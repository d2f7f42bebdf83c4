package queues.kit;

import java.util.ArrayList;
import java.util.List;

/** Walks what a learner wrote, and comes back even if the walk has no end. */
public final class Elements {
    private static final int ENDLESS = 100_000;

    private Elements() {}

    /**
     * Everything that the iterator yields, in its order. Of a {@link RecordedQueue} the story gets one line.
     *
     * @throws RuleBroken after 100 000 elements: a list that runs in a circle would fill the memory
     */
    public static <E> List<E> of(Iterable<E> subject) {
        return subject instanceof RecordedQueue<E> recorded ? recorded.elements() : walk(subject);
    }

    private static <E> List<E> walk(Iterable<E> subject) {
        List<E> seen = new ArrayList<>();
        for (E each : subject) {
            if (seen.size() == ENDLESS) {
                throw new RuleBroken(
                        "An iteration comes to an end", List.of("it begins " + seen.subList(0, 8) + " and goes on"));
            }
            seen.add(each);
        }
        return seen;
    }
}
