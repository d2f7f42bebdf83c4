package queues.bounded;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import queues.kit.Crew;
import queues.kit.RuleBroken;
import queues.kit.Story;

/** The learner's queue, with every call written into the story, and every count added up. */
final class RecordedOverflow<E> {
    private static final String ADDS_UP = "Always offered = delivered + dropped + rejected + inside";

    private final OverflowQueue<E> subject;

    RecordedOverflow(int capacity, OverflowPolicy policy) throws Exception {
        subject = told(
                "the constructor",
                "new OverflowQueue(" + capacity + ", " + policy + ")",
                false,
                () -> new OverflowQueue<>(capacity, policy));
    }

    boolean put(E element) throws Exception {
        return told("put", "put(" + element + ")", true, () -> subject.put(element));
    }

    /** True if the put is answered so, false if it is answered with false or with a rejection. */
    boolean wentIn(E element) throws Exception {
        try {
            return put(element);
        } catch (RejectedExecutionException rejected) {
            return false;
        }
    }

    E poll() throws Exception {
        return told("poll", "poll()", true, subject::poll);
    }

    E take() throws Exception {
        return told("take", "take()", true, subject::take);
    }

    OverflowCounts counts() throws Exception {
        OverflowCounts counts = told("counts", "counts()", true, subject::counts);
        if (counts.offered() != sum(counts)) {
            throw new RuleBroken(ADDS_UP, List.of());
        }
        return counts;
    }

    /** The one sum that all of this is about. */
    static void mustAddUp(OverflowCounts counts) {
        long sum = sum(counts);
        if (counts.offered() != sum) {
            throw new RuleBroken(
                    ADDS_UP,
                    List.of(told(counts), "offered is " + counts.offered() + ", and the others together are " + sum));
        }
    }

    private static long sum(OverflowCounts counts) {
        return counts.delivered() + counts.dropped() + counts.rejected() + counts.inside();
    }

    static String told(OverflowCounts counts) {
        return counts.offered() + " offered, " + counts.delivered() + " delivered, " + counts.dropped() + " dropped, "
                + counts.rejected() + " rejected, " + counts.inside() + " inside";
    }

    /** On a thread of its own, so that a call that waits although it must not is noticed. */
    static void alone(Crew.Body body) {
        try (Crew crew = Crew.of("OverflowQueue")) {
            crew.start("the only thread", body);
            crew.join();
        }
    }

    private static <T> T told(String method, String call, boolean answers, Callable<T> made) throws Exception {
        try {
            T answer = made.call();
            String told = answer instanceof OverflowCounts counts ? told(counts) : String.valueOf(answer);
            Story.add(method, call, answers ? told : "done");
            return answer;
        } catch (Exception thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
