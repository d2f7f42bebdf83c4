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
 * An unbounded queue by priority, on an array that is a binary heap.
 *
 * <p>A comparator says what comes first. {@link #poll} takes an element that no other inside comes before; which of
 * several that compare as equal leaves first is not promised. What is equal may be inside more than once. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". An element that has left is not kept
 * reachable by the queue.
 *
 * <p>The elements stand in an array without gaps. The children of the element in slot i stand in the slots
 * {@code 2 * i + 1} and {@code 2 * i + 2}, and neither comes before it. That is the <em>heap order</em>; it holds after
 * every call, and {@link #array} shows it. With n elements the array has {@code floor(log2(n)) + 1} levels.
 *
 * <p>Cost: {@link #offer}, {@link #poll} and every removal of one element compare at most 4 times for each level. They
 * change slots along one path between the root and a leaf, and the last slot, and no others. {@link #remove(Object)} has
 * to find its element first, in linear time but without the comparator, as do the iterator's {@code remove} and
 * {@link #contains}. The constructor that takes a collection compares at most 4 times for each element. {@link #peek} and
 * {@link #size} take constant time and compare nothing.
 *
 * <p>When the comparator throws, the call throws the same, and it has had no effect: the same elements are inside, in
 * heap order.
 *
 * <p>Not thread-safe. The iterator yields each element once, in any order, and supports {@link Iterator#remove}; what it
 * does after the queue has been changed by anything but itself, or after the comparator has thrown, is not defined.
 *
 * @param <E> the elements
 */
public class BinaryHeap<E> extends AbstractQueue<E> {
    /*
     * The elements stand in slots[0] … slots[size - 1]. A tree without gaps needs no links: the parent of slot i is
     * (i - 1) / 2, and the last level fills from the left.
     *
     * Everything that changes the heap is one element looking for its slot on a path. A new one starts in the first
     * free slot and climbs past every parent it comes before. When one leaves, the last element has to stand somewhere
     * else, because its slot goes: it starts in the gap and sinks past every child that comes before it. It goes by the
     * child that comes first, or that child would end up below its own sibling. In a gap in the middle it may also have
     * to climb: the last element belongs to another branch, and may come before everything above the gap.
     *
     * Look first, then write. slotAbove and slotBelow compare and write nothing; pushDown and pullUp write and compare
     * nothing. A comparator is foreign code and may throw at any comparison, and by this split it always does so before
     * the first write. The path needs no memory, since from any slot there is only one way up.
     *
     * From a collection the heap is made from below. A leaf is a heap. With two heaps below it, an element sinks to its
     * place and all three are one heap. Half of the elements are leaves and sink nowhere, a quarter sink at most one
     * level, an eighth two: at most n levels in all, so at most 2 n comparisons. One offer after another costs log2(n)
     * for each element at worst, because it is the many at the bottom who climb far.
     */
    private static final int ROOM = 15;

    private final Comparator<? super E> order;
    private E[] slots;
    private int size;

    /**
     * Creates an empty queue.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws NullPointerException if the comparator is null
     */
    public BinaryHeap(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order, "a heap needs a comparator");
        slots = newSlots(ROOM);
    }

    /**
     * Creates a queue of all elements of a collection, in linear time. The collection is left as it is; if it has an
     * order of its own, that plays no part.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws NullPointerException if the comparator, the collection or one of its elements is null
     */
    public BinaryHeap(Comparator<? super E> order, Collection<? extends E> elements) {
        this.order = Objects.requireNonNull(order, "a heap needs a comparator");
        slots = newSlots(Math.max(ROOM, elements.size()));
        for (E each : elements) {
            append(each);
        }
        for (int top = parent(size - 1); top >= 0; top--) {
            pullUp(top, slotBelow(top, slots[top], size), slots[top]);
        }
    }

    @SuppressWarnings("unchecked") // the array never leaves this class, and only elements go into it
    private static <E> E[] newSlots(int length) {
        return (E[]) new Object[length];
    }

    private static int parent(int slot) {
        return (slot - 1) / 2;
    }

    /** Puts an element into the first free slot, where it may break the heap order. */
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

    /** The number of elements inside, in constant time. */
    @Override
    public int size() {
        return size;
    }

    /**
     * The elements in a new array of their own, each in its slot: the children of the one in slot i are in the slots
     * {@code 2 * i + 1} and {@code 2 * i + 2}. For you and for the tests to look at.
     */
    Object[] array() {
        return Arrays.copyOf(slots, size, Object[].class);
    }

    /**
     * Adds an element.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        int top = slotAbove(size, element);
        makeRoom();
        pushDown(size, top, element);
        size++;
        return true;
    }

    /** The slot, at {@code from} or on the way up, where the element does not come before its parent. Only looks. */
    private int slotAbove(int from, E element) {
        int slot = from;
        while (slot > 0 && order.compare(element, slots[parent(slot)]) < 0) {
            slot = parent(slot);
        }
        return slot;
    }

    /** Puts the element into slot {@code top}; what stood from there to {@code bottom} moves down by one level. */
    private void pushDown(int bottom, int top, E element) {
        for (int slot = bottom; slot != top; slot = parent(slot)) {
            slots[slot] = slots[parent(slot)];
        }
        slots[top] = element;
    }

    /** Returns an element that no other comes before and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        return slots[0];
    }

    /** Removes an element that no other comes before and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        E first = slots[0];
        if (first != null) {
            removeAt(0);
        }
        return first;
    }

    /**
     * Takes the element in a slot out; the last element fills the gap, or goes above or below it.
     *
     * @return whether the last element went above the gap
     */
    private boolean removeAt(int gap) {
        int end = size - 1;
        E last = slots[end];
        int bottom = slotBelow(gap, last, end);
        int top = bottom == gap ? slotAbove(gap, last) : gap;
        if (bottom != gap) {
            pullUp(gap, bottom, last);
        } else {
            pushDown(gap, top, last);
        }
        slots[end] = null;
        size = end;
        return top != gap;
    }

    /** The slot, at {@code from} or on the way down, where none of the children comes before the element. Only looks. */
    private int slotBelow(int from, E element, int end) {
        int slot = from;
        int child = firstChild(slot, end);
        while (child < end && order.compare(slots[child], element) < 0) {
            slot = child;
            child = firstChild(slot, end);
        }
        return slot;
    }

    /** The child that comes before its sibling, or a slot from {@code end} on if there is no child. */
    private int firstChild(int slot, int end) {
        int left = 2 * slot + 1;
        int right = left + 1;
        return right < end && order.compare(slots[right], slots[left]) < 0 ? right : left;
    }

    /** Puts the element into slot {@code bottom}; what stood from there to below {@code top} moves up by one level. */
    private void pullUp(int top, int bottom, E element) {
        E moving = element;
        for (int slot = bottom; slot != top; slot = parent(slot)) {
            E above = slots[slot];
            slots[slot] = moving;
            moving = above;
        }
        slots[top] = moving;
    }

    /**
     * Removes one element that is equal to this one, in the sense of {@link Object#equals}, if there is one. The
     * comparator has no say in which it is.
     *
     * @return whether there was one
     */
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

    /** Each element once, in any order; {@link Iterator#remove} takes out the very element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        return new Walk();
    }

    /**
     * Goes through the slots from the first to the last. A removal puts the last element, which the walk has not seen,
     * into the gap or below it, where the walk still comes by, and then the gap's slot has to be looked at again. Or it
     * goes above the gap, where the walk has been: those are kept, and come at the end.
     */
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
