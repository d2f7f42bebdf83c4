package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.RuleBroken;
import queues.kit.TryNext;

class TopologicalSortCycleTest {
    private final RecordedGraph<String> graph = new RecordedGraph<>();

    @Test
    @Order(1)
    @DisplayName("Nodes that wait for one another have no order: sort throws a CycleException that names them")
    @TryNext("When the queue has run dry and not every node has left, those that are left wait for one another.")
    void twoThatWaitForEachOther() {
        graph.before("a", "b");
        graph.before("b", "a");

        assertCycle("a", "b");
    }

    @Test
    @Order(2)
    @DisplayName("A cycle is told in order: each node comes before the next, and the last before the first")
    @TryNext("If you walk from a node to one that it waits for, you walk against the arrows.")
    void inOrder() {
        graph.before("c", "d");
        graph.before("b", "c");
        graph.before("d", "a");
        graph.before("a", "b");

        assertCycle("a", "b", "c", "d");
    }

    @Test
    @Order(3)
    @DisplayName("A node that comes before itself is a cycle of one")
    @TryNext("before(a, a) is a pair like any other: a waits for a.")
    void itself() {
        graph.add("b");
        graph.before("a", "a");

        assertCycle("a");
        RecordedGraph<String> other = new RecordedGraph<>();
        other.before("a", new String("a"));
        assertThatThrownBy(other::sort, "sort() of a graph in which a comes before what equals it")
                .isInstanceOf(CycleException.class);
    }

    @Test
    @Order(4)
    @DisplayName("Nodes that merely wait for a cycle are not in it")
    @TryNext("Whoever is left waits for somebody who is left. Follow that until you meet a node for the second time.")
    void withoutThoseBehind() {
        graph.before("behind", "far behind");
        graph.before("b", "behind");
        graph.before("a", "b");
        graph.before("b", "a");

        assertCycle("a", "b");
    }

    @Test
    @Order(5)
    @DisplayName("Nodes that a cycle waits for, and that wait for none, are not in it")
    @TryNext("Those can leave. Only what is left when the queue has run dry can be part of a cycle.")
    void withoutThoseInFront() {
        graph.before("far in front", "in front");
        graph.before("in front", "a");
        graph.before("a", "b");
        graph.before("b", "c");
        graph.before("c", "a");

        assertCycle("a", "b", "c");
    }

    @Test
    @Order(6)
    @DisplayName("Nodes between two cycles are in neither")
    @TryNext(
            "From the place where you meet a node for the second time: what of your way is the cycle, and what led there?")
    void betweenTwoCycles() {
        graph.before("y", "end");
        graph.before("a", "b");
        graph.before("b", "a");
        graph.before("b", "between");
        graph.before("between", "x");
        graph.before("x", "y");
        graph.before("y", "x");

        List<?> cycle = sortThrows().cycle();
        assertThat(isRotation(cycle, List.of("a", "b")) || isRotation(cycle, List.of("x", "y")))
                .as("[a, b] and [x, y] are cycles, either will do; this was told: %s", cycle)
                .isTrue();
    }

    @Test
    @Order(7)
    @DisplayName("A graph with a cycle may be sorted again, and says the same")
    @TryNext("Throwing is no reason to leave the graph changed.")
    void sortsAgain() {
        graph.before("start", "a");
        graph.before("a", "b");
        graph.before("b", "a");

        assertCycle("a", "b");
        assertCycle("a", "b");
    }

    private void assertCycle(String... expected) {
        List<?> cycle = sortThrows().cycle();
        assertThat(isRotation(cycle, List.of(expected)))
                .as("%s is the cycle, from whichever node it is told; this was told: %s", List.of(expected), cycle)
                .isTrue();
    }

    private CycleException sortThrows() {
        try {
            graph.sort();
        } catch (CycleException cyclic) {
            return cyclic;
        }
        throw new RuleBroken("expected a CycleException", List.of());
    }

    private static boolean isRotation(List<?> cycle, List<String> expected) {
        return cycle.size() == expected.size() && Collections.indexOfSubList(twice(expected), cycle) >= 0;
    }

    private static List<String> twice(List<String> nodes) {
        return Collections.nCopies(2, nodes).stream().flatMap(List::stream).toList();
    }
}
