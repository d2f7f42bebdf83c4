package queues.priority;

import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** No lanes at all: one list in the order of arrival, searched by each poll, and a semaphore with one permit. */
public class TwoLaneQueue<E> {
    private final Semaphore mutex = new Semaphore(1);
    private final int limit;
    private final List<Entry<E>> entries = new LinkedList<>();

    private static final class Entry<E> {
        private final E element;
        private final boolean urgent;
        private int passed;

        Entry(E element, boolean urgent) {
            this.element = Objects.requireNonNull(element);
            this.urgent = urgent;
        }
    }

    public TwoLaneQueue(int maxUrgentInARow) {
        if (maxUrgentInARow < 1) {
            throw new IllegalArgumentException("not positive: " + maxUrgentInARow);
        }
        limit = maxUrgentInARow;
    }

    private <T> T alone(Supplier<T> body) {
        mutex.acquireUninterruptibly();
        try {
            return body.get();
        } finally {
            mutex.release();
        }
    }

    public boolean offerUrgent(E element) {
        Entry<E> entry = new Entry<>(element, true);
        return alone(() -> entries.add(entry));
    }

    public boolean offerStandard(E element) {
        Entry<E> entry = new Entry<>(element, false);
        return alone(() -> entries.add(entry));
    }

    public E poll() {
        return alone(() -> {
            Entry<E> standard = first(false);
            Entry<E> urgent = first(true);
            if (urgent == null || standard != null && standard.passed >= limit) {
                return take(standard);
            }
            if (standard != null) {
                standard.passed++;
            }
            return take(urgent);
        });
    }

    private Entry<E> first(boolean urgent) {
        for (Entry<E> each : entries) {
            if (each.urgent == urgent) {
                return each;
            }
        }
        return null;
    }

    private E take(Entry<E> entry) {
        Iterator<Entry<E>> each = entries.iterator();
        while (each.hasNext()) {
            if (each.next() == entry) {
                each.remove();
                return entry.element;
            }
        }
        return null;
    }

    private int count(boolean urgent) {
        int count = 0;
        for (Entry<E> each : entries) {
            count += each.urgent == urgent ? 1 : 0;
        }
        return count;
    }

    public int size() {
        return alone(entries::size);
    }

    public int urgentSize() {
        return alone(() -> count(true));
    }

    public int standardSize() {
        return alone(() -> count(false));
    }
}
