package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;

/**
 * From the bottom up: a path to a leaf by siblings alone, and then the element climbs along it. Nothing is written before
 * the last comparison. Near the root four children are compared as two pairs.
 */
public class DaryHeap<E> extends AbstractQueue<E> {
    private static final int ROOM = 15;
    private static final int LEAST = 2;

    private static final int MOST = 64;
    private static final int LEVELS = 32;
    private static final int NEAR = 1 + 4 + 16 + 64 + 256 + 1024;

    private final int arity;
    private final Comparator<? super E> order;
    private final int[] path = new int[LEVELS];

    private E[] slots;
    private int size;

    public DaryHeap(int arity, Comparator<? super E> order) {
        if (arity < LEAST || arity > MOST) {
            throw new IllegalArgumentException("an arity is from " + LEAST + " to " + MOST + ", not " + arity);
        }
        this.arity = arity;
        this.order = Objects.requireNonNull(order, "a heap needs a comparator");
        slots = newSlots(ROOM);
    }

    public DaryHeap(int arity, Comparator<? super E> order, Collection<? extends E> elements) {
        this(arity, order);
        slots = newSlots(Math.max(ROOM, elements.size()));
        for (E each : elements) {
            append(each);
        }
        for (int top = lastParent(size); top >= 0; top--) {
            E element = slots[top];
            pullUp(placeBelow(top, element, size), element);
        }
    }

    @SuppressWarnings("unchecked") // the array never leaves this class, and only elements go into it
    private static <E> E[] newSlots(int length) {
        return (E[]) new Object[length];
    }

    private int parent(int slot) {
        return (slot - 1) / arity;
    }

    private int lastParent(int end) {
        return end < 2 ? -1 : parent(end - 1);
    }

    private void append(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        makeRoom();
        slots[size++] = element;
    }

    private void makeRoom() {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
    }

    @Override
    public int size() {
        return size;
    }

    Object[] array() {
        return Arrays.copyOf(slots, size, Object[].class);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        int top = slotAbove(size, element);
        makeRoom();
        pushDown(size, top, element);
        size++;
        return true;
    }

    private int slotAbove(int from, E element) {
        int slot = from;
        while (slot > 0) {
            int above = parent(slot);
            if (order.compare(element, slots[above]) >= 0) {
                break;
            }
            slot = above;
        }
        return slot;
    }

    private void pushDown(int bottom, int top, E element) {
        int slot = bottom;
        while (slot != top) {
            int above = parent(slot);
            slots[slot] = slots[above];
            slot = above;
        }
        slots[top] = element;
    }

    @Override
    public E peek() {
        return slots[0];
    }

    @Override
    public E poll() {
        E first = slots[0];
        if (first != null) {
            removeAt(0);
        }
        return first;
    }

    private boolean removeAt(int gap) {
        int end = size - 1;
        E last = slots[end];
        int place = placeBelow(gap, last, end);
        int top = place == 0 ? slotAbove(gap, last) : gap;
        if (place > 0) {
            pullUp(place, last);
        } else {
            pushDown(gap, top, last);
        }
        slots[end] = null;
        size = end;
        return top != gap;
    }

    private int placeBelow(int gap, E element, int end) {
        E[] tree = slots;
        int lastParent = lastParent(end);
        int level = 0;
        path[0] = gap;
        for (int slot = gap; slot <= lastParent; path[++level] = slot) {
            slot = firstChild(tree, slot, end);
        }
        while (level > 0 && order.compare(element, slots[path[level]]) < 0) {
            level--;
        }
        return level;
    }

    private int firstChild(E[] tree, int slot, int end) {
        int first = arity * slot + 1;
        int behind = Math.min(first + arity, end);
        return behind - first == 4 && behind <= NEAR ? firstOfFour(tree, first) : firstInRow(tree, first, behind);
    }

    private int firstOfFour(E[] tree, int family) {
        int left = family;
        int right = family + 2;
        E lefts = tree[left];
        E rights = tree[right];
        E second = tree[left + 1];
        E fourth = tree[right + 1];
        if (order.compare(second, lefts) < 0) {
            left++;
            lefts = second;
        }
        if (order.compare(fourth, rights) < 0) {
            right++;
            rights = fourth;
        }
        return order.compare(rights, lefts) < 0 ? right : left;
    }

    private int firstInRow(E[] tree, int family, int behind) {
        int first = family;
        E element = tree[first];
        for (int child = family + 1; child < family + arity; child++) {
            if (child < behind && order.compare(tree[child], element) < 0) {
                first = child;
                element = tree[child];
            }
        }
        return first;
    }

    private void pullUp(int place, E element) {
        int slot = path[0];
        for (int level = 1; level <= place; level++) {
            slots[slot] = slots[path[level]];
            slot = path[level];
        }
        slots[slot] = element;
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

    @Override
    public Iterator<E> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<E> {
        private final Queue<E> missed = new ArrayDeque<>();
        private int next;
        private E late;
        private boolean mayRemove;

        @Override
        public boolean hasNext() {
            return next < size || !missed.isEmpty();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the iterator is past the last element");
            }
            mayRemove = true;
            late = next < size ? null : missed.remove();
            return late == null ? slots[next++] : late;
        }

        @Override
        public void remove() {
            if (!mayRemove) {
                throw new IllegalStateException("remove() comes after next(), once");
            }
            mayRemove = false;
            E last = slots[size - 1];
            if (late != null) {
                removeAt(slotOf(late));
            } else if (removeAt(next - 1)) {
                missed.add(last);
            } else {
                next--;
            }
        }

        private int slotOf(E element) {
            int slot = 0;
            while (slots[slot] != element) {
                slot++;
            }
            return slot;
        }
    }
}
