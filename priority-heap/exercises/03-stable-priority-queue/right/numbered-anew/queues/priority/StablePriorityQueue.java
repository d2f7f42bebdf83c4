package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A heap of its own, and numbers that never run over: when they are used up, all that are inside get new ones. */
public class StablePriorityQueue<E> extends AbstractQueue<E> {
    private static final class Numbered<E> {
        private final E element;
        private long number;

        Numbered(E element, long number) {
            this.element = element;
            this.number = number;
        }
    }

    private final Comparator<Numbered<E>> order;
    private final List<Numbered<E>> heap = new ArrayList<>();
    private long next;

    public StablePriorityQueue(Comparator<? super E> order) {
        this(order, 0);
    }

    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        Objects.requireNonNull(order);
        this.order = (one, other) -> {
            int answer = order.compare(one.element, other.element);
            return answer != 0 ? answer : Long.compare(one.number, other.number);
        };
        next = firstSequence;
    }

    @Override
    public int size() {
        return heap.size();
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (next == Long.MAX_VALUE) {
            next = 0;
            heap.stream()
                    .sorted(Comparator.comparingLong((Numbered<E> each) -> each.number))
                    .forEach(each -> each.number = next++);
        }
        heap.add(new Numbered<>(element, next++));
        up(heap.size() - 1);
        return true;
    }

    private void up(int slot) {
        int parent = (slot - 1) / 2;
        if (slot > 0 && order.compare(heap.get(slot), heap.get(parent)) < 0) {
            swap(slot, parent);
            up(parent);
        }
    }

    private void down(int slot) {
        int child = 2 * slot + 1;
        if (child + 1 < heap.size() && order.compare(heap.get(child + 1), heap.get(child)) < 0) {
            child++;
        }
        if (child < heap.size() && order.compare(heap.get(child), heap.get(slot)) < 0) {
            swap(slot, child);
            down(child);
        }
    }

    private void swap(int one, int other) {
        heap.set(one, heap.set(other, heap.get(one)));
    }

    private void removeAt(int slot) {
        swap(slot, heap.size() - 1);
        heap.remove(heap.size() - 1);
        if (slot < heap.size()) {
            Numbered<E> moved = heap.get(slot);
            down(slot);
            if (heap.get(slot) == moved) {
                up(slot);
            }
        }
    }

    @Override
    public E peek() {
        return heap.isEmpty() ? null : heap.get(0).element;
    }

    @Override
    public E poll() {
        E first = peek();
        if (first != null) {
            removeAt(0);
        }
        return first;
    }

    @Override
    public boolean remove(Object element) {
        return heap.stream()
                .filter(each -> each.element.equals(element))
                .min(Comparator.comparingLong(each -> each.number))
                .map(this::removed)
                .isPresent();
    }

    private Numbered<E> removed(Numbered<E> entry) {
        removeAt(heap.indexOf(entry));
        return entry;
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<Numbered<E>> copy = List.copyOf(heap).iterator();
        return new Iterator<>() {
            private Numbered<E> returned;

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
                return returned.element;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                removed(returned);
                returned = null;
            }
        };
    }
}
