package queues.priority;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import queues.kit.RuleBroken;
import queues.kit.Story;

/** The learner's queue, with every call written into the story. A handle is told by its element. */
final class RecordedPriorities<E> {
    private final IndexedPriorityQueue<E, Integer> subject;

    private RecordedPriorities(IndexedPriorityQueue<E, Integer> subject) {
        this.subject = subject;
    }

    /** A new queue in which small numbers come first; the story begins here. */
    static <E> RecordedPriorities<E> begin() {
        Story.begin();
        return of(new IndexedPriorityQueue<E, Integer>(Comparator.naturalOrder()));
    }

    static <E> RecordedPriorities<E> of(IndexedPriorityQueue<E, Integer> subject) {
        return new RecordedPriorities<>(subject);
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

    private static <T> T told(String method, String call, Supplier<T> made, boolean onlyDone) {
        try {
            T result = made.get();
            Story.add(method, call, onlyDone ? "done" : String.valueOf(result));
            return result;
        } catch (RuntimeException | Error thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
