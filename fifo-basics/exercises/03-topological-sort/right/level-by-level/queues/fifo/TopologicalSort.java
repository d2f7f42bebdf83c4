package queues.fifo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One level after another instead of one node after another: whom this level sets free is sorted by who freed it and by
 * first mention. A cycle is found by a depth-first search that keeps its own stack.
 */
public class TopologicalSort<T> {
    private static final class Node<T> {
        final T value;
        final int mentioned;
        final Set<Node<T>> thens = new LinkedHashSet<>();
        int befores;
        int missing;
        int freedBy;
        boolean entered;

        Node(T value, int mentioned) {
            this.value = value;
            this.mentioned = mentioned;
        }
    }

    private final Map<T, Node<T>> nodes = new LinkedHashMap<>();

    public void add(T value) {
        node(value);
    }

    private Node<T> node(T value) {
        if (value == null) {
            throw new NullPointerException();
        }
        return nodes.computeIfAbsent(value, each -> new Node<>(each, nodes.size()));
    }

    public void before(T first, T then) {
        if (first == null || then == null) {
            throw new NullPointerException();
        }
        Node<T> one = node(first);
        Node<T> other = node(then);
        if (one.thens.add(other)) {
            other.befores++;
        }
    }

    public List<T> sort() {
        List<Node<T>> level = new ArrayList<>();
        for (Node<T> node : nodes.values()) {
            node.missing = node.befores;
            if (node.missing == 0) {
                level.add(node);
            }
        }
        List<T> sorted = new ArrayList<>();
        while (!level.isEmpty()) {
            List<Node<T>> freed = new ArrayList<>();
            for (Node<T> node : level) {
                sorted.add(node.value);
                for (Node<T> then : node.thens) {
                    then.freedBy = sorted.size();
                    if (--then.missing == 0) {
                        freed.add(then);
                    }
                }
            }
            freed.sort(Comparator.<Node<T>>comparingInt(n -> n.freedBy).thenComparingInt(n -> n.mentioned));
            level = freed;
        }
        if (sorted.size() < nodes.size()) {
            throw new CycleException(cycle());
        }
        return sorted;
    }

    private List<T> cycle() {
        nodes.values().forEach(node -> node.entered = false);
        for (Node<T> start : nodes.values()) {
            List<T> found = start.entered ? null : search(start);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError();
    }

    private List<T> search(Node<T> start) {
        Deque<Iterator<Node<T>>> stack = new ArrayDeque<>();
        List<Node<T>> path = new ArrayList<>();
        Map<Node<T>, Integer> places = new HashMap<>();
        Node<T> entering = start;
        while (true) {
            if (entering != null) {
                entering.entered = true;
                places.put(entering, path.size());
                path.add(entering);
                stack.push(entering.thens.iterator());
            }
            if (stack.isEmpty()) {
                return null;
            }
            entering = null;
            if (!stack.element().hasNext()) {
                stack.pop();
                places.remove(path.remove(path.size() - 1));
                continue;
            }
            Node<T> next = stack.element().next();
            Integer place = places.get(next);
            if (place != null) {
                return path.subList(place, path.size()).stream()
                        .map(n -> n.value)
                        .toList();
            }
            entering = next.entered ? null : next;
        }
    }
}
