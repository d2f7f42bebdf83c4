package queues.fifo;

import java.util.List;

/**
 * Puts things that depend on one another into an order in which each comes after everything it depends on. Kahn's
 * algorithm: A. B. Kahn, "Topological sorting of large networks", Communications of the ACM 5 (11), 1962.
 *
 * <p>Nodes leave one at a time, through a first-in, first-out queue of those that are ready. At first every node is
 * ready that has nothing before it. When a node leaves, those become ready for which it was the last one missing. Nodes
 * that become ready at the same moment enter the queue in the order in which they were first mentioned, by {@link #add}
 * or {@link #before}. So there is exactly one result, whatever the hash codes; and once all nodes have been mentioned, the
 * order of the {@code before}s makes no difference either.
 *
 * <p>Nodes are told apart by {@code equals}. Saying a thing twice changes nothing. Null is refused with
 * {@link NullPointerException}, and the graph is unchanged then. {@link #add} and {@link #before} take constant time, and
 * with V nodes and E pairs {@link #sort} takes O(V + E) time and space, if hash codes are spread well; a graph may be as
 * deep as it is large, so nothing here recurses.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the nodes
 */
public class TopologicalSort<T> {

    /** Creates an empty graph. */
    public TopologicalSort() {}

    /** Mentions a node, which need not stand before or behind any other. */
    public void add(T node) {
        throw new UnsupportedOperationException("TODO 1: remember the node, in the order of first mention");
    }

    /**
     * Says that {@code first} comes before {@code then}. Mentions {@code first}, and after it {@code then}, if they are
     * new. A node may be said to come before itself; that is a cycle of one.
     */
    public void before(T first, T then) {
        throw new UnsupportedOperationException("TODO 2: remember both nodes, and that one waits for the other");
    }

    /**
     * The nodes in order, each once, in a list of its own. Leaves the graph as it is: it may be sorted again, and may
     * grow and be sorted then.
     *
     * @throws CycleException if some nodes wait for one another; it names the nodes of one cycle. Nodes that merely
     *     wait for a cycle are not among them
     */
    public List<T> sort() {
        throw new UnsupportedOperationException(
                "TODO 3: let the nodes leave through a queue; who is left forms a cycle");
    }
}
