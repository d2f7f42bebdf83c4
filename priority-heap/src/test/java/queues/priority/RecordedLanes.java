package queues.priority;

import java.util.function.Supplier;
import queues.kit.Story;

/** The learner's queue, with every call written into the story. */
final class RecordedLanes<E> {
    private final TwoLaneQueue<E> subject;

    RecordedLanes(int maxUrgentInARow) {
        String call = "new TwoLaneQueue(" + maxUrgentInARow + ")";
        try {
            subject = new TwoLaneQueue<>(maxUrgentInARow);
        } catch (RuntimeException thrown) {
            Story.add("the constructor", call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
        Story.add("the constructor", call, "done");
    }

    boolean offerUrgent(E element) {
        return told("offerUrgent", "offerUrgent(" + element + ")", () -> subject.offerUrgent(element));
    }

    boolean offerStandard(E element) {
        return told("offerStandard", "offerStandard(" + element + ")", () -> subject.offerStandard(element));
    }

    E poll() {
        return told("poll", "poll()", subject::poll);
    }

    int size() {
        return told("size", "size()", subject::size);
    }

    int urgentSize() {
        return told("urgentSize", "urgentSize()", subject::urgentSize);
    }

    int standardSize() {
        return told("standardSize", "standardSize()", subject::standardSize);
    }

    private static <T> T told(String method, String call, Supplier<T> made) {
        try {
            T answer = made.get();
            Story.add(method, call, String.valueOf(answer));
            return answer;
        } catch (RuntimeException thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
