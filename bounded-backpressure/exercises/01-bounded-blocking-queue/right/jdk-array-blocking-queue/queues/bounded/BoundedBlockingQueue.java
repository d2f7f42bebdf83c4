package queues.bounded;

import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;

/**
 * The JDK's own answer, but for the removal of many: its removeIf, removeAll and retainAll make room and wake nobody (seen
 * with 17.0.15 and 25.0.3), so they go one by one here. It has a lock of its own and leaves the one it is handed alone.
 */
public class BoundedBlockingQueue<E> extends ArrayBlockingQueue<E> {
    public BoundedBlockingQueue(int capacity) {
        super(capacity);
    }

    public BoundedBlockingQueue(int capacity, boolean fair) {
        super(capacity, fair);
    }

    BoundedBlockingQueue(int capacity, Lock unused) {
        super(capacity);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        boolean removed = false;
        for (Iterator<E> each = iterator(); each.hasNext(); ) {
            if (filter.test(each.next())) {
                each.remove();
                removed = true;
            }
        }
        return removed;
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        return removeIf(each -> !others.contains(each));
    }
}
