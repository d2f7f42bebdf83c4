package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Recursive: on the way there it compares, and on the way back it writes, so that nothing is written when a comparison
 * fails. The iterator walks over a copy.
 */
public class BinaryHeap<E> extends AbstractQueue<E> {
    private final Comparator<? super E> order;
    private final List<E> heap = new ArrayList<>();

    public BinaryHeap(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order);
    }

    public BinaryHeap(Comparator<? super E> order, Collection<? extends E> elements) {
        this(order);
        elements.forEach(each -> heap.add(Objects.requireNonNull(each)));
        for (int slot = heap.size() - 1; slot >= 0; slot--) {
            down(slot, heap.get(slot), heap.size());
        }
    }

    Object[] array() {
        return heap.toArray();
    }

    @Override
    public int size() {
        return heap.size();
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        int end = heap.size();
        heap.add(element);
        boolean done = false;
        try {
            up(end, element);
            done = true;
        } finally {
            if (!done) {
                heap.remove(end);
            }
        }
        return true;
    }

    private void up(int slot, E element) {
        int parent = (slot - 1) / 2;
        if (slot == 0 || order.compare(heap.get(parent), element) <= 0) {
            heap.set(slot, element);
            return;
        }
        E above = heap.get(parent);
        up(parent, element);
        heap.set(slot, above);
    }

    private void down(int slot, E element, int end) {
        int first = 2 * slot + 1;
        if (first >= end) {
            heap.set(slot, element);
            return;
        }
        for (int child = first + 1; child < end && child <= 2 * slot + 2; child++) {
            if (order.compare(heap.get(first), heap.get(child)) > 0) {
                first = child;
            }
        }
        E below = heap.get(first);
        if (order.compare(element, below) <= 0) {
            heap.set(slot, element);
            return;
        }
        down(first, element, end);
        heap.set(slot, below);
    }

    private void leave(int slot) {
        int end = heap.size() - 1;
        E last = heap.get(end);
        if (slot < end) {
            if (slot > 0 && order.compare(last, heap.get((slot - 1) / 2)) < 0) {
                up(slot, last);
            } else {
                down(slot, last, end);
            }
        }
        heap.remove(end);
    }

    @Override
    public E peek() {
        return heap.isEmpty() ? null : heap.get(0);
    }

    @Override
    public E poll() {
        E first = peek();
        if (first != null) {
            leave(0);
        }
        return first;
    }

    @Override
    public boolean remove(Object element) {
        int slot = heap.indexOf(element);
        if (slot >= 0) {
            leave(slot);
        }
        return slot >= 0;
    }

    @Override
    public void clear() {
        heap.clear();
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> copy = List.copyOf(heap).iterator();
        return new Iterator<>() {
            private E returned;

            @Override
            public boolean hasNext() {
                return copy.hasNext();
            }

            @Override
            public E next() {
                if (!copy.hasNext()) {
                    throw new NoSuchElementException();
                }
                returned = copy.next();
                return returned;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                int slot = 0;
                while (heap.get(slot) != returned) {
                    slot++;
                }
                returned = null;
                leave(slot);
            }
        };
    }
}
