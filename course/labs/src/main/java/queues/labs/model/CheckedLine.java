package queues.labs.model;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A line that somebody else built, with books beside it: whatever went in is inside until it comes out, and it comes out once. The order
 * is not looked at; a wrong one shows in the run. The books also know what such a line need not: which task has stood longest.
 *
 * <p>A call takes constant time beside that of the line.
 */
public final class CheckedLine implements Line {
    private final Foreign line;
    private final Set<Task> books = new LinkedHashSet<>();

    /** What a line has to be able to do. */
    public interface Foreign {
        void add(Task task);

        /** Null if there is none. */
        Task take();

        int size();
    }

    public CheckedLine(Foreign line) {
        this.line = line;
    }

    @Override
    public void add(Task task) {
        line.add(task);
        books.add(task);
    }

    /** @throws PartBroken if the line gives nothing while something is inside, or something that is not */
    @Override
    public Task take() {
        Task task = line.take();
        if (task == null && !books.isEmpty()) {
            throw new PartBroken("nothing came out while " + tasks(books.size()) + " inside");
        }
        if (task != null && !books.remove(task)) {
            throw new PartBroken("a task came out that had come out before");
        }
        return task;
    }

    /** A line without a bound gives nothing up. */
    @Override
    public Task evict() {
        throw new PartBroken("a task was to be given up for a newer one, and this line does not know how");
    }

    @Override
    public Task oldest() {
        Iterator<Task> inOrder = books.iterator();
        return inOrder.hasNext() ? inOrder.next() : null;
    }

    /** @throws PartBroken if the line counts other than its books */
    @Override
    public int size() {
        int counted = line.size();
        if (counted != books.size()) {
            throw new PartBroken("size() was " + counted + " while " + tasks(books.size()) + " inside");
        }
        return counted;
    }

    private static String tasks(int count) {
        return count == 1 ? "1 task was" : count + " tasks were";
    }
}
