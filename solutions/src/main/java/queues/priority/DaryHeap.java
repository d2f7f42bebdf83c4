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
 * An unbounded queue by priority, on an array that is a heap in which each element has up to {@code arity} children.
 *
 * <p>A comparator says what comes first. {@link #poll} takes an element that no other inside comes before; which of
 * several that compare as equal leaves first is not promised. What is equal may be inside more than once. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". An element that has left is not kept
 * reachable by the queue.
 *
 * <p>The elements stand in an array without gaps. The children of the element in slot i stand in the slots
 * {@code arity * i + 1} to {@code arity * i + arity}, and none of them comes before it. That is the <em>heap order</em>;
 * it holds after every call, and {@link #array} shows it. The root is one level, its children are the next, and so on.
 *
 * <p>Cost: {@link #offer} compares at most 4 times for each level; {@link #poll} and every other removal of one element
 * at most {@code 2 * arity} times for each level. They change slots along one path between the root and a leaf, and the
 * last slot, and no others. So a wider tree makes offers cheaper, which meet one parent on each level, and has fewer
 * levels on which a poll meets more children. {@link #remove(Object)} has to find its element first, in linear time but
 * without the comparator, as do the iterator's {@code remove} and {@link #contains}. The constructor that takes a
 * collection compares at most 4 times for each element, whatever the arity. {@link #peek} and {@link #size} take constant
 * time and compare nothing.
 *
 * <p>When the comparator throws, the call throws the same, and it has had no effect: the same elements are inside, in
 * heap order.
 *
 * <p>Not thread-safe. The iterator yields each element once, in any order, and supports {@link Iterator#remove}; what it
 * does after the queue has been changed by anything but itself, or after the comparator has thrown, is not defined.
 *
 * @param <E> the elements
 */
public class DaryHeap<E> extends AbstractQueue<E> {
    /*
     * Why wider can pay. A poll goes from the root to a leaf, and on each level it needs the children of one slot. In
     * a large heap these are not in the cache: the price of a level is a wait for memory. Siblings are neighbours in
     * the array, so that four of them come with the same cache line, or with two, and the objects that they point to
     * are fetched side by side and not one after another. With four children there are half as many levels as with
     * two. More children make fewer levels still, but the comparisons grow faster than the levels shrink. Offers only
     * gain: they meet one parent on a level.
     *
     * BinaryHeap looks for the element's slot first and writes afterwards, so that a comparator that throws has changed
     * nothing. Here the gap itself moves: an element that is passed is put into the gap at once, and leaves the gap
     * where it stood. That is one walk and not two, and where the gap is tells all that has been done: to undo it,
     * those on the way back move by one level again. Only a comparator that throws pays for that.
     *
     * Which sibling comes first is even odds, and a processor that guesses is often wrong. Near the root, where all is
     * in the cache, a wrong guess costs more than the comparison: there only the slot is kept, and a compiler can make
     * a move of the choice, without a jump. Further down the elements have to be fetched, and there a guess is worth
     * having: the processor goes on with the child it believes in and has that one's children fetched before the
     * comparison is decided. So there the element is kept as well, and the choice is written to remain a jump.
     */
    private static final int ROOM = 15;
    /** With one child the tree would be a list. */
    private static final int LEAST = 2;

    private static final int MOST = 64;
    /** Behind the slots that are as good as always in the cache: six levels of a heap of four. */
    private static final int NEAR = 1 + 4 + 16 + 64 + 256 + 1024;

    private final int arity;
    private final Comparator<? super E> order;

    private E[] slots;
    private int size;

    /**
     * Creates an empty queue.
     *
     * @param arity children for each element, 2 to 64
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws IllegalArgumentException if the arity is less than 2 or more than 64
     * @throws NullPointerException if the comparator is null
     */
    public DaryHeap(int arity, Comparator<? super E> order) {
        if (arity < LEAST || arity > MOST) {
            throw new IllegalArgumentException("an arity is from " + LEAST + " to " + MOST + ", not " + arity);
        }
        this.arity = arity;
        this.order = Objects.requireNonNull(order, "a heap needs a comparator");
        slots = newSlots(ROOM);
    }

    /**
     * Creates a queue of all elements of a collection, in linear time. The collection is left as it is; if it has an
     * order of its own, that plays no part.
     *
     * @param arity children for each element, 2 to 64
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws IllegalArgumentException if the arity is less than 2 or more than 64
     * @throws NullPointerException if the comparator, the collection or one of its elements is null
     */
    public DaryHeap(int arity, Comparator<? super E> order, Collection<? extends E> elements) {
        this(arity, order);
        slots = newSlots(Math.max(ROOM, elements.size()));
        for (E each : elements) {
            append(each);
        }
        for (int top = lastParent(size); top >= 0; top--) {
            E element = slots[top];
            slots[gapBelow(top, element, size)] = element;
        }
    }

    @SuppressWarnings("unchecked") // the array never leaves this class, and only elements go into it
    private static <E> E[] newSlots(int length) {
        return (E[]) new Object[length];
    }

    private int parent(int slot) {
        return (slot - 1) / arity;
    }

    /** The last slot that has a child among {@code end} elements, or -1 if none has. */
    private int lastParent(int end) {
        return end < 2 ? -1 : parent(end - 1);
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
     * {@code arity * i + 1} to {@code arity * i + arity}. For you and for the tests to look at.
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
        makeRoom();
        slots[gapAbove(size, element)] = element;
        size++;
        return true;
    }

    /**
     * Moves a gap up until the element in the slot above does not come after this one.
     *
     * @return where the gap is then
     */
    private int gapAbove(int from, E element) {
        E stood = slots[from];
        int gap = from;
        try {
            while (gap > 0 && order.compare(element, slots[parent(gap)]) < 0) {
                slots[gap] = slots[parent(gap)];
                gap = parent(gap);
            }
        } catch (Throwable thrown) {
            undoAbove(gap, from, stood);
            throw thrown;
        }
        return gap;
    }

    /** Those that have moved down make way for what stood in the slot where it began. */
    private void undoAbove(int gap, int from, E stood) {
        E back = stood;
        for (int slot = from; slot != gap; slot = parent(slot)) {
            E passed = slots[slot];
            slots[slot] = back;
            back = passed;
        }
        slots[gap] = back;
    }

    /**
     * Moves a gap down, by the child that none of its siblings comes before, until no child comes before the element.
     *
     * @param end the number of elements that take part, the gap among them
     * @return where the gap is then
     */
    private int gapBelow(int from, E element, int end) {
        E stood = slots[from];
        int lastParent = lastParent(end);
        int gap = from;
        try {
            while (gap <= lastParent) {
                int first = firstChild(gap, end);
                if (order.compare(element, slots[first]) <= 0) {
                    break;
                }
                slots[gap] = slots[first];
                gap = first;
            }
        } catch (Throwable thrown) {
            undoBelow(gap, from, stood);
            throw thrown;
        }
        return gap;
    }

    /** The child that none of its siblings comes before. */
    private int firstChild(int slot, int end) {
        int family = arity * slot + 1;
        int behind = Math.min(family + arity, end);
        return behind <= NEAR ? firstAtHand(family, behind) : firstFarOff(family, behind);
    }

    /** Keeps the slot alone. */
    private int firstAtHand(int family, int behind) {
        int first = family;
        for (int child = family + 1; child < behind; child++) {
            if (order.compare(slots[child], slots[first]) < 0) {
                first = child;
            }
        }
        return first;
    }

    /** Keeps the element too. The end is asked for beside the comparison, or the compiler might do without a jump. */
    private int firstFarOff(int family, int behind) {
        int first = family;
        E element = slots[first];
        for (int child = family + 1; child < family + arity; child++) {
            if (child < behind && order.compare(slots[child], element) < 0) {
                first = child;
                element = slots[child];
            }
        }
        return first;
    }

    /** Those that have moved up go back down, the lowest first. */
    private void undoBelow(int gap, int from, E stood) {
        for (int slot = gap; slot != from; slot = parent(slot)) {
            slots[slot] = slots[parent(slot)];
        }
        slots[from] = stood;
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
        int place = gapAbove(gap, last);
        if (place == gap) {
            place = gapBelow(gap, last, end);
        }
        slots[place] = last;
        slots[end] = null;
        size = end;
        return place < gap;
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
