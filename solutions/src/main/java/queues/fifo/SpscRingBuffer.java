package queues.fifo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A bounded first-in, first-out queue between exactly two threads: one producer and one consumer.
 *
 * <p>It holds exactly {@code capacity} elements, not one fewer, and not the next power of two. {@link #offer} is for the
 * producer; {@link #poll}, {@link #peek} and the iterator are for the consumer; {@link #size} and {@link #isEmpty} are
 * for anybody. With two threads at the same end at the same time nothing is promised. Which thread stands at an end may
 * change, if the hand-over itself is safe (a start, a join, a lock).
 *
 * <p>{@link #offer}, {@link #poll} and {@link #peek} take constant time, and nothing here waits for room or for an
 * element: a full ring answers false, an empty one null. What the producer did before it offered an element is visible
 * to the consumer once it has that element, or a glimpse of it by {@code peek}. What was offered is seen by a consumer
 * that keeps asking, and room that was made is seen by a producer that keeps offering.
 *
 * <p>An element that has left, by {@link #poll} or by {@link #clear}, is not kept reachable by the ring. Null is refused
 * with {@link NullPointerException}, because null is how {@link #poll} says "empty". The iterator need not support
 * {@link Iterator#remove}; then it throws {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too
 * where it would have removed something.
 *
 * <p>Source: Lamport, "Proving the Correctness of Multiprocess Programs", IEEE TSE 1977; the remembered index of the other
 * side from Lee, Bu and Chandranmenon, "A Lock-Free, Cache-Efficient Shared Ring Buffer", ANCS 2009.
 *
 * @param <E> the elements
 */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    /*
     * Two counters that only grow: how many elements the producer has put in (its index) and how many the consumer
     * has taken out. Their difference is the size; a counter's low bits are its slot. Nothing is ever written by both
     * sides, which is why no compare-and-set is needed anywhere. The array is the next power of two, so that the slot
     * is a mask and not a division; the bound is kept by the difference and is exact all the same.
     *
     * Why every access has the mode it has:
     *
     *   one's own index, read      plain     nobody else writes it
     *   one's own index, written   release   all that was done to the slot before is visible to whoever reads the new
     *                                        value: the element that was put in, or the slot that was cleared. Written
     *                                        plain, the compiler or an ARM core may let the index out before the slot
     *   the other's index, read    acquire   the other half of the same hand-over: what comes after in this method does
     *                                        not happen before the index was read. Read plain, the compiler may also
     *                                        keep the first value it read for ever in a loop that asks again and again
     *   the slot                   plain     it belongs to one side at a time; the index hands it over
     *   the remembered index       plain     private to one side
     *
     * Volatile would be right as well, and dearer: it adds that my write is seen before my next read of anything,
     * which a processor can only promise by draining its store buffer on every call. Nothing here depends on that
     * order: a stale index makes the ring look fuller to the producer and emptier to the consumer than it is, and the
     * answer is an earlier one, never a wrong element.
     */
    private static final VarHandle INDEX;

    static {
        try {
            INDEX = MethodHandles.lookup().findVarHandle(Counters.class, "index", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static final int MAX_CAPACITY = 1 << 30;

    private final int capacity;
    private final int mask;
    private final E[] slots;
    private final Side producer;
    private final Side consumer;

    /*
     * False sharing. Memory moves between cores a line at a time (64 bytes on x86, 128 on some ARM, and x86 fetches
     * lines in pairs). Were the two indices on one line, every offer would take that line away from the consumer and
     * every poll would take it back, though neither wants the other's field. So each side has its counters in an
     * object of its own, with 120 bytes of nothing before and after them. The three classes are needed because a
     * machine may reorder the fields of one class, but lays those of a superclass out first. This is the one place
     * with padding; a test measures the layout.
     */
    static class Before {
        long b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14;
    }

    static class Counters extends Before {
        /** How many elements have passed this side. Written by this side alone. */
        long index;

        /** The other side's index when this side last looked. It may lag behind, and never runs ahead. */
        long othersIndex;
    }

    static final class Side extends Counters {
        long a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14;

        Side(long firstIndex) {
            index = firstIndex;
            othersIndex = firstIndex;
        }
    }

    /**
     * Creates an empty ring.
     *
     * @param capacity how many elements it holds, exactly; from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is out of that range
     */
    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty ring as it is after {@code firstIndex} elements have gone in and come out again: a way to meet a
     * ring that has been in service for years. A ring that keeps no such count may ignore the number.
     *
     * @param firstIndex from 0 to 2<sup>62</sup>
     */
    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException("a capacity is from 1 to " + MAX_CAPACITY + ", not " + capacity);
        }
        this.capacity = capacity;
        int length = 1;
        while (length < capacity) {
            length <<= 1;
        }
        @SuppressWarnings("unchecked") // never leaves this class, and holds what offer put in
        E[] array = (E[]) new Object[length];
        slots = array;
        mask = length - 1;
        producer = new Side(firstIndex);
        consumer = new Side(firstIndex);
    }

    /**
     * Adds an element at the back, or refuses it if the ring is full. For the producer alone.
     *
     * @return false if {@code capacity} elements are inside; the ring is unchanged
     * @throws NullPointerException if the element is null, in a full ring too; the ring is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        long tail = producer.index;
        if (isFullAt(tail)) {
            return false;
        }
        slots[slot(tail)] = element;
        INDEX.setRelease(producer, tail + 1);
        return true;
    }

    /** Believes the remembered index as long as it says "room"; only then looks at the consumer's line. */
    private boolean isFullAt(long tail) {
        if (tail - producer.othersIndex == capacity) {
            producer.othersIndex = (long) INDEX.getAcquire(consumer);
        }
        return tail - producer.othersIndex == capacity;
    }

    /** Removes the element that has waited longest and returns it, or returns null. For the consumer alone. */
    @Override
    public E poll() {
        long head = consumer.index;
        if (isEmptyAt(head)) {
            return null;
        }
        E element = slots[slot(head)];
        slots[slot(head)] = null;
        INDEX.setRelease(consumer, head + 1);
        return element;
    }

    /** Returns the element that has waited longest and leaves it, or returns null. For the consumer alone. */
    @Override
    public E peek() {
        long head = consumer.index;
        return isEmptyAt(head) ? null : slots[slot(head)];
    }

    /** Believes the remembered index as long as it says "not empty"; only then looks at the producer's line. */
    private boolean isEmptyAt(long head) {
        if (head == consumer.othersIndex) {
            consumer.othersIndex = (long) INDEX.getAcquire(producer);
        }
        return head == consumer.othersIndex;
    }

    /**
     * The number of elements inside at some time during the call if neither side is in the middle of one; otherwise a
     * number near it, from 0 to the capacity. For any thread.
     */
    @Override
    public int size() {
        // In this order, so that the difference is never negative; acquire, so that the second is not read first.
        long head = (long) INDEX.getAcquire(consumer);
        long tail = (long) INDEX.getAcquire(producer);
        // Much may have gone in and out between the two reads.
        return (int) Math.min(tail - head, capacity);
    }

    /**
     * From front to back over what is inside now. What the producer adds during the walk may be shown or not, but no
     * element is stepped over. The walk is over with the next {@link #poll}. For the consumer alone.
     */
    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long tail = (long) INDEX.getAcquire(producer);
        for (long index = consumer.index; index < tail; index++) {
            inside.add(slots[slot(index)]);
        }
        return Collections.unmodifiableList(inside).iterator();
    }

    private int slot(long index) {
        return (int) index & mask;
    }
}
