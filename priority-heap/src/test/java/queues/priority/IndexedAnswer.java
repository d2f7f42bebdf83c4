package queues.priority;

import java.util.Comparator;

/** An answer to the exercise as a subject of the benchmark. Loaded beside each answer, so that it means that one. */
public final class IndexedAnswer implements IndexedSubject {
    private final IndexedPriorityQueue<Integer, Integer> queue =
            new IndexedPriorityQueue<>(Comparator.<Integer>naturalOrder());

    @Override
    public Object add(int element, int priority) {
        return queue.add(element, priority);
    }

    @Override
    public int poll() {
        return queue.poll();
    }

    @Override
    @SuppressWarnings("unchecked") // every handle of this queue is one of an Integer
    public void reprioritize(Object handle, int priority) {
        queue.reprioritize((Handle<Integer>) handle, priority);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean cancel(Object handle) {
        return queue.cancel((Handle<Integer>) handle);
    }
}
