package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An unbounded first-in, first-out queue for any number of producers and consumers, with a lock for each end.
 *
 * <p>Producers take turns among themselves, and so do consumers; a producer and a consumer never wait for each other, not
 * even on an empty queue. {@link #offer}, {@link #poll}, {@link #peek} and {@link #size} take constant time beside the
 * wait for a lock. Every one of {@code offer}, {@code poll} and {@code peek} takes effect at one instant between its call
 * and its return (the queue is linearizable). What a thread did before it offered an element is visible to the thread
 * that takes the element out.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty". No call listens to interrupts. The iterator is weakly consistent: it
 * may run beside anything, never throws {@link java.util.ConcurrentModificationException}, shows elements in their order
 * and none twice, and misses none that was inside when it was made and has stayed. {@link Iterator#remove} and
 * {@link #remove(Object)} may throw {@link UnsupportedOperationException}; where they do not, they take the element out.
 *
 * <p>Source: Michael and Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue Algorithms",
 * PODC 1996, figure 2.
 *
 * @param <E> the elements
 */
public class TwoLockQueue<E> extends AbstractQueue<E> {
    /*
     * head points at a dummy: a node whose element has left already. The oldest element is in head.next, and the
     * queue is empty when there is no head.next. So a poll writes head and an offer writes tail, and neither ever
     * writes the other's field: without the dummy the first offer and the last poll would have to write both.
     *
     * One thing does cross from lock to lock. On an empty queue head and tail are the same node, and while an offer
     * sets its next under the tail lock, a poll may read it under the head lock. Two different locks order nothing
     * between them. The paper assumes a memory in which a reference is read whole and writes are seen in the order
     * they were made; Java promises that only if somebody asks. Hence `next` is volatile: whoever reads the new node
     * out of it also sees the element that was put into the node before.
     *
     * `item` is plain: written before `next` publishes the node, and afterwards touched under the head lock alone.
     */
    private final Lock headLock;
    private final Lock tailLock;
    private final AtomicInteger size = new AtomicInteger();

    /** The dummy; read and written under {@link #headLock}. */
    private Node<E> head;

    /** The newest node, or the dummy; read and written under {@link #tailLock}. */
    private Node<E> tail;

    private static final class Node<E> {
        E item;
        volatile Node<E> next;

        Node(E item) {
            this.item = item;
        }
    }

    /** Creates an empty queue with two locks of its own. */
    public TwoLockQueue() {
        this(new ReentrantLock(), new ReentrantLock());
    }

    /**
     * Creates an empty queue on two locks that are handed in. Whoever holds one of them holds up that end, and only that.
     *
     * @param headLock for {@link #poll}, {@link #peek} and the iterator
     * @param tailLock for {@link #offer}
     */
    TwoLockQueue(Lock headLock, Lock tailLock) {
        this.headLock = headLock;
        this.tailLock = tailLock;
        head = new Node<>(null);
        tail = head;
    }

    /**
     * Adds an element at the back. Waits for other producers at most.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged, and no lock stays taken
     */
    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>(Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it"));
        // Counted before it is linked. The other way round, a quick poll could count it out first, and size be -1.
        size.incrementAndGet();
        tailLock.lock();
        try {
            tail.next = node;
            tail = node;
        } finally {
            tailLock.unlock();
        }
        return true;
    }

    /**
     * Removes the element that has waited longest and returns it, or returns null if there is none. Waits for other
     * consumers at most.
     */
    @Override
    public E poll() {
        headLock.lock();
        try {
            Node<E> first = head.next;
            if (first == null) {
                return null;
            }
            E item = first.item;
            first.item = null; // the node is the new dummy, and would keep the element alive
            head = first;
            size.decrementAndGet();
            return item;
        } finally {
            headLock.unlock();
        }
    }

    /**
     * Returns the element that has waited longest and leaves it where it is, or returns null if there is none. Waits for
     * consumers at most.
     */
    @Override
    public E peek() {
        headLock.lock();
        try {
            Node<E> first = head.next;
            return first == null ? null : first.item;
        } finally {
            headLock.unlock();
        }
    }

    /**
     * The number of elements inside. Exact while no other thread is in the middle of a call; otherwise off by no more than
     * the calls under way, and never negative. Waits for nobody.
     */
    @Override
    public int size() {
        return size.get();
    }

    /** From front to back, weakly consistent, read-only. Waits for consumers at most. */
    @Override
    public Iterator<E> iterator() {
        return new FrontToBack();
    }

    /** Stands on a node and holds the element to be shown next, so that a poll in between takes nothing away from it. */
    private final class FrontToBack implements Iterator<E> {
        private Node<E> at;
        private E shownNext;

        FrontToBack() {
            headLock.lock();
            try {
                at = head;
            } finally {
                headLock.unlock();
            }
            advance();
        }

        /** Goes to the next node that still has its element: those without have been polled since. */
        private void advance() {
            headLock.lock();
            try {
                do {
                    at = at.next;
                } while (at != null && at.item == null);
                shownNext = at == null ? null : at.item;
            } finally {
                headLock.unlock();
            }
        }

        @Override
        public boolean hasNext() {
            return shownNext != null;
        }

        @Override
        public E next() {
            if (shownNext == null) {
                throw new NoSuchElementException("the iterator is past the last element");
            }
            E shown = shownNext;
            advance();
            return shown;
        }
    }
}
