package queues.fifo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers and arrays in place of maps and sets, and the cycle found by walking with the arrows. */
public class TopologicalSort<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> nodes = new ArrayList<>();
    private final Set<List<Integer>> said = new HashSet<>();

    public void add(T node) {
        number(node);
    }

    private int number(T node) {
        Integer known = numbers.get(java.util.Objects.requireNonNull(node));
        if (known == null) {
            known = nodes.size();
            numbers.put(node, known);
            nodes.add(node);
        }
        return known;
    }

    public void before(T first, T then) {
        if (first == null || then == null) {
            throw new NullPointerException();
        }
        int one = number(first);
        said.add(List.of(one, number(then)));
    }

    public List<T> sort() {
        int n = nodes.size();
        List<List<Integer>> befores = lists(n);
        List<List<Integer>> thens = lists(n);
        said.forEach(pair -> befores.get(pair.get(1)).add(pair.get(0)));
        for (int then = 0; then < n; then++) {
            for (int first : befores.get(then)) {
                thens.get(first).add(then);
            }
        }
        boolean[] gone = new boolean[n];
        List<T> sorted = kahn(befores, thens, gone);
        if (sorted.size() < n) {
            throw new CycleException(cycle(befores, thens, gone));
        }
        return sorted;
    }

    private List<T> kahn(List<List<Integer>> befores, List<List<Integer>> thens, boolean[] gone) {
        int[] missing = befores.stream().mapToInt(List::size).toArray();
        LinkedList<Integer> ready = new LinkedList<>();
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                ready.addLast(i);
            }
        }
        List<T> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int node = ready.removeFirst();
            gone[node] = true;
            sorted.add(nodes.get(node));
            for (int then : thens.get(node)) {
                if (--missing[then] == 0) {
                    ready.addLast(then);
                }
            }
        }
        return sorted;
    }

    /** The same from the other end: whoever has nobody left behind it goes too. What is left then only goes round. */
    private List<T> cycle(List<List<Integer>> befores, List<List<Integer>> thens, boolean[] gone) {
        int[] behind = new int[gone.length];
        LinkedList<Integer> ends = new LinkedList<>();
        for (int i = 0; i < gone.length; i++) {
            behind[i] = thens.get(i).size();
            if (behind[i] == 0 && !gone[i]) {
                ends.add(i);
            }
        }
        while (!ends.isEmpty()) {
            int node = ends.remove();
            gone[node] = true;
            for (int first : befores.get(node)) {
                if (--behind[first] == 0 && !gone[first]) {
                    ends.add(first);
                }
            }
        }
        return walk(thens, gone);
    }

    private List<T> walk(List<List<Integer>> thens, boolean[] gone) {
        int node = 0;
        while (gone[node]) {
            node++;
        }
        int[] seenAt = new int[gone.length];
        List<Integer> way = new ArrayList<>();
        while (seenAt[node] == 0) {
            way.add(node);
            seenAt[node] = way.size();
            for (int then : thens.get(node)) {
                if (!gone[then]) {
                    node = then;
                    break;
                }
            }
        }
        return way.subList(seenAt[node] - 1, way.size()).stream()
                .map(nodes::get)
                .toList();
    }

    private static List<List<Integer>> lists(int n) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
