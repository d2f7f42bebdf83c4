package queues.priority;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * A queue by priority in which an element can be given another priority, and be taken out, while it waits.
 *
 * <p>A comparator says which priority comes first. {@link #poll} takes an element whose priority no other inside comes
 * before; which of several that compare as equal leaves first is not promised. {@link #add} returns a {@linkplain Handle
 * handle}: by it, and not by {@link Object#equals}, elements are told apart. So what is equal, and even the same element,
 * may be inside more than once, each time with a handle of its own.
 *
 * <p>A handle is <em>live</em> from {@link #add} until its element leaves, by {@link #poll} or {@link #cancel}, wherever it
 * stands meanwhile. After that it is <em>stale</em> for ever, also when the same element is added again. A handle that
 * this queue did not give is <em>foreign</em>, whoever made it. What is stale or foreign is refused, and changes nothing
 * here or anywhere else. An element that has left is not kept reachable by the queue.
 *
 * <p>Cost: from an empty queue on, {@link #add}, {@link #poll}, {@link #reprioritize} and {@link #cancel} compare on
 * average at most 4 times for each level, where a queue that never held more than n elements has
 * {@code floor(log2(n)) + 1} levels. None of them looks for an element among the others. {@link #peek} and {@link #size}
 * compare nothing and take about the same time however many are inside.
 *
 * <p>Not thread-safe. What is inside after the comparator has thrown is not defined: that was exercise 2.1.
 *
 * @param <E> the elements
 * @param <P> their priorities, which the comparator must always order in the same way
 */
public class IndexedPriorityQueue<E, P> {
    /*
     * A binary heap of nodes, and each node knows its slot. That is the index: from a handle to its slot without a
     * search. It is right as long as nobody writes a slot but put(), which writes the node's own note with it.
     *
     * With the slot at hand, everything is the step that 2.1 had for removal from the middle: a node stands at a gap and
     * may have to go up or down. A new priority is that step for the node itself. A cancelled node leaves its slot to
     * the last one, which comes from another branch and may have to climb. The first one that is polled is the case in
     * which there is nothing above.
     *
     * Whether a handle is live is asked of the heap, not of the handle: does the slot that it names hold this very node?
     * A node of another queue names a slot of that queue. One that has left names none, because it was told so when it
     * left; else it would speak for whoever stands there now. Somebody else's Handle is no node at all.
     */
    private static final int ROOM = 15;
    private static final int OUT = -1;

    private final Comparator<? super P> order;
    private Node<E, P>[] slots;
    private int size;

    private static final class Node<E, P> implements Handle<E> {
        private final E element;
        private P priority;
        private int slot = OUT;

        Node(E element, P priority) {
            this.element = Objects.requireNonNull(element, "a queue holds no null: poll() means 'empty' by it");
            this.priority = Objects.requireNonNull(priority, "an element needs a priority");
        }

        @Override
        public E element() {
            return element;
        }

        @Override
        public String toString() {
            return "handle of " + element;
        }
    }

    /**
     * Creates an empty queue.
     *
     * @param order says what comes first: of two priorities, the one that it calls less
     * @throws NullPointerException if the comparator is null
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the array never leaves this class, and only nodes go into it
    public IndexedPriorityQueue(Comparator<? super P> order) {
        this.order = Objects.requireNonNull(order, "a queue by priority needs a comparator");
        slots = new Node[ROOM];
    }

    /** The number of elements inside. */
    public int size() {
        return size;
    }

    /** Whether nothing is inside. */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds an element.
     *
     * @return a new handle, for this element alone, and live
     * @throws NullPointerException if the element or the priority is null; the queue is unchanged
     */
    public Handle<E> add(E element, P priority) {
        Node<E, P> added = new Node<>(element, priority);
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        climb(size++, added);
        return added;
    }

    private static int parent(int slot) {
        return (slot - 1) / 2;
    }

    private boolean comesBefore(Node<E, P> one, Node<E, P> other) {
        return order.compare(one.priority, other.priority) < 0;
    }

    /** The only place where a slot is given to a node. */
    private void put(int slot, Node<E, P> node) {
        slots[slot] = node;
        node.slot = slot;
    }

    /** Puts the node into the gap, or above it: those it comes before move down. */
    private void climb(int gap, Node<E, P> node) {
        int slot = gap;
        while (slot > 0 && comesBefore(node, slots[parent(slot)])) {
            put(slot, slots[parent(slot)]);
            slot = parent(slot);
        }
        put(slot, node);
    }

    /** Puts the node into the gap, or below it: those that come before it move up. */
    private void sink(int gap, Node<E, P> node) {
        int slot = gap;
        int child = firstChild(slot);
        while (child < size && comesBefore(slots[child], node)) {
            put(slot, slots[child]);
            slot = child;
            child = firstChild(slot);
        }
        put(slot, node);
    }

    /** The child that comes before its sibling, or a slot behind the last if there is no child. */
    private int firstChild(int slot) {
        int left = 2 * slot + 1;
        int right = left + 1;
        return right < size && comesBefore(slots[right], slots[left]) ? right : left;
    }

    private void settle(int gap, Node<E, P> node) {
        if (gap > 0 && comesBefore(node, slots[parent(gap)])) {
            climb(gap, node);
        } else {
            sink(gap, node);
        }
    }

    /** Returns the element that the next {@link #poll} takes and leaves it, or returns null if there is none. */
    public E peek() {
        return size == 0 ? null : slots[0].element;
    }

    /** Removes an element that no other comes before and returns it, or returns null if there is none. */
    public E poll() {
        if (size == 0) {
            return null;
        }
        Node<E, P> first = slots[0];
        takeOut(first);
        return first.element;
    }

    private void takeOut(Node<E, P> leaving) {
        size--;
        Node<E, P> last = slots[size];
        slots[size] = null;
        if (last != leaving) {
            settle(leaving.slot, last);
        }
        leaving.slot = OUT;
    }

    /**
     * Gives an element another priority: an earlier one, a later one, or one that is equal.
     *
     * @throws NullPointerException if the handle or the priority is null; the queue is unchanged
     * @throws IllegalArgumentException if the handle is stale or foreign; the queue is unchanged
     */
    public void reprioritize(Handle<E> handle, P priority) {
        Objects.requireNonNull(priority, "an element needs a priority");
        Node<E, P> node = nodeOf(handle);
        if (node == null) {
            throw new IllegalArgumentException("not inside this queue (any more): " + handle);
        }
        node.priority = priority;
        settle(node.slot, node);
    }

    /**
     * Takes an element out before its turn.
     *
     * @return whether the handle was live; it is stale now
     * @throws NullPointerException if the handle is null
     */
    public boolean cancel(Handle<E> handle) {
        Node<E, P> node = nodeOf(handle);
        if (node == null) {
            return false;
        }
        takeOut(node);
        return true;
    }

    /** The node that this live handle is, or null if it is stale or foreign. */
    private Node<E, P> nodeOf(Handle<E> handle) {
        Objects.requireNonNull(handle, "which element? There is no handle");
        if (handle instanceof Node<?, ?> node && node.slot >= 0 && node.slot < size && slots[node.slot] == node) {
            return slots[node.slot];
        }
        return null;
    }
}
