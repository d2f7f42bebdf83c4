package queues.priority;

import java.util.AbstractQueue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * An unbounded queue by priority that is fair among equals: who came first leaves first.
 *
 * <p>A comparator says what comes first. Of the elements that no other inside comes before, {@link #poll} takes the one
 * that was offered first. That holds for ever, however many elements have gone through; only no element may stay inside
 * while 2<sup>63</sup> others are offered. What is equal, in the sense of {@link Object#equals}, must compare as equal,
 * and may be inside more than once. An element that left and is offered again goes behind its equals. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". An element that has left is not kept
 * reachable by the queue.
 *
 * <p>Cost: {@link #offer}, {@link #poll} and every removal of one element compare at most 4 times for each level, where a
 * queue of n elements has {@code floor(log2(n)) + 1} levels. {@link #remove(Object)} has to find its element first, in
 * linear time but without the comparator, as do the iterator's {@code remove} and {@link #contains}. {@link #peek} and
 * {@link #size} compare nothing, and take about the same time however many are inside.
 *
 * <p>Not thread-safe. The iterator yields each element once, in any order, and supports {@link Iterator#remove}; what it
 * does after the queue has been changed by anything but itself is not defined. Nor is anything after the comparator has
 * thrown: that was exercise 2.1.
 *
 * @param <E> the elements
 */
public class StablePriorityQueue<E> extends AbstractQueue<E> {
    /*
     * A heap keeps no order among equals: which of two stands nearer to the root depends on what else came and left. So
     * no two entries may ever be equal. Each gets a number when it comes, and the number decides where the comparator
     * does not. Then any queue by priority will do; here it is the JDK's.
     *
     * The numbers are taken from a long that runs over. Compared as numbers, the first entry after Long.MAX_VALUE would
     * come before all that are waiting. So they are compared by their difference: it runs over as well, and comes out
     * right as long as the two are fewer than 2^63 apart. This is how System.nanoTime() is to be compared, and how a name
     * server compares the serial numbers of a zone (RFC 1982).
     *
     * The number must come from a counter. The size is none, for it goes down again; a clock gives one number to two.
     */
    private final PriorityQueue<Entry<E>> entries;
    private long nextSequence;

    /** Equal to nothing but itself, so that the heap finds the very entry it is asked for. */
    private static final class Entry<E> {
        private final E element;
        private final long sequence;

        Entry(E element, long sequence) {
            this.element = element;
            this.sequence = sequence;
        }

        /** Below 0 if this one came first, above 0 if the other did. */
        int compareAge(Entry<E> other) {
            return Long.signum(sequence - other.sequence);
        }
    }

    /**
     * Creates an empty queue.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @throws NullPointerException if the comparator is null
     */
    public StablePriorityQueue(Comparator<? super E> order) {
        this(order, 0);
    }

    /**
     * Creates an empty queue that begins to number its elements somewhere. For the tests, which cannot wait until a
     * {@code long} has run over. A queue that keeps the order without numbers has no use for it.
     *
     * @param order says what comes first: of two elements, the one that it calls less
     * @param firstSequence the number of the first element; the next has one more, and after {@link Long#MAX_VALUE}
     *     comes {@link Long#MIN_VALUE}
     * @throws NullPointerException if the comparator is null
     */
    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        Objects.requireNonNull(order, "a queue by priority needs a comparator");
        entries = new PriorityQueue<>((one, other) -> compare(order, one, other));
        nextSequence = firstSequence;
    }

    private static <E> int compare(Comparator<? super E> order, Entry<E> one, Entry<E> other) {
        int byPriority = order.compare(one.element, other.element);
        return byPriority != 0 ? byPriority : one.compareAge(other);
    }

    /** The number of elements inside. */
    @Override
    public int size() {
        return entries.size();
    }

    /**
     * Adds an element, behind all that compare as equal to it.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        return entries.offer(new Entry<>(element, nextSequence++));
    }

    /** Returns the element that the next {@link #poll} takes and leaves it, or returns null if there is none. */
    @Override
    public E peek() {
        Entry<E> first = entries.peek();
        return first == null ? null : first.element;
    }

    /** Removes the oldest of the elements that no other comes before and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        Entry<E> first = entries.poll();
        return first == null ? null : first.element;
    }

    /**
     * Removes one element that is equal to this one, in the sense of {@link Object#equals}, if there is one. Of several,
     * the one that was offered first goes.
     *
     * @return whether there was one
     */
    @Override
    public boolean remove(Object element) {
        Entry<E> oldest = null;
        for (Entry<E> each : entries) {
            if (each.element.equals(element) && (oldest == null || each.compareAge(oldest) < 0)) {
                oldest = each;
            }
        }
        return oldest != null && entries.remove(oldest);
    }

    /** Each element once, in any order; {@link Iterator#remove} takes out the very element that was returned last. */
    @Override
    public Iterator<E> iterator() {
        Iterator<Entry<E>> walk = entries.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public E next() {
                return walk.next().element;
            }

            @Override
            public void remove() {
                walk.remove();
            }
        };
    }
}
