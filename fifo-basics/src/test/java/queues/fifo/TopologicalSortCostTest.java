package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Cost;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class TopologicalSortCostTest {
    private static final int NODES = 2_000;
    private static final int LOOKS = 100;
    private static final int DEEP = 100_000;
    private static final int LARGE = 64_000;
    private static final int PARTS = 128;

    /** Counts how often nodes are asked for their hash code or compared, and ends a search that has no end in sight. */
    private static final class Looks {
        private final String shape;
        private final long limit;
        private long count;

        Looks(String shape, int nodesAndPairs) {
            this.shape = shape;
            this.limit = (long) LOOKS * nodesAndPairs;
        }

        void one() {
            if (++count > limit) {
                throw new RuleBroken(
                        "Each node and each pair is looked at a few times",
                        List.of(
                                shape,
                                "hashCode and equals were called " + limit + " times, and there is more to come",
                                "that is more than " + LOOKS + " calls for each node and each pair"));
            }
        }
    }

    private record Counted(int number, Looks looks) {
        @Override
        public int hashCode() {
            looks.one();
            return number * 0x9E3779B9;
        }

        @Override
        public boolean equals(Object other) {
            looks.one();
            return other instanceof Counted that && number == that.number;
        }

        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** Nodes from 0, and the graph that says pairs of them. */
    private static final class Drawn {
        private final TopologicalSort<Counted> graph = new TopologicalSort<>();
        private final List<Counted> nodes = new ArrayList<>();

        Drawn(String shape, int count) {
            Looks looks = new Looks(shape, 2 * count);
            for (int i = 0; i < count; i++) {
                nodes.add(new Counted(i, looks));
            }
        }

        void before(int first, int then) {
            graph.before(nodes.get(first), nodes.get(then));
        }

        /** The numbers of the nodes in order. */
        List<Integer> sort() {
            return withoutOverflow(
                    () -> graph.sort().stream().map(Counted::number).toList());
        }

        List<Integer> cycle() {
            try {
                sort();
            } catch (CycleException cyclic) {
                return cyclic.cycle().stream()
                        .map(node -> ((Counted) node).number())
                        .toList();
            }
            throw new RuleBroken(
                    "expected a CycleException", List.of("sort() returned, though each waits for another"));
        }
    }

    @Test
    @Order(1)
    @DisplayName("Building and sorting look at each node and each pair a few times, however many there are")
    @TryNext(
            "Do you search all nodes for one that is ready, or a list for one that is in it? Who tells you without search?")
    void looksAreFew() {
        Drawn chain = new Drawn("a chain of 2000, mentioned from its end", NODES);
        Drawn first = new Drawn("one node before 1999 others", NODES);
        Drawn last = new Drawn("one node behind 1999 others", NODES);
        for (int i = 1; i < NODES; i++) {
            chain.before(NODES - i - 1, NODES - i);
            first.before(0, i);
            last.before(i, 0);
        }
        assertThat(chain.sort()).as("the chain").hasSize(NODES);
        assertThat(first.sort()).as("one before all others").hasSize(NODES);
        assertThat(last.sort()).as("one behind all others").hasSize(NODES);
    }

    @Test
    @Order(2)
    @DisplayName("A chain of 100 000 is sorted: depth costs no stack")
    @TryNext("A method that calls itself for the next node needs a frame for each. The queue remembers them instead.")
    void deepChain() {
        Drawn chain = new Drawn("a chain of 100 000", DEEP);
        for (int i = 1; i < DEEP; i++) {
            chain.before(i - 1, i);
        }
        checkRunsOnFrom(0, chain.sort());
    }

    @Test
    @Order(3)
    @DisplayName("A cycle of 100 000 is found: depth costs no stack")
    @TryNext(
            "The walk has 100 000 steps. What does each cost: a frame on the stack, a look through all those before it?")
    void deepCycle() {
        Drawn cycle = new Drawn("a cycle of 100 000", DEEP);
        for (int i = 0; i < DEEP; i++) {
            cycle.before(i, (i + 1) % DEEP);
        }
        List<Integer> told = cycle.cycle();
        checkRunsOnFrom(told.isEmpty() ? 0 : told.get(0), told);
    }

    @Test
    @Order(4)
    @DisplayName("A cycle is found with few looks, however many nodes hang on it and however they are linked")
    @TryNext("One walk is enough, if it goes to somebody who is left and still waited for. Which way do you walk?")
    void looksForTheCycleAreFew() {
        Drawn tail = new Drawn("2000 in a chain behind a cycle of two", NODES);
        for (int i = 1; i < NODES; i++) {
            tail.before(i, i - 1);
        }
        tail.before(NODES - 2, NODES - 1);
        assertThat(tail.cycle())
                .as("the cycle told of 2000 in a chain behind a cycle of two")
                .containsExactlyInAnyOrder(NODES - 2, NODES - 1);

        Drawn ladder =
                new Drawn("a ladder behind a cycle of two: from each of two nodes to both of the next two", NODES);
        for (int i = 2; i < NODES - 3; i += 2) {
            ladder.before(i, i + 2);
            ladder.before(i, i + 3);
            ladder.before(i + 1, i + 2);
            ladder.before(i + 1, i + 3);
        }
        ladder.before(0, 2);
        ladder.before(0, 1);
        ladder.before(1, 0);
        assertThat(ladder.cycle())
                .as("the cycle told of a ladder behind a cycle of two")
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    @Order(5)
    @DisplayName("Sorting a large graph costs about as much as sorting its parts one by one")
    @TryNext(
            "Does anything walk over all nodes, counts or slots each time one node leaves, or move them all up by one?")
    void costGrowsAsTheGraph() {
        Cost.assertLinear(
                "A sort takes O(V + E)",
                "a chain of " + LARGE + " nodes, against " + PARTS + " chains of " + LARGE / PARTS,
                () -> IntStream.range(0, PARTS).forEach(part -> sortedChain(LARGE / PARTS)),
                () -> sortedChain(LARGE));
    }

    private static void sortedChain(int length) {
        TopologicalSort<Integer> chain = new TopologicalSort<>();
        for (int i = 1; i < length; i++) {
            chain.before(i - 1, i);
        }
        assertThat(chain.sort().size()).as("nodes told, of a chain").isEqualTo(length);
    }

    /** Not an assertion on lists: a message with 100 000 numbers helps nobody. */
    private static void checkRunsOnFrom(int begin, List<Integer> numbers) {
        assertThat(numbers.size()).as("nodes told").isEqualTo(DEEP);
        for (int i = 0; i < DEEP; i++) {
            assertThat(numbers.get(i)).as("node %d of those told", i).isEqualTo((begin + i) % DEEP);
        }
    }

    private static <V> V withoutOverflow(Supplier<V> sort) {
        try {
            return sort.get();
        } catch (StackOverflowError overflow) {
            throw new RuleBroken("Depth costs no stack", List.of("sort() overflowed the stack"), overflow);
        }
    }
}
