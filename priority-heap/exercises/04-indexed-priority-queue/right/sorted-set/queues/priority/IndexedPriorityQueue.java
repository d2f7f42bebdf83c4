package queues.priority;

import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;

/** A balanced tree: an entry is found by its priority and its number, so it has to be out while its priority changes. */
public class IndexedPriorityQueue<E, P> {
    private static final class Entry<E, P> implements Handle<E> {
        private final E element;
        private final long number;
        private P priority;
        private IndexedPriorityQueue<?, ?> inside;

        Entry(E element, P priority, long number) {
            this.element = Objects.requireNonNull(element);
            this.priority = Objects.requireNonNull(priority);
            this.number = number;
        }

        @Override
        public E element() {
            return element;
        }
    }

    private final TreeSet<Entry<E, P>> entries;
    private long next;

    public IndexedPriorityQueue(Comparator<? super P> order) {
        Objects.requireNonNull(order);
        entries = new TreeSet<>((one, other) -> {
            int byPriority = order.compare(one.priority, other.priority);
            return byPriority != 0 ? byPriority : Long.compare(one.number, other.number);
        });
    }

    public int size() {
        return entries.size();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public Handle<E> add(E element, P priority) {
        Entry<E, P> entry = new Entry<>(element, priority, next++);
        entries.add(entry);
        entry.inside = this;
        return entry;
    }

    public E peek() {
        return entries.isEmpty() ? null : entries.first().element;
    }

    public E poll() {
        Entry<E, P> first = entries.pollFirst();
        if (first == null) {
            return null;
        }
        first.inside = null;
        return first.element;
    }

    public void reprioritize(Handle<E> handle, P priority) {
        Objects.requireNonNull(priority);
        Entry<E, P> entry = live(handle);
        if (entry == null) {
            throw new IllegalArgumentException();
        }
        entries.remove(entry);
        entry.priority = priority;
        entries.add(entry);
    }

    public boolean cancel(Handle<E> handle) {
        Entry<E, P> entry = live(handle);
        if (entry == null) {
            return false;
        }
        entry.inside = null;
        return entries.remove(entry);
    }

    @SuppressWarnings("unchecked")
    private Entry<E, P> live(Handle<E> handle) {
        Objects.requireNonNull(handle);
        return handle instanceof Entry<?, ?> entry && entry.inside == this ? (Entry<E, P>) entry : null;
    }
}
