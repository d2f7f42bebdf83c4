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
 * A bounded first-in, first-out queue between many producers and one consumer, without a lock.
 *
 * <p>It holds exactly {@code capacity} elements, a power of two. {@link #offer} is for any number of threads; {@link #poll},
 * {@link #relaxedPoll}, {@link #peek} and the iterator are for the consumer; {@link #size} and {@link #isEmpty} are for
 * anybody. With two consumers at once nothing is promised. Which thread is the consumer may change, if the hand-over itself
 * is safe (a start, a join, a lock).
 *
 * <p>The elements have one order, and those of a producer stand in it as that producer offered them. {@link #poll} and
 * {@link #peek} are strict: null means that at some moment of the call nothing was inside. {@link #offer} is strict too:
 * false means that {@code capacity} elements were inside. Only the room that a poll makes may be seen a little later by a
 * producer that was not told of that poll by other means.
 *
 * <p>A producer may stop in the middle of an offer, for however long. It stops no other producer, no size and no
 * {@link #relaxedPoll}; these never wait for another thread. An element stands behind those whose offers were decided
 * before its own, so a strict poll or peek may have to wait for a producer that has its place and has not put the element
 * there yet. All take constant time when nobody interferes. What a thread did before it offered an element is seen by the
 * consumer once it has that element. What was offered is seen by a consumer that keeps asking, and room that was made by a
 * producer that keeps offering.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". The iterator need not support {@link Iterator#remove}; then it throws
 * {@link UnsupportedOperationException}, and {@link #remove(Object)} does so too where it would have removed something.
 *
 * <p>Source: D. Vyukov, "Bounded MPMC queue", 1024cores.net; with one consumer the slot itself can be the sequence, as in
 * the MpscArrayQueue of JCTools.
 *
 * @param <E> the elements
 */
public class MpscQueue<E> extends AbstractQueue<E> {
    /*
     *              head (of the consumer alone)      tail (claimed by compare-and-set)
     *                │                                 │
     *                ▼                                 ▼
     *   ┌─────┬─────┬─────┬─────┬─────┬─────┬─────┬─────┐
     *   │     │     │  c  │  d  │  ∅  │  f  │  g  │     │      ∅: claimed, its producer has not put the element there
     *   └─────┴─────┴─────┴─────┴─────┴─────┴─────┴─────┘
     *
     * Counters only grow, and wrap from the largest long to the smallest; so they are compared by their difference, and
     * the low bits are the slot. To offer takes two steps. The CAS on tail claims a place, and decides the order; the
     * write of the slot publishes. Between the two the slot is null though a place behind it may be filled, so null in the
     * slot at head does not mean "empty": that is so if tail equals head, and otherwise a producer is on its way.
     *
     * With one consumer there is no need for a sequence per slot. It clears a slot before it moves head, and no producer
     * claims a place until head has passed the slot's last element. So a claimed slot is null until it is published.
     *
     * Why every access has the mode it has:
     *
     *   tail, claimed        volatile   the moment at which the element is inside; one thread only may succeed
     *   tail, for "empty"    volatile   that verdict has to agree with the claims in the eyes of all threads
     *   tail, before a CAS   opaque     any value will do, for the CAS refuses an old one; plain might never be read anew
     *   slot, published      release    what the producer did before it is visible to the consumer that acquires it
     *   slot, looked at      acquire    the other half of the same hand-over
     *   slot, cleared        plain      the release of head comes after it and hands the slot back
     *   head, written        release    whoever acquires it sees the slot cleared. Volatile would be dearer, and would only
     *                                   let a producer that was told nothing see the room a little sooner
     *   head, one's own      plain      nobody but the consumer writes it
     *   head, the others'    acquire    the other half: from here on the slot may be written
     *   limit                release,   a producer passes on to the next what it has acquired from the consumer. It may go
     *                        acquire    back when two write it at once; a lower limit only means to look at head sooner
     *
     * The limit saves most reads of the line that the consumer writes: up to it there is room, and only there does a
     * producer look at head again. It has a line of its own, because the line of tail moves with every claim.
     *
     * offer and take keep what they need in locals: behind an acquire or a CAS a field is read anew, a final one too. And
     * with length - 1 for a mask the compiler knows that no slot is outside of the array.
     */
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int MAX_CAPACITY = 1 << 30;
    private static final int SPINS = 64;

    private final int capacity;
    private final Object[] slots;
    private final PaddedCounter tail;
    private final PaddedCounter limit;
    private final PaddedCounter head;

    /**
     * Creates an empty queue.
     *
     * @param capacity how many elements it holds, exactly: a power of two from 1 to 2<sup>30</sup>
     * @throws IllegalArgumentException if the capacity is anything else; it is not rounded
     */
    public MpscQueue(int capacity) {
        this(capacity, 0);
    }

    /**
     * Creates an empty queue as it is after {@code firstIndex} elements have gone in and come out again, in arithmetic
     * that wraps: a way to meet a queue whose 64-bit counter is about to run over. A queue that keeps no such count may
     * ignore the number.
     *
     * @param firstIndex any number
     */
    MpscQueue(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > MAX_CAPACITY || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException(
                    "a capacity is a power of two from 1 to " + MAX_CAPACITY + ", not " + capacity);
        }
        this.capacity = capacity;
        slots = new Object[capacity];
        tail = new PaddedCounter(firstIndex);
        limit = new PaddedCounter(firstIndex + capacity);
        head = new PaddedCounter(firstIndex);
    }

    /**
     * Adds an element at the back, or refuses it if the queue is full. For any thread.
     *
     * @return false if {@code capacity} elements are inside; the queue is unchanged
     * @throws NullPointerException if the element is null, in a full queue too; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
        Object[] slots = this.slots;
        PaddedCounter tail = this.tail;
        long at;
        do {
            at = tail.getOpaque();
            if (at - limit.getAcquire() >= 0 && isFullAt(at)) {
                return false;
            }
        } while (!tail.compareAndSet(at, at + 1));
        SLOTS.setRelease(slots, slot(slots, at), element);
        return true;
    }

    /** Looks at the consumer's line, and raises the limit. An old {@code at} is no larger than tail: full is full. */
    private boolean isFullAt(long at) {
        long room = head.getAcquire() + capacity;
        if (at - room >= 0) {
            return true;
        }
        limit.setRelease(room);
        return false;
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none. For the consumer alone.
     */
    @Override
    public E poll() {
        return take(true);
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none or if it is not there
     * yet because its producer is in the middle of the offer. Never waits. For the consumer alone.
     */
    public E relaxedPoll() {
        return take(false);
    }

    /** Returns the element that has waited longest and leaves it, or returns null if there is none. For the consumer alone. */
    @Override
    public E peek() {
        long at = head.getPlain();
        E element = published(slots, at);
        return element == null ? awaited(at) : element;
    }

    private E take(boolean strict) {
        Object[] slots = this.slots;
        PaddedCounter head = this.head;
        long at = head.getPlain();
        E element = published(slots, at);
        if (element == null && strict) {
            element = awaited(at);
        }
        if (element != null) {
            slots[slot(slots, at)] = null;
            head.setRelease(at + 1);
        }
        return element;
    }

    /** Null if no place is claimed. A place that is claimed will be filled, and is waited for. */
    private E awaited(long at) {
        E element = null;
        for (int turns = 1; element == null && tail.getVolatile() != at; turns++) {
            giveWay(turns);
            element = published(slots, at);
        }
        return element;
    }

    @SuppressWarnings("unchecked") // holds what offer put in
    private static <E> E published(Object[] slots, long at) {
        return (E) SLOTS.getAcquire(slots, slot(slots, at));
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
     * An element counts from the moment at which its place is decided. For any thread.
     */
    @Override
    public int size() {
        // In this order, so that the difference is never negative; much may have gone in and out between the two reads.
        long first = head.getAcquire();
        return (int) Math.min(tail.getVolatile() - first, capacity);
    }

    /**
     * From front to back over what is inside now, also behind an element that is half added. That, and what is added
     * during the walk, may be shown or not. The walk is over with the next {@link #poll}. For the consumer alone.
     */
    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long end = tail.getVolatile();
        for (long at = head.getPlain(); at != end; at++) {
            E element = published(slots, at);
            if (element != null) {
                inside.add(element);
            }
        }
        return Collections.unmodifiableList(inside).iterator();
    }

    private static int slot(Object[] slots, long at) {
        return (int) at & slots.length - 1;
    }
}
