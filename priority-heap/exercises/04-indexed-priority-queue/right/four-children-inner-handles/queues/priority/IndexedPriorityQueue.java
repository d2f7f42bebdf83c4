package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A heap with four children for each, by swaps; a handle is an inner class, so it knows its queue. */
public class IndexedPriorityQueue<E, P> {
    private final Comparator<? super P> order;
    private final List<Entry> heap = new ArrayList<>();

    private final class Entry implements Handle<E> {
        private final E element;
        private P priority;
        private int index = heap.size();

        Entry(E element, P priority) {
            this.element = element;
            this.priority = priority;
        }

        @Override
        public E element() {
            return element;
        }

        IndexedPriorityQueue<E, P> home() {
            return index < 0 ? null : IndexedPriorityQueue.this;
        }
    }

    public IndexedPriorityQueue(Comparator<? super P> order) {
        this.order = Objects.requireNonNull(order);
    }

    public int size() {
        return heap.size();
    }

    public boolean isEmpty() {
        return heap.isEmpty();
    }

    public Handle<E> add(E element, P priority) {
        Entry entry = new Entry(Objects.requireNonNull(element), Objects.requireNonNull(priority));
        heap.add(entry);
        up(entry);
        return entry;
    }

    public E peek() {
        return heap.isEmpty() ? null : heap.get(0).element;
    }

    public E poll() {
        if (heap.isEmpty()) {
            return null;
        }
        Entry first = heap.get(0);
        leave(first);
        return first.element;
    }

    public void reprioritize(Handle<E> handle, P priority) {
        Objects.requireNonNull(priority);
        Entry entry = live(handle);
        if (entry == null) {
            throw new IllegalArgumentException();
        }
        entry.priority = priority;
        up(entry);
        down(entry);
    }

    public boolean cancel(Handle<E> handle) {
        Entry entry = live(handle);
        if (entry != null) {
            leave(entry);
        }
        return entry != null;
    }

    private Entry live(Handle<E> handle) {
        Objects.requireNonNull(handle);
        return handle instanceof IndexedPriorityQueue<?, ?>.Entry entry && entry.home() == this
                ? heap.get(entry.index)
                : null;
    }

    private void leave(Entry entry) {
        Entry last = heap.get(heap.size() - 1);
        swap(entry, last);
        heap.remove(heap.size() - 1);
        entry.index = -1;
        if (last != entry) {
            up(last);
            down(last);
        }
    }

    private void up(Entry entry) {
        while (entry.index > 0 && isBefore(entry, heap.get((entry.index - 1) / 4))) {
            swap(entry, heap.get((entry.index - 1) / 4));
        }
    }

    private void down(Entry entry) {
        while (true) {
            Entry first = entry;
            int children = 4 * entry.index + 1;
            for (int child = children; child < Math.min(children + 4, heap.size()); child++) {
                first = isBefore(heap.get(child), first) ? heap.get(child) : first;
            }
            if (first == entry) {
                return;
            }
            swap(entry, first);
        }
    }

    private boolean isBefore(Entry one, Entry other) {
        return order.compare(one.priority, other.priority) < 0;
    }

    private void swap(Entry one, Entry other) {
        int index = one.index;
        one.index = other.index;
        other.index = index;
        heap.set(one.index, one);
        heap.set(other.index, other);
    }
}
