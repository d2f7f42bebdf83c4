package queues.fifo;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * An unbounded first-in, first-out queue for any number of threads, without a lock.
 *
 * <p>Any number of producers and consumers may call every method at any time. {@link #offer}, {@link #poll},
 * {@link #peek} and {@link #isEmpty} are linearizable: each takes effect at one moment between its call and its return.
 * They are lock-free: a thread that stops in the middle of one, of a size or of a walk, for however long, never keeps
 * the others from finishing theirs. What a thread did before it offered an element is seen by the thread that takes it.
 *
 * <p>The first four cost constant time when nobody interferes. {@link #size} and {@link #contains} walk the whole queue;
 * while others change it, {@code size} is an estimate, never negative. The iterator is weakly consistent: it never throws
 * {@link java.util.ConcurrentModificationException}, returns what was inside when it was made and is still there, and may
 * or may not show what changed since. Taking out of the middle is no part of the contract: {@link #remove(Object)} and
 * {@link Iterator#remove} may throw {@link UnsupportedOperationException}; where they do not, they take the element out.
 *
 * <p>An element that has left is not kept reachable by the queue. Null is refused with {@link NullPointerException},
 * because null is how {@link #poll} says "empty".
 *
 * <p>Source: M. M. Michael and M. L. Scott, "Simple, Fast, and Practical Non-Blocking and Blocking Concurrent Queue
 * Algorithms", PODC 1996.
 *
 * @param <E> the elements
 */
public class LockFreeQueue<E> extends AbstractQueue<E> {
    /*
     *   head                       tail
     *    │                          │
     *    ▼                          ▼
     *  dummy ──▶ a ──▶ b ──▶ c ──▶ d ──▶ e        e is inside; the tail lags
     *
     * The queue is what follows head. The node at head is a dummy: its element has left, or it never had one. So head
     * and tail are never null, and the empty queue is no special case.
     *
     * An element is inside from the moment at which a CAS hangs its node on the last one. Moving the tail is a second
     * step, and its thread may stop before it. So the tail is a hint: it points at the last node or at one before it, and
     * whoever finds it lagging moves it on before doing anything else. That is the whole of helping.
     *
     * A CAS here cannot be fooled by a node that left and came back (ABA): a node that anybody still looks at is not
     * collected, and nodes are never used twice.
     *
     * Of the fields, head and next are volatile. They decide what is inside, and answers about that must agree with one
     * another across all threads; release and acquire order a writer with its reader, and no more than that.
     */
    private static final VarHandle HEAD;
    private static final VarHandle TAIL;
    private static final VarHandle NEXT;
    private static final VarHandle ITEM;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(LockFreeQueue.class, "head", Node.class);
            TAIL = lookup.findVarHandle(LockFreeQueue.class, "tail", Node.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
            ITEM = lookup.findVarHandle(Node.class, "item", Object.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private volatile Node<E> head;
    private Node<E> tail;

    private static final class Node<E> {
        private E item;
        private volatile Node<E> next;

        /** Plain: nobody else sees the node before the CAS that links it, and that CAS releases what was written. */
        Node(E item) {
            this.item = item;
        }

        /** Opaque: the element itself was published by the volatile link that led here; null means that it has left. */
        @SuppressWarnings("unchecked")
        E itemOpaque() {
            return (E) ITEM.getOpaque(this);
        }

        /** Opaque: only the thread that moved head here takes the item, and others need to see that only in the end. */
        E takeItem() {
            E taken = itemOpaque();
            ITEM.setOpaque(this, null);
            return taken;
        }
    }

    /** Creates an empty queue. */
    public LockFreeQueue() {
        // Plain for tail, volatile for head: no other thread has the queue yet; publishing it is the caller's part.
        tail = new Node<>(null);
        head = tail;
    }

    /** Acquire: what the node pointed at contains must be visible; a late value is as good, for the tail is a hint. */
    @SuppressWarnings("unchecked")
    private Node<E> tailAcquire() {
        return (Node<E>) TAIL.getAcquire(this);
    }

    /**
     * Moves the tail from one node to the next, unless somebody else has. Release: pairs with the acquire above. Weak: a
     * CAS that fails for no reason leaves the tail lagging, which is allowed and mended by whoever comes next.
     */
    private void advanceTail(Node<E> from, Node<E> to) {
        TAIL.weakCompareAndSetRelease(this, from, to);
    }

    /**
     * Adds an element at the back.
     *
     * @return true, always: the queue has no bound
     * @throws NullPointerException if the element is null; the queue is unchanged
     */
    @Override
    public boolean offer(E element) {
        Node<E> node = new Node<>(Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it"));
        while (true) {
            Node<E> last = tailAcquire();
            // Volatile by declaration; acquire would do, because the CAS below looks again.
            Node<E> next = last.next;
            if (next != null) {
                advanceTail(last, next);
                // Volatile: the moment at which the element is inside. It may succeed for one thread only.
            } else if (NEXT.compareAndSet(last, null, node)) {
                advanceTail(last, node);
                return true;
            }
        }
    }

    /** Removes the element that has waited longest and returns it, or returns null if there is none. */
    @Override
    public E poll() {
        while (true) {
            // Volatile by declaration; acquire would do, because the CAS below looks again. Before the tail: then the
            // tail that is read is no older than this head, and "equal" means that the tail lags.
            Node<E> dummy = head;
            Node<E> last = tailAcquire();
            // Volatile: null says that no offer anywhere has completed and is still inside. Only the last node has no
            // next, so a dummy that somebody else has already moved past cannot give that answer.
            Node<E> first = dummy.next;
            if (first == null) {
                return null;
            }
            if (dummy == last) {
                advanceTail(last, first);
                // Volatile: the moment at which the element has left. Only now does it belong to this thread.
            } else if (HEAD.compareAndSet(this, dummy, first)) {
                return first.takeItem();
            }
        }
    }

    /** Returns the element that has waited longest and leaves it where it is, or returns null if there is none. */
    @Override
    public E peek() {
        while (true) {
            // Volatile, both: at some moment between the two reads `first` was the first element, or there was none.
            Node<E> first = head.next;
            if (first == null) {
                return null;
            }
            E item = first.itemOpaque();
            if (item != null) {
                return item;
            }
        }
    }

    /** Whether there is nothing to take at this moment. */
    @Override
    public boolean isEmpty() {
        // Volatile, both, as in peek.
        return head.next == null;
    }

    /** The number of elements, counted by walking; exact only while nobody else changes the queue. */
    @Override
    public int size() {
        int count = 0;
        for (Iterator<E> elements = iterator(); elements.hasNext(); elements.next()) {
            count++;
        }
        return count;
    }

    /** From front to back, weakly consistent. */
    @Override
    public Iterator<E> iterator() {
        return new FrontToBack();
    }

    /** Holds the element that it will return next, so that what {@code hasNext} promised cannot leave in between. */
    private final class FrontToBack implements Iterator<E> {
        // Volatile by declaration; acquire would do, because the walk promises no more than what it meets.
        private Node<E> at = head;
        private E item;

        FrontToBack() {
            advance();
        }

        private void advance() {
            item = null;
            while (item == null && at != null) {
                // Volatile by declaration, acquire would do: it makes the node and its element visible.
                at = at.next;
                item = at == null ? null : at.itemOpaque();
            }
        }

        @Override
        public boolean hasNext() {
            return item != null;
        }

        @Override
        public E next() {
            if (item == null) {
                throw new NoSuchElementException("the iterator is past the last element");
            }
            E returned = item;
            advance();
            return returned;
        }
    }
}
