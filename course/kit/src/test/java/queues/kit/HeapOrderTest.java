package queues.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What looks at heaps, and what counts comparisons. */
class HeapOrderTest {
    private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

    @BeforeEach
    void begin() {
        Story.begin();
    }

    @Test
    @DisplayName("A heap is in order when no child comes before its parent; equal ones may stand either way")
    void order() {
        for (int arity : new int[] {2, 3, 4, 64}) {
            assertThatCode(() -> HeapOrder.check("it holds", new Object[] {}, arity, ORDER))
                    .doesNotThrowAnyException();
            assertThatCode(() -> HeapOrder.check("it holds", new Object[] {1, 1, 1, 1, 1, 2}, arity, ORDER))
                    .doesNotThrowAnyException();
        }
        Object[] onlyForBinary = {1, 5, 2, 6, 7, 3};
        assertThatCode(() -> HeapOrder.check("it holds", onlyForBinary, 2, ORDER))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> HeapOrder.check("it holds", onlyForBinary, 4, ORDER))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> HeapOrder.check("it holds", new Object[] {1, null}, 2, ORDER))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("A broken heap is told with the calls, the array, and the child that comes before its parent")
    void told() {
        Queue<Integer> list = new java.util.ArrayDeque<>();
        Queue<Integer> watched = WatchedHeap.of(list, list::toArray, 2, ORDER);
        watched.offer(2);

        assertThatThrownBy(() -> watched.offer(1))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("No element comes before its parent");
        assertThat(Story.of(List.of()).lines())
                .containsExactly(
                        "offer(2) → true",
                        "offer(1) → true",
                        "array()  → [2, 1]",
                        "slot 1   → holds 1, its parent in slot 0 holds 2");
        assertThat(Story.of(List.of()).lastMethod()).isEqualTo("offer");
    }

    @Test
    @DisplayName("A watched heap is looked at after each call, and has to show what is inside")
    void watched() {
        PriorityQueue<Integer> heap = new PriorityQueue<>();
        Queue<Integer> watched = WatchedHeap.of(heap, heap::toArray, 2, ORDER);
        watched.addAll(List.of(3, 1, 2));
        assertThat(watched.remove((Object) 3)).isTrue();
        assertThat(watched.contains(2)).isTrue();
        assertThat(watched.peek()).isEqualTo(1);
        assertThat(watched.remove()).isEqualTo(1);
        watched.iterator().forEachRemaining(each -> assertThat(each).isEqualTo(2));
        watched.removeIf(each -> each == 2);
        assertThat(watched.poll()).isNull();
        watched.clear();

        Queue<Integer> hidden = WatchedHeap.of(heap, () -> new Object[3], 2, ORDER);
        assertThatThrownBy(() -> hidden.offer(1)).hasMessageContaining("array() holds what is inside");
    }

    @Test
    @DisplayName("All heaps of a size: as many as there are, each in order")
    void layouts() {
        assertThat(HeapOrder.layouts(2, 0)).containsExactly(List.of());
        assertThat(HeapOrder.layouts(2, 3)).containsExactly(List.of(1, 2, 3), List.of(1, 3, 2));
        assertThat(HeapOrder.layouts(2, 7)).hasSize(80).doesNotHaveDuplicates();
        assertThat(HeapOrder.layouts(4, 6)).hasSize(60);
        List<Integer> drawn = HeapOrder.layout(4, 40, new Random(1));
        HeapOrder.check("in order", drawn.toArray(), 4, ORDER);
        assertThat(drawn).hasSize(40).doesNotHaveDuplicates();
        assertThat(drawn).isNotEqualTo(HeapOrder.layout(4, 40, new Random(2)));
        HeapOrder.layouts(3, 7).forEach(each -> HeapOrder.check("in order", each.toArray(), 3, ORDER));
    }

    @Test
    @DisplayName("Levels are counted from the root")
    void levels() {
        assertThat(HeapOrder.levels(2, 1)).isEqualTo(1);
        assertThat(HeapOrder.levels(2, 3)).isEqualTo(2);
        assertThat(HeapOrder.levels(2, 4)).isEqualTo(3);
        assertThat(HeapOrder.levels(4, 5)).isEqualTo(2);
        assertThat(HeapOrder.levels(4, 6)).isEqualTo(3);
    }

    @Test
    @DisplayName("Comparisons are counted, may be limited, and fail when told to")
    void comparisons() {
        Comparisons<Integer> order = Comparisons.by(ORDER);
        assertThat(order.compare(1, 2)).isNegative();
        assertThat(order.during(() -> new ArrayList<>(List.of(2, 1)).sort(order)))
                .isEqualTo(1);
        assertThat(order.count()).isEqualTo(2);
        order.assertAtMost("it is cheap", "one", 1, () -> order.compare(1, 2));
        assertThatThrownBy(() -> order.assertAtMost("it is cheap", "one", 0, () -> order.compare(1, 2)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("it is cheap\none\nasked the comparator 1 times      expected at most 0");
        order.failAt(2);
        assertThat(order.compare(1, 1)).isZero();
        assertThatThrownBy(() -> order.compare(1, 1)).isInstanceOf(Comparisons.Refused.class);
        assertThat(order.compare(2, 1)).isPositive();
        order.failAt(1);
        order.failAt(0);
        assertThat(order.compare(2, 1)).isPositive();
    }
}
