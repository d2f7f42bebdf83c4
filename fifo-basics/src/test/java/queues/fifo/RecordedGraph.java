package queues.fifo;

import java.util.List;
import queues.kit.Story;

/** The learner's class, with every call written into the story. */
final class RecordedGraph<T> {
    private final TopologicalSort<T> subject = new TopologicalSort<>();

    void add(T node) {
        told("add", "add(" + node + ")", () -> subject.add(node));
    }

    void before(T first, T then) {
        told("before", "before(" + first + ", " + then + ")", () -> subject.before(first, then));
    }

    List<T> sort() {
        try {
            List<T> sorted = subject.sort();
            Story.add("sort", "sort()", String.valueOf(sorted));
            return sorted;
        } catch (CycleException cyclic) {
            Story.add("sort", "sort()", "threw CycleException " + cyclic.cycle());
            throw cyclic;
        } catch (RuntimeException thrown) {
            Story.add("sort", "sort()", "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }

    private static void told(String method, String call, Runnable made) {
        try {
            made.run();
            Story.add(method, call, "done");
        } catch (RuntimeException thrown) {
            Story.add(method, call, "threw " + thrown.getClass().getSimpleName());
            throw thrown;
        }
    }
}
