package queues.fifo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.TryNext;

class TopologicalSortTest {
    /** Its hash code is Integer.MIN_VALUE, which Math.abs leaves negative. "Aa" and "BB" have one hash code. */
    private static final String NEGATIVE_FOR_EVER = "polygenelubricants";

    private final RecordedGraph<String> graph = new RecordedGraph<>();

    @Test
    @Order(1)
    @DisplayName("A node leaves after everything that comes before it")
    @TryNext("Count for each node how many it still waits for. It may enter the queue when that count reaches zero.")
    void afterWhatItWaitsFor() {
        graph.before("plate", "eat");
        graph.before("cook", "plate");
        graph.before("shop", "cook");

        assertThat(graph.sort()).containsExactly("shop", "cook", "plate", "eat");
    }

    @Test
    @Order(2)
    @DisplayName("A node that waits for several leaves after the last of them, once")
    @TryNext("Every predecessor that leaves counts one down; only the one that reaches zero lets the node in.")
    void afterTheLastOfSeveral() {
        graph.before("a", "d");
        graph.before("b", "d");
        graph.before("a", "c");
        graph.before("c", "d");

        assertThat(graph.sort()).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Order(3)
    @DisplayName("Nodes that wait for nothing leave in the order in which they were first mentioned")
    @TryNext(
            "Which of your collections remembers the order of arrival? A HashMap does not. Mentioned counts, added or not.")
    void firstMentionedLeavesFirst() {
        graph.add("pear");
        graph.add("fig");
        graph.add("pear");
        graph.add("banana");
        graph.before("apple", "juice");

        assertThat(graph.sort()).containsExactly("pear", "fig", "banana", "apple", "juice");
    }

    @Test
    @Order(4)
    @DisplayName("Nodes that become ready at the same moment leave in the order of first mention, not of the befores")
    @TryNext("Followers are visited in some order when a node leaves. In which order did you store them?")
    void readyTogetherLeaveAsMentioned() {
        graph.add("b");
        graph.add("c");
        graph.add("d");
        graph.before("a", "d");
        graph.before("a", "c");
        graph.before("a", "b");

        assertThat(graph.sort()).containsExactly("a", "b", "c", "d");
    }

    @Test
    @Order(5)
    @DisplayName("Who became ready first leaves first, even if another was mentioned earlier")
    @TryNext("Those that are ready stand in a queue: first in, first out. It is no stack, and it has no priorities.")
    void readyFirstLeavesFirst() {
        graph.add("late");
        graph.add("x");
        graph.add("y");
        graph.before("x", "late");

        assertThat(graph.sort()).containsExactly("x", "y", "late");
    }

    @Test
    @Order(6)
    @DisplayName("Saying a thing twice changes nothing")
    @TryNext("A pair that is said twice is one pair. What does your count say, and how often is it counted down?")
    void saidTwice() {
        graph.before("a", "b");
        graph.before("a", "b");
        graph.add("a");
        graph.before(new String("a"), new String("b"));

        assertThat(graph.sort()).containsExactly("a", "b");
    }

    @Test
    @Order(7)
    @DisplayName("A graph without nodes is sorted: an empty list")
    @TryNext("Nothing is left when nobody was there.")
    void emptyGraph() {
        assertThat(graph.sort()).isEmpty();
    }

    @Test
    @Order(8)
    @DisplayName("sort leaves the graph as it is: it may be sorted again, and may grow")
    @TryNext("If sort counts down in the graph itself, what does the second sort find?")
    void sortsAgain() {
        graph.before("a", "b");
        graph.before("b", "c");
        List<String> first = graph.sort();

        assertThat(graph.sort()).as("the second time").containsExactly("a", "b", "c");
        graph.before("z", "a");
        assertThat(graph.sort()).as("after it has grown").containsExactly("z", "a", "b", "c");
        assertThat(first).as("the list that was returned at first").containsExactly("a", "b", "c");
        graph.add("lonely");
        assertThat(graph.sort()).as("after one more node").containsExactly("z", "lonely", "a", "b", "c");
    }

    @Test
    @Order(9)
    @DisplayName("The list that sort returns is the caller's: what happens to it leaves the graph as it is")
    @TryNext("If you keep the list for the next sort, who else can change it?")
    void listIsTheCallers() {
        graph.before("a", "b");
        List<String> first = graph.sort();
        List<String> second = graph.sort();
        try {
            first.remove("a");
        } catch (UnsupportedOperationException unchangeable) {
            assertThat(first).containsExactly("a", "b");
        }

        assertThat(second).as("another list that sort returned").containsExactly("a", "b");
        assertThat(graph.sort()).as("sorted again").containsExactly("a", "b");
    }

    @Test
    @Order(10)
    @DisplayName("Null is refused with a NullPointerException, and the graph stays as it was")
    @TryNext("Check both nodes of a pair before you remember either of them.")
    void refusesNull() {
        graph.before("a", "b");

        assertThatThrownBy(() -> graph.before("new", null), "before(new, null)")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> graph.before(null, "new"), "before(null, new)")
                .isInstanceOf(NullPointerException.class);
        graph.add("c");
        assertThatThrownBy(() -> graph.add(null), "add(null)").isInstanceOf(NullPointerException.class);
        assertThat(graph.sort()).containsExactly("a", "c", "b");
    }

    @Test
    @Order(11)
    @DisplayName("Nodes are told apart by equals: not by their text, not by their hash codes")
    @TryNext("Which of your collections asks a node for anything but equals and hashCode?")
    void toldApartByEquals() {
        RecordedGraph<Object> mixed = new RecordedGraph<>();
        mixed.before("BB", "Aa");
        mixed.before(1, "1");
        mixed.before(NEGATIVE_FOR_EVER, 1);
        mixed.before(new String("BB"), 1);

        assertThat(mixed.sort()).containsExactly("BB", NEGATIVE_FOR_EVER, "Aa", 1, "1");
    }

    @Test
    @Order(12)
    @DisplayName("Two graphs share nothing")
    @TryNext("A static field exists once for all graphs.")
    void graphsAreIndependent() {
        TopologicalSort<String> other = new TopologicalSort<>();
        other.before("x", "y");
        other.add("b");
        graph.add("a");
        graph.add("b");
        graph.add("x");

        assertThat(graph.sort()).containsExactly("a", "b", "x");
        assertThat(other.sort()).containsExactly("x", "b", "y");
    }
}
