package queues.labs.model;

import java.util.ArrayDeque;

/** First in, first out. Every call takes constant time, amortised. */
public final class FifoLine implements Line {
    private final ArrayDeque<Task> tasks = new ArrayDeque<>();

    @Override
    public void add(Task task) {
        tasks.addLast(task);
    }

    @Override
    public Task take() {
        return tasks.pollFirst();
    }

    @Override
    public Task evict() {
        return take();
    }

    @Override
    public Task oldest() {
        return tasks.peekFirst();
    }

    @Override
    public int size() {
        return tasks.size();
    }
}
