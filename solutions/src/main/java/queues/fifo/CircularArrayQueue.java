package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An unbounded first-in, first-out queue on an array that is used as a ring.
 *
 * <p>Elements leave in the order in which they entered. {@link #poll}, {@link #peek} and {@link #size} take constant
 * time, {@link #offer} takes amortised constant time, {@link #contains} and {@link #remove(Object)} are linear. An
 * element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException}, because
 * null is how {@link #poll} says "empty".
 *
 * <p>The capacity is the number of elements that fit before the ring must grow. It changes only when an {@link #offer}
 * finds the ring full, {@code size() == capacity()}: then a capacity of n grows by at least half, {@code max(1, n / 2)},
 * and to at most {@code 2 * n + 2}. Growing by a share of what is there, and not by a fixed number, is what makes n
 * offers cost O(n) copies in all. The ring never shrinks.
 *
 * <p>Not thread-safe. The iterator runs from front to back and supports {@link Iterator#remove}, which is linear; what
 * it does after the queue has been changed by anything but itself is not defined.
 *
 * @param <E> the elements
 */
public class CircularArrayQueue<E> extends AbstractQueue<E> {
    /*
     * The elements stand in slots[head], slots[head + 1], … slots[head + size - 1], all modulo the length: slot(i) is
     * the only place that knows this, and everybody else counts from the front. Two choices follow from keeping head
     * and size rather than head and tail. Full and empty cannot be confused (with two indices both look like
     * head == tail, and one slot has to stay unused to tell them apart), and no index has to be stepped at both ends.
     *
     * Growing copies in queue order, so that the oldest element lands in slot 0 and head starts again there. Copying
     * the array as it lies would leave the part that had wrapped round in front of the part that had not, with a gap
     * between them. Doubling makes the copies of n offers sum to less than 2 n.
     *
     * The modulo is a division. A power-of-two length would turn it into a mask, and java.util.ArrayDeque avoids both
     * with a comparison; here it is the plainest way to say "ring". Doubling ends at 2^30 slots, with a NegativeArraySizeException.
     */
    private E[] slots;
    private int head;
    private int size;

    /** Creates an empty queue with an initial capacity of 16. */
    public CircularArrayQueue() {
        this(16);
    }

    /**
     * Creates an empty queue.
     *
     * @param initialCapacity elements that fit at first, at least 1; may be rounded up to the next power of two
     * @throws IllegalArgumentException if it is less than 1
     */
    public CircularArrayQueue(int initialCapacity) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException("a ring needs at least one slot, not " + initialCapacity);
        }
        slots = newSlots(initialCapacity);
    }

    @SuppressWarnings("unchecked") // the array never leaves this class, and only elements go into it
    private static <E> E[] newSlots(int length) {
        return (E[]) new Object[length];
    }

    /** Where the i-th element from the front stands. */
    private int slot(int i) {
        return (head + i) % slots.length;
    }

    /**
     * Adds an element at the back, and makes the ring grow first if it is full.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        if (size == slots.length) {
            grow();
        }
        slots[slot(size)] = element;
        size++;
        return true;
    }

    private void grow() {
        E[] larger = newSlots(2 * slots.length);
        for (int i = 0; i < size; i++) {
            larger[i] = slots[slot(i)];
        }
        slots = larger;
        head = 0;
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        if (size == 0) {
            return null;
        }
        E element = slots[head];
        slots[head] = null;
        head = slot(1);
        size--;
        return element;
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        return size == 0 ? null : slots[head];
    }

    /** The number of elements inside, in constant time. */
    @Override
    public int size() {
        return size;
    }

    /** The number of elements that fit before the ring must grow. */
    int capacity() {
        return slots.length;
    }

    /** Takes the i-th element from the front out: all that stand behind it move up by one. */
    private void removeAt(int i) {
        for (int behind = i + 1; behind < size; behind++) {
            slots[slot(behind - 1)] = slots[slot(behind)];
        }
        slots[slot(size - 1)] = null;
        size--;
    }

    /** From front to back; {@link Iterator#remove} takes out the element that was returned last and closes the gap. */
    @Override
    public Iterator<E> iterator() {
        return new FrontToBack();
    }

    private final class FrontToBack implements Iterator<E> {
        private int next;
        private boolean mayRemove;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public E next() {
            if (next == size) {
                throw new NoSuchElementException("the iterator is past the last element");
            }
            mayRemove = true;
            return slots[slot(next++)];
        }

        @Override
        public void remove() {
            if (!mayRemove) {
                throw new IllegalStateException("remove() comes after next(), once");
            }
            removeAt(--next);
            mayRemove = false;
        }
    }
}
