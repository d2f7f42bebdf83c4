package queues.priority;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import queues.kit.RuleBroken;
import queues.kit.Story;

/** The learner's queue, with every call written into the story. A handle is told by its element. */
final class RecordedPriorities<E> {
    private final IndexedPriorityQueue<E, Integer> subject;
    private final String prefix;

    private RecordedPriorities(IndexedPriorityQueue<E, Integer> subject, String prefix) {
        this.subject = subject;
        this.prefix = prefix;
    }

    /** A new queue in which small numbers come first; the story begins here. */
    static <E> RecordedPriorities<E> begin() {
        Story.begin();
        return of(new IndexedPriorityQueue<E, Integer>(Comparator.naturalOrder()));
    }

    static <E> RecordedPriorities<E> of(IndexedPriorityQueue<E, Integer> subject) {
        return new RecordedPriorities<>(subject, "");
    }

    /** Another new queue in the same story. */
    static <E> RecordedPriorities<E> another() {
        return new RecordedPriorities<>(new IndexedPriorityQueue<E, Integer>(Comparator.naturalOrder()), "other.");
    }

    Handle<E> add(E element, Integer priority) {
        Handle<E> added =
                told("add", "add(" + element + ", " + priority + ")", () -> subject.add(element, priority), true);
        if (added == null) {
            throw new RuleBroken("add returns a handle", List.of());
        }
        return added;
    }

    E poll() {
        return told("poll", "poll()", subject::poll, false);
    }

    E peek() {
        return told("peek", "peek()", subject::peek, false);
    }

    int size() {
        return told("size", "size()", subject::size, false);
    }

    boolean isEmpty() {
        return told("isEmpty", "isEmpty()", subject::isEmpty, false);
    }

    void reprioritize(Handle<E> handle, Integer priority) {
        told(
                "reprioritize",
                "reprioritize(" + name(handle) + ", " + priority + ")",
                () -> {
                    subject.reprioritize(handle, priority);
                    return null;
                },
                true);
    }

    boolean cancel(Handle<E> handle) {
        return told("cancel", "cancel(" + name(handle) + ")", () -> subject.cancel(handle), false);
    }

    private static String name(Handle<?> handle) {
        return handle == null ? "null" : "handle of " + handle.element();
    }

    private <T> T told(String method, String call, Supplier<T> made, boolean onlyDone) {
        try {
            T result = made.get();
            Story.add(method, prefix + call, onlyDone ? "done" : String.valueOf(result));
            return result;
        } catch (RuntimeException | Error thrown) {
            Story.add(method, prefix + call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
