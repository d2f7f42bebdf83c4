package queues.priority;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** Links behind a fair lock; both sizes stand in one volatile word, which is read without it. */
public class TwoLaneQueue<E> {
    private static final int BITS = 32;
    private static final long ONE_URGENT = 1L << BITS;

    private static final class Link<E> {
        private final E element;
        private Link<E> next;

        Link(E element) {
            this.element = element;
        }
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final int limit;
    private Link<E> firstUrgent;
    private Link<E> lastUrgent;
    private Link<E> firstStandard;
    private Link<E> lastStandard;

    /** How many urgent elements may still go before the first standard one. */
    private int credit;

    private volatile long sizes;

    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow < 1) {
            throw new IllegalArgumentException("not positive: " + maxUrgentInARow);
        }
        limit = maxUrgentInARow;
    }

    public boolean offerUrgent(E element) {
        Link<E> link = new Link<>(Objects.requireNonNull(element));
        lock.lock();
        try {
            if (firstUrgent == null) {
                firstUrgent = link;
            } else {
                lastUrgent.next = link;
            }
            lastUrgent = link;
            sizes += ONE_URGENT;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public boolean offerStandard(E element) {
        Link<E> link = new Link<>(Objects.requireNonNull(element));
        lock.lock();
        try {
            if (firstStandard == null) {
                firstStandard = link;
                credit = limit;
            } else {
                lastStandard.next = link;
            }
            lastStandard = link;
            sizes++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    public E poll() {
        lock.lock();
        try {
            if (firstUrgent != null && (firstStandard == null || credit > 0)) {
                credit--;
                return pollUrgent();
            }
            return firstStandard == null ? null : pollStandard();
        } finally {
            lock.unlock();
        }
    }

    private E pollUrgent() {
        E element = firstUrgent.element;
        firstUrgent = firstUrgent.next;
        lastUrgent = firstUrgent == null ? null : lastUrgent;
        sizes -= ONE_URGENT;
        return element;
    }

    private E pollStandard() {
        E element = firstStandard.element;
        firstStandard = firstStandard.next;
        lastStandard = firstStandard == null ? null : lastStandard;
        credit = limit;
        sizes--;
        return element;
    }

    public int size() {
        long now = sizes;
        return (int) (now >>> BITS) + (int) now;
    }

    public int urgentSize() {
        return (int) (sizes >>> BITS);
    }

    public int standardSize() {
        return (int) sizes;
    }
}
