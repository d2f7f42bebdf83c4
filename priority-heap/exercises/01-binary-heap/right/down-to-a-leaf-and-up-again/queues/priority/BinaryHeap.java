package queues.priority;

import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Compares one child with the other on the way down and asks nobody else, as far as a leaf; the last element then climbs
 * from there, which is seldom far. The iterator walks backwards over a copy.
 */
public class BinaryHeap<E> extends AbstractQueue<E> {
    private final Comparator<? super E> order;
    private Object[] slots = new Object[1];
    private int size;

    public BinaryHeap(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order);
    }

    public BinaryHeap(Comparator<? super E> order, Collection<? extends E> elements) {
        this.order = Objects.requireNonNull(order);
        Object[] copy = elements.toArray();
        for (Object each : copy) {
            Objects.requireNonNull(each);
        }
        slots = Arrays.copyOf(copy, copy.length + 1, Object[].class);
        size = copy.length;
        for (int top = size / 2 - 1; top >= 0; top--) {
            put(place(top, at(top), size), top, at(top));
        }
    }

    @SuppressWarnings("unchecked")
    private E at(int slot) {
        return (E) slots[slot];
    }

    @Override
    public int size() {
        return size;
    }

    Object[] array() {
        return Arrays.copyOf(slots, size);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        int slot = climb(size, 0, element);
        if (size + 1 == slots.length) {
            slots = Arrays.copyOf(slots, 2 * slots.length);
        }
        lower(size++, slot, element);
        return true;
    }

    @Override
    public E peek() {
        return at(0);
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
        for (int slot = 0; slot < size; slot++) {
            if (slots[slot].equals(element)) {
                removeAt(slot);
                return true;
            }
        }
        return false;
    }

    private void removeAt(int gap) {
        E last = at(size - 1);
        int end = size - 1;
        if (gap < end) {
            int above = climb(gap, 0, last);
            if (above < gap) {
                lower(gap, above, last);
            } else {
                put(place(gap, last, end), gap, last);
            }
        }
        size = end;
        slots[end] = null;
    }

    /** Where an element that starts at {@code top} belongs: to a leaf by the children that come first, and up again. */
    private int place(int top, E element, int end) {
        int slot = top;
        while (2 * slot + 2 < end) {
            slot = order.compare(at(2 * slot + 1), at(2 * slot + 2)) <= 0 ? 2 * slot + 1 : 2 * slot + 2;
        }
        if (2 * slot + 1 < end) {
            slot = 2 * slot + 1;
        }
        while (slot > top && order.compare(element, at(slot)) <= 0) {
            slot = (slot - 1) / 2;
        }
        return slot;
    }

    private int climb(int from, int top, E element) {
        int slot = from;
        while (slot > top && order.compare(at((slot - 1) / 2), element) > 0) {
            slot = (slot - 1) / 2;
        }
        return slot;
    }

    /** All from {@code slot} up to below {@code top} go up by one, and the element comes into their place. */
    private void put(int slot, int top, E element) {
        Object moving = element;
        int to = slot;
        while (to != top) {
            Object next = slots[to];
            slots[to] = moving;
            moving = next;
            to = (to - 1) / 2;
        }
        slots[top] = moving;
    }

    /** All from {@code slot} to above {@code bottom} go down by one, and the element comes into their place. */
    private void lower(int bottom, int slot, E element) {
        int to = bottom;
        while (to != slot) {
            slots[to] = slots[(to - 1) / 2];
            to = (to - 1) / 2;
        }
        slots[slot] = element;
    }

    /** From the last slot of a copy to the first; what was removed is looked for by identity. */
    @Override
    public Iterator<E> iterator() {
        Object[] seen = array();
        BitSet removed = new BitSet();
        return new Iterator<>() {
            private int next = seen.length;

            @Override
            public boolean hasNext() {
                return next > 0;
            }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (next == 0) {
                    throw new NoSuchElementException();
                }
                return (E) seen[--next];
            }

            @Override
            public void remove() {
                if (next == seen.length || removed.get(next)) {
                    throw new IllegalStateException();
                }
                removed.set(next);
                int slot = 0;
                while (slots[slot] != seen[next]) {
                    slot++;
                }
                removeAt(slot);
            }
        };
    }
}
