package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The heap of the textbooks: an element is swapped with its parent or its child as they are compared. Each swap is written
 * down, so that all of them can be taken back when the comparator throws. The iterator walks over a copy.
 */
public class DaryHeap<E> extends AbstractQueue<E> {
    private final int arity;
    private final Comparator<? super E> order;
    private final List<E> slots = new ArrayList<>();
    private final Deque<int[]> journal = new ArrayDeque<>();

    public DaryHeap(int arity, Comparator<? super E> order) {
        if (arity < 2 || arity > 64) {
            throw new IllegalArgumentException();
        }
        this.arity = arity;
        this.order = Objects.requireNonNull(order);
    }

    public DaryHeap(int arity, Comparator<? super E> order, Collection<? extends E> elements) {
        this(arity, order);
        for (E each : elements) {
            slots.add(Objects.requireNonNull(each));
        }
        for (int slot = (size() - 2) / arity; slot >= 0; slot--) {
            down(slot, size() - 1);
        }
        journal.clear();
    }

    @Override
    public int size() {
        return slots.size();
    }

    Object[] array() {
        return slots.toArray();
    }

    @Override
    public boolean offer(E element) {
        slots.add(Objects.requireNonNull(element));
        try {
            up(size() - 1);
        } catch (RuntimeException thrown) {
            takeBack();
            slots.remove(size() - 1);
            throw thrown;
        }
        journal.clear();
        return true;
    }

    @Override
    public E peek() {
        return slots.isEmpty() ? null : slots.get(0);
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
        int slot = slots.indexOf(element);
        if (slot >= 0) {
            removeAt(slot);
        }
        return slot >= 0;
    }

    private void removeAt(int gap) {
        int last = size() - 1;
        try {
            swap(gap, last);
            if (gap < last) {
                down(gap, last - 1);
                up(gap);
            }
        } catch (RuntimeException thrown) {
            takeBack();
            throw thrown;
        }
        journal.clear();
        slots.remove(last);
    }

    private void up(int from) {
        for (int slot = from; slot > 0 && comesBefore(slot, (slot - 1) / arity); slot = (slot - 1) / arity) {
            swap(slot, (slot - 1) / arity);
        }
    }

    private void down(int from, int last) {
        int slot = from;
        while (true) {
            int first = slot;
            for (int child = arity * slot + 1; child <= Math.min(last, arity * slot + arity); child++) {
                first = comesBefore(child, first) ? child : first;
            }
            if (first == slot) {
                return;
            }
            swap(slot, first);
            slot = first;
        }
    }

    private boolean comesBefore(int slot, int other) {
        return order.compare(slots.get(slot), slots.get(other)) < 0;
    }

    private void swap(int slot, int other) {
        journal.push(new int[] {slot, other});
        slots.set(slot, slots.set(other, slots.get(slot)));
    }

    private void takeBack() {
        while (!journal.isEmpty()) {
            int[] swapped = journal.pop();
            slots.set(swapped[0], slots.set(swapped[1], slots.get(swapped[0])));
        }
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<E> copy = new ArrayList<>(slots).iterator();
        return new Iterator<>() {
            private E returned;

            @Override
            public boolean hasNext() {
                return copy.hasNext();
            }

            @Override
            public E next() {
                returned = copy.next();
                return returned;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                int slot = 0;
                while (slots.get(slot) != returned) {
                    slot++;
                }
                removeAt(slot);
                returned = null;
            }
        };
    }
}
