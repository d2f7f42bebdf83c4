package queues.priority;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;

/**
 * A pairing heap (Fredman, Sedgewick, Sleator and Tarjan, 1986): a tree of nodes with any number of children, from which
 * any node can be cut out. It compares little until something leaves, and pays then.
 */
public class IndexedPriorityQueue<E, P> {
    private static final class Node<E, P> implements Handle<E> {
        private final E element;
        private P priority;
        private IndexedPriorityQueue<E, P> inside;
        private Node<E, P> firstChild;
        private Node<E, P> next;
        /** The sibling to the left, or the parent of a first child. */
        private Node<E, P> before;

        Node(E element, P priority) {
            this.element = Objects.requireNonNull(element);
            this.priority = Objects.requireNonNull(priority);
        }

        @Override
        public E element() {
            return element;
        }
    }

    private final Comparator<? super P> order;
    private Node<E, P> root;
    private int size;

    public IndexedPriorityQueue(Comparator<? super P> order) {
        this.order = Objects.requireNonNull(order);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return root == null;
    }

    public Handle<E> add(E element, P priority) {
        Node<E, P> added = new Node<>(element, priority);
        added.inside = this;
        root = meld(root, added);
        size++;
        return added;
    }

    private Node<E, P> meld(Node<E, P> one, Node<E, P> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean otherFirst = order.compare(other.priority, one.priority) < 0;
        Node<E, P> above = otherFirst ? other : one;
        Node<E, P> below = otherFirst ? one : other;
        below.next = above.firstChild;
        if (below.next != null) {
            below.next.before = below;
        }
        below.before = above;
        above.firstChild = below;
        return above;
    }

    public E peek() {
        return root == null ? null : root.element;
    }

    public E poll() {
        E first = peek();
        if (first != null) {
            cancel(root);
        }
        return first;
    }

    /** Takes the node out of the tree; its children become one tree, which stays. */
    private void cut(Node<E, P> node) {
        Node<E, P> below = pairUp(node.firstChild);
        node.firstChild = null;
        if (node == root) {
            root = below;
            return;
        }
        if (node.before.firstChild == node) {
            node.before.firstChild = node.next;
        } else {
            node.before.next = node.next;
        }
        if (node.next != null) {
            node.next.before = node.before;
        }
        node.next = null;
        node.before = null;
        root = meld(root, below);
    }

    private Node<E, P> pairUp(Node<E, P> firstSibling) {
        Deque<Node<E, P>> pairs = new ArrayDeque<>();
        Node<E, P> each = firstSibling;
        while (each != null) {
            Node<E, P> second = each.next;
            Node<E, P> rest = second == null ? null : second.next;
            pairs.push(meld(alone(each), alone(second)));
            each = rest;
        }
        Node<E, P> all = null;
        while (!pairs.isEmpty()) {
            all = meld(all, pairs.pop());
        }
        return all;
    }

    private Node<E, P> alone(Node<E, P> node) {
        if (node != null) {
            node.next = null;
            node.before = null;
        }
        return node;
    }

    public void reprioritize(Handle<E> handle, P priority) {
        Objects.requireNonNull(priority);
        Node<E, P> node = live(handle);
        if (node == null) {
            throw new IllegalArgumentException("not inside");
        }
        cut(node);
        node.priority = priority;
        root = meld(root, node);
    }

    public boolean cancel(Handle<E> handle) {
        Node<E, P> node = live(handle);
        if (node == null) {
            return false;
        }
        cut(node);
        node.inside = null;
        size--;
        return true;
    }

    @SuppressWarnings("unchecked")
    private Node<E, P> live(Handle<E> handle) {
        Objects.requireNonNull(handle);
        return handle instanceof Node<?, ?> node && node.inside == this ? (Node<E, P>) node : null;
    }
}
