package queues.bounded;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * A bounded first-in, first-out queue between many producers and many consumers, without a lock.
 *
 * <p>It holds exactly {@code capacity} elements, a power of two. Any number of threads may call every method at any time.
 * {@link #offer}, {@link #poll}, {@link #peek} and {@link #isEmpty} are linearizable: each takes effect at one moment
 * between its call and its return. So {@link #poll} and {@link #peek} are strict: null means that at some moment of the call
 * nothing was inside. {@link #offer} is strict too: false means that {@code capacity} elements were inside.
 *
 * <p>A thread may stop in the middle of a call, for however long. A stopped producer stops no other producer, a stopped
 * consumer no other consumer, and neither stops a size, a walk or a {@link #relaxedPoll}, which never wait for another
 * thread. A strict poll or peek may have to wait for the producer whose place comes next and who has not put the element
 * there yet; an offer, for the consumer who has claimed the element in the slot that comes next and has not taken it out
 * yet. All take constant time when nobody interferes. What a thread did before it offered an element is seen by the thread
 * that takes it, or looks at it by {@code peek}. What was offered is seen by a consumer that keeps asking, and room that was
 * made by a producer that keeps offering.
 *
 * <p>An element that has left is not kept reachable by the ring. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". The iterator need not support {@link Iterator#remove}; then it throws
 * {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too where it would have removed something.
 *
 * <p>Source: D. Vyukov, "Bounded MPMC queue", 1024cores.net; made strict as in the MpmcArrayQueue of JCTools.
 *
 * @param <E> the elements
 */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {
    /*
     * Two counters that only grow say which place comes next: tail for the producers, head for the consumers. Both are
     * claimed by CAS, and what happens to the slot comes after the claim. So each slot has a sequence that says whose turn
     * it is. For the element with number n, in slot n mod capacity:
     *
     *     2n                  free for the producer of n
     *     2n + 1              filled: ready for the consumer of n
     *     2(n + capacity)     taken out: free for the producer of the next lap
     *
     * A sequence behind the one that is looked for means that another thread has claimed the place before in this slot
     * and is not ready, or that there is nothing to wait for; the other counter tells which. A sequence ahead means that
     * somebody else was faster: look again. Vyukov's sequences are n, n + 1 and n + capacity, which with one slot cannot
     * tell full from free; doubled, they can.
     *
     * Counters and sequences wrap from the largest long to the smallest. So they are compared by their difference, and the
     * capacity must be a power of two, or the slots would not go round evenly at that point.
     *
     * Why every access has the mode it has:
     *
     *   claims               volatile   the moment at which an element is inside, or has left; one thread only may succeed
     *   tail for "empty",    volatile   a verdict has to agree with all claims in the eyes of all threads: release and
     *   head for "full"                 acquire order a writer with its reader, and no more than that
     *   head, after a peek   volatile   the same: it says that the element was the first
     *   counters, before     opaque     any value will do: the sequence and the CAS refuse an old one
     *   sequence, written    release    hands the slot on: whoever acquires it finds it filled, or cleared
     *   sequence, read       acquire    the other half
     *   slot, written        release    not for the next owner, but for a peek that looks here a lap too late: if it finds
     *                                   this element, it finds head moved as well. And for a walk, which has no sequence
     *   slot, looked at      acquire    the other half; and what a peek asks next is asked after the look
     *   slot, taken          plain      it belongs to this consumer until the sequence hands it on
     */
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final VarHandle SEQUENCES = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MAX_CAPACITY = 1 << 30;
    private static final int SPINS = 64;

    private final int capacity;
    private final Object[] slots;
    private final long[] sequences;
    private final PaddedCounter tail;
    private final PaddedCounter head;

    /**
     * Creates an empty ring.
     *
     * @param capacity how many elements it holds, exactly: a power of two from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is anything else; it is not rounded
     */
    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty ring as it is after {@code firstIndex} elements have gone in and come out again, in arithmetic that
     * wraps: a way to meet a ring whose 64-bit sequence is about to run over. A ring that keeps no such count may ignore
     * the number.
     *
     * @param firstIndex any number
     */
    MpmcRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > MAX_CAPACITY || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException(
                    "a capacity is a power of two from 1 to " + MAX_CAPACITY + ", not " + capacity);
        }
        this.capacity = capacity;
        slots = new Object[capacity];
        sequences = new long[capacity];
        for (long at = firstIndex; at != firstIndex + capacity; at++) {
            sequences[slot(at)] = free(at);
        }
        tail = new PaddedCounter(firstIndex);
        head = new PaddedCounter(firstIndex);
    }

    /**
     * Adds an element at the back, or refuses it if the ring is full.
     *
     * @return false if {@code capacity} elements are inside; the ring is unchanged
     * @throws NullPointerException if the element is null, in a full ring too; the ring is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        for (int turns = 1; ; turns++) {
            long at = tail.getOpaque();
            long ahead = sequenceAcquire(at) - free(at);
            if (ahead == 0 && tail.compareAndSet(at, at + 1)) {
                SLOTS.setRelease(slots, slot(at), element);
                SEQUENCES.setRelease(sequences, slot(at), filled(at));
                return true;
            }
            if (ahead < 0) {
                if (at - head.getVolatile() == capacity) {
                    return false;
                }
                giveWay(turns);
            }
        }
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        for (int turns = 1; ; turns++) {
            long at = head.getOpaque();
            long ahead = sequenceAcquire(at) - filled(at);
            if (ahead == 0 && head.compareAndSet(at, at + 1)) {
                return take(at);
            }
            if (ahead < 0) {
                if (tail.getVolatile() == at) {
                    return null;
                }
                giveWay(turns);
            }
        }
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none or if it is not there
     * yet because its producer is in the middle of the offer. Never waits.
     */
    public E relaxedPoll() {
        while (true) {
            long at = head.getOpaque();
            long ahead = sequenceAcquire(at) - filled(at);
            if (ahead == 0 && head.compareAndSet(at, at + 1)) {
                return take(at);
            }
            if (ahead < 0) {
                return null;
            }
        }
    }

    private E take(long at) {
        @SuppressWarnings("unchecked") // holds what offer put in
        E element = (E) slots[slot(at)];
        slots[slot(at)] = null;
        SEQUENCES.setRelease(sequences, slot(at), free(at + capacity));
        return element;
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        for (int turns = 1; ; turns++) {
            long at = head.getOpaque();
            long ahead = sequenceAcquire(at) - filled(at);
            if (ahead == 0) {
                E element = lookAt(at);
                // As long as head is here, nobody has claimed the element, and so nobody has taken it out.
                if (head.getVolatile() == at) {
                    return element;
                }
            } else if (ahead < 0) {
                if (tail.getVolatile() == at) {
                    return null;
                }
                giveWay(turns);
            }
        }
    }

    /** Whoever is waited for may need this very processor. */
    private static void giveWay(int turns) {
        if (turns % SPINS == 0) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
    }

    /**
     * The number of elements inside if nobody is in the middle of a call; otherwise a number near it, from 0 to the capacity.
     * An element counts from the moment at which its place is decided.
     */
    @Override
    public int size() {
        // In this order, so that the difference is never negative; much may have gone in and out between the two reads.
        // Volatile, both, because isEmpty() rests on them.
        long first = head.getVolatile();
        return (int) Math.min(tail.getVolatile() - first, capacity);
    }

    /**
     * From front to back over what is inside now. What comes or goes while the walk is made may be shown or not, and where
     * it stands says nothing; what is shown was inside, and is shown once.
     */
    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long first = head.getVolatile();
        long end = tail.getVolatile();
        // No slot twice: if the head that was read is old, those more than a lap behind the tail have left.
        for (long at = end - Math.min(end - first, capacity); at != end; at++) {
            E element = lookAt(at);
            if (element != null) {
                inside.add(element);
            }
        }
        return Collections.unmodifiableList(inside).iterator();
    }

    @SuppressWarnings("unchecked") // holds what offer put in
    private E lookAt(long at) {
        return (E) SLOTS.getAcquire(slots, slot(at));
    }

    private long sequenceAcquire(long at) {
        return (long) SEQUENCES.getAcquire(sequences, slot(at));
    }

    private static long free(long at) {
        return 2 * at;
    }

    private static long filled(long at) {
        return 2 * at + 1;
    }

    private int slot(long at) {
        return (int) at & capacity - 1;
    }
}
