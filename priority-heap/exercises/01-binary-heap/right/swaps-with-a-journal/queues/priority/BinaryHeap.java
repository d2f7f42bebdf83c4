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
 * The heap of the textbooks: the root is in slot 1, neighbours are swapped as they are compared. Each swap is written
 * down, so that all of them can be taken back when the comparator throws. The iterator walks over a copy.
 */
public class BinaryHeap<E> extends AbstractQueue<E> {
    private final Comparator<? super E> order;
    private final List<E> slots = new ArrayList<>();
    private final Deque<int[]> journal = new ArrayDeque<>();

    public BinaryHeap(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order);
        slots.add(null);
    }

    public BinaryHeap(Comparator<? super E> order, Collection<? extends E> elements) {
        this(order);
        for (E each : elements) {
            slots.add(Objects.requireNonNull(each));
        }
        for (int slot = size() / 2; slot > 0; slot--) {
            down(slot, size());
        }
        journal.clear();
    }

    @Override
    public int size() {
        return slots.size() - 1;
    }

    Object[] array() {
        return slots.subList(1, slots.size()).toArray();
    }

    @Override
    public boolean offer(E element) {
        slots.add(Objects.requireNonNull(element));
        try {
            up(size());
        } catch (RuntimeException thrown) {
            takeBack();
            slots.remove(size());
            throw thrown;
        }
        journal.clear();
        return true;
    }

    @Override
    public E peek() {
        return size() == 0 ? null : slots.get(1);
    }

    @Override
    public E poll() {
        E first = peek();
        if (first != null) {
            removeAt(1);
        }
        return first;
    }

    @Override
    public boolean remove(Object element) {
        int slot = slots.indexOf(element);
        if (slot > 0) {
            removeAt(slot);
        }
        return slot > 0;
    }

    private void removeAt(int gap) {
        int last = size();
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
        for (int slot = from; slot > 1 && comesBefore(slot, slot / 2); slot /= 2) {
            swap(slot, slot / 2);
        }
    }

    private void down(int from, int last) {
        int slot = from;
        while (2 * slot <= last) {
            int child = 2 * slot;
            if (child < last && comesBefore(child + 1, child)) {
                child++;
            }
            if (!comesBefore(child, slot)) {
                return;
            }
            swap(slot, child);
            slot = child;
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
        Iterator<E> copy = new ArrayList<>(slots.subList(1, slots.size())).iterator();
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
                int slot = 1;
                while (slots.get(slot) != returned) {
                    slot++;
                }
                removeAt(slot);
                returned = null;
            }
        };
    }
}
