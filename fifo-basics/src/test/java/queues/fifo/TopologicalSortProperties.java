package queues.fifo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import queues.kit.RuleBroken;
import queues.kit.Story;
import queues.kit.TryNext;

class TopologicalSortProperties {
    private static final int NODES = 8;

    /** One call: a pair, or a node alone when both are the same. */
    record Said(int first, int then, boolean alone) {}

    @Property
    @Label("Whatever is said that has an order is sorted as the rule of the queue says")
    @TryNext(
            "Play it with cards: who is ready enters the queue; the front leaves, and lets others in by first mention.")
    void sortsAsTheQueueSays(@ForAll("ordered") List<Said> said) {
        tell(said);
    }

    @Property
    @Label("Whatever is said, sort gives the one order there is, or a real cycle if there is none")
    @TryNext("If it threw: does each node named come before the next? If it did not: who waits for whom?")
    void sortsOrNamesACycle(@ForAll("anything") List<Said> said) {
        tell(said);
    }

    private static void tell(List<Said> said) {
        Story.begin();
        RecordedGraph<Integer> graph = new RecordedGraph<>();
        for (Said each : said) {
            if (each.alone()) {
                graph.add(each.first());
            } else {
                graph.before(each.first(), each.then());
            }
        }
        check(said, graph);
        check(said, graph);
    }

    private static void check(List<Said> said, RecordedGraph<Integer> graph) {
        List<Integer> expected = byTheRule(said);
        boolean ordered = expected.size() == mentioned(said).size();
        try {
            List<Integer> sorted = graph.sort();
            if (!ordered || !sorted.equals(expected)) {
                throw new RuleBroken("expected " + (ordered ? expected : "a CycleException"), List.of());
            }
        } catch (CycleException cyclic) {
            if (ordered) {
                throw new RuleBroken("expected " + expected, List.of(), cyclic);
            }
            if (!isCycle(cyclic.cycle(), said)) {
                throw new RuleBroken(cyclic.cycle() + " is no cycle of what was said", List.of(), cyclic);
            }
        }
    }

    private static boolean isCycle(List<?> cycle, List<Said> said) {
        boolean linked = !cycle.isEmpty() && new HashSet<>(cycle).size() == cycle.size();
        for (int i = 0; i < cycle.size(); i++) {
            Object first = cycle.get(i);
            Object then = cycle.get((i + 1) % cycle.size());
            linked &= said.stream()
                    .anyMatch(each -> !each.alone() && first.equals(each.first()) && then.equals(each.then()));
        }
        return linked;
    }

    private static Set<Integer> mentioned(List<Said> said) {
        Set<Integer> nodes = new LinkedHashSet<>();
        said.forEach(each -> {
            nodes.add(each.first());
            nodes.add(each.alone() ? each.first() : each.then());
        });
        return nodes;
    }

    /** The rule, word for word and slowly: everybody is looked at again whenever one has left. */
    private static List<Integer> byTheRule(List<Said> said) {
        List<Integer> queue = new ArrayList<>();
        for (int left = 0; left <= queue.size(); left++) {
            Set<Integer> gone = new HashSet<>(queue.subList(0, left));
            for (Integer node : mentioned(said)) {
                if (!queue.contains(node) && before(node, said).allMatch(gone::contains)) {
                    queue.add(node);
                }
            }
        }
        return queue;
    }

    private static Stream<Integer> before(Integer node, List<Said> said) {
        return said.stream()
                .filter(each -> !each.alone() && each.then() == node)
                .map(Said::first);
    }

    @Provide
    Arbitrary<List<Said>> anything() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, NODES - 1);
        return Combinators.combine(node, node, Arbitraries.integers().between(0, 9))
                .as((first, then, kind) -> new Said(first, then, kind == 0))
                .list()
                .ofMaxSize(12);
    }

    /** From the lower to the higher, under names whose hash codes are in another order. */
    @Provide
    Arbitrary<List<Said>> ordered() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, NODES - 1);
        return Combinators.combine(node, node)
                .as((one, other) -> new Said(name(Math.min(one, other)), name(Math.max(one, other)), one.equals(other)))
                .list()
                .ofMaxSize(20);
    }

    private static int name(int rank) {
        return (rank * 5 + 3) % NODES;
    }
}
