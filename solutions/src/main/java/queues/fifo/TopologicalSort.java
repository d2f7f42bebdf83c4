package queues.fifo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;

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
    /*
     * The graph is kept as it is asked about: for every node, what comes before it. The map's own order is that of first
     * mention. sort() turns it round, and because it walks the nodes in order of first mention while it does so, every
     * list of followers comes out in that order too: the rule for equals costs no sorting.
     *
     * The counts of sort() are its own. Counting down in the graph itself would save a map and destroy what the caller
     * built. A set of predecessors, and not a list, makes a pair that is said twice count once; a count that is one too
     * high never reaches zero, and looks like a cycle.
     *
     * When the queue runs dry, whoever is left waits for somebody who is left too. Walking from one of them to a
     * predecessor that is left, and on, must therefore come back to a node already on the way: from there on it is a
     * cycle, against the arrows; what was walked before that only hangs on it. Walking with the arrows would not do,
     * because a node that waits for a cycle may have nobody behind it.
     */
    private final Map<T, Set<T>> befores = new LinkedHashMap<>();

    /** Creates an empty graph. */
    public TopologicalSort() {}

    /** Mentions a node, which need not stand before or behind any other. */
    public void add(T node) {
        Objects.requireNonNull(node, "a node");
        befores.computeIfAbsent(node, mentioned -> new LinkedHashSet<>());
    }

    /**
     * Says that {@code first} comes before {@code then}. Mentions {@code first}, and after it {@code then}, if they are
     * new. A node may be said to come before itself; that is a cycle of one.
     */
    public void before(T first, T then) {
        Objects.requireNonNull(first, "the node that comes first");
        Objects.requireNonNull(then, "the node that comes then");
        add(first);
        add(then);
        befores.get(then).add(first);
    }

    /**
     * The nodes in order, each once, in a list of its own. Leaves the graph as it is: it may be sorted again, and may
     * grow and be sorted then.
     *
     * @throws CycleException if some nodes wait for one another; it names the nodes of one cycle. Nodes that merely
     *     wait for a cycle are not among them
     */
    public List<T> sort() {
        List<T> sorted = leaveInTurn(followers());
        if (sorted.size() < befores.size()) {
            throw new CycleException(cycleOutside(sorted));
        }
        return sorted;
    }

    private List<T> leaveInTurn(Map<T, List<T>> followers) {
        Map<T, Integer> missing = new HashMap<>();
        Queue<T> ready = new ArrayDeque<>();
        befores.forEach((node, first) -> {
            missing.put(node, first.size());
            if (first.isEmpty()) {
                ready.add(node);
            }
        });
        List<T> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            T node = ready.remove();
            sorted.add(node);
            for (T follower : followers.get(node)) {
                if (missing.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return sorted;
    }

    /** For every node those that wait for it, in order of first mention. */
    private Map<T, List<T>> followers() {
        Map<T, List<T>> followers = new HashMap<>();
        for (T node : befores.keySet()) {
            followers.put(node, new ArrayList<>());
        }
        befores.forEach(
                (node, first) -> first.forEach(each -> followers.get(each).add(node)));
        return followers;
    }

    private List<T> cycleOutside(List<T> sorted) {
        Set<T> left = new LinkedHashSet<>(befores.keySet());
        sorted.forEach(left::remove);
        Set<T> way = new LinkedHashSet<>();
        T node = left.iterator().next();
        while (way.add(node)) {
            node = firstAmong(left, befores.get(node));
        }
        List<T> walked = new ArrayList<>(way);
        List<T> cycle = walked.subList(walked.indexOf(node), walked.size());
        Collections.reverse(cycle);
        return cycle;
    }

    private T firstAmong(Set<T> left, Set<T> candidates) {
        for (T each : candidates) {
            if (left.contains(each)) {
                return each;
            }
        }
        throw new IllegalStateException("a node that never became ready waits for nobody who is left");
    }
}
