package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.HeapOrder;
import queues.kit.RuleBroken;
import queues.kit.Seeds;
import queues.kit.TryNext;

class IndexedPriorityQueueTest {
    private static final int MANY = 40_000;
    private static final int LARGEST = 7;
    private static final int APART = 10;

    private final RecordedPriorities<String> queue = RecordedPriorities.begin();

    @Test
    @Order(1)
    @DisplayName("What has the first priority leaves first, in whatever order it came")
    @TryNext("Without any handle this is a heap. Where does a new element stop, and by which child does one sink?")
    void firstComesFirst() {
        for (List<Integer> added : BinaryHeapTest.orders(List.of(1, 2, 3, 4, 5, 6))) {
            RecordedPriorities<Integer> numbers = RecordedPriorities.begin();
            added.forEach(each -> numbers.add(each, each));
            for (int expected = 1; expected <= added.size(); expected++) {
                assertThat(numbers.poll()).isEqualTo(expected);
            }
            assertThat(numbers.poll()).isNull();
        }
    }

    @Test
    @Order(2)
    @DisplayName("An element with a new priority leaves in its new turn: from any place, to any place")
    @TryNext("A new priority may be an earlier one or a later one. Which ways may the element have to go?")
    void reprioritizes() {
        for (int size = 1; size <= LARGEST; size++) {
            for (List<Integer> layout : HeapOrder.layouts(2, size)) {
                for (Integer moved : layout) {
                    for (int priority = APART / 2; priority <= (size + 1) * APART; priority += APART / 2) {
                        reprioritize(layout, moved, priority);
                    }
                }
            }
        }
    }

    private static void reprioritize(List<Integer> layout, Integer moved, int priority) {
        if (priority % APART == 0 && priority != moved * APART) {
            return; // there would be two of that priority, and their order is not promised
        }
        RecordedPriorities<Integer> numbers = RecordedPriorities.begin();
        List<Handle<Integer>> handles = addAll(layout, numbers);
        numbers.reprioritize(handles.get(layout.indexOf(moved)), priority);
        List<Integer> expected = layout.stream()
                .sorted(Comparator.comparingInt(each -> each.equals(moved) ? priority : each * APART))
                .toList();
        assertThat(polled(numbers, layout.size())).isEqualTo(expected);
        assertThat(numbers.size()).isZero();
    }

    @Test
    @Order(3)
    @DisplayName("A cancelled element never leaves by poll, and all others leave in their turn")
    @TryNext("The last element fills the gap. It comes from another branch: which ways may it have to go?")
    void cancels() {
        for (int size = 1; size <= LARGEST; size++) {
            for (List<Integer> layout : HeapOrder.layouts(2, size)) {
                for (Integer cancelled : layout) {
                    RecordedPriorities<Integer> numbers = RecordedPriorities.begin();
                    List<Handle<Integer>> handles = addAll(layout, numbers);
                    assertThat(numbers.cancel(handles.get(layout.indexOf(cancelled))))
                            .isTrue();
                    assertThat(numbers.size()).isEqualTo(size - 1);
                    List<Integer> left = layout.stream()
                            .filter(each -> !each.equals(cancelled))
                            .sorted()
                            .toList();
                    assertThat(polled(numbers, size - 1)).isEqualTo(left);
                    assertThat(numbers.poll()).isNull();
                }
            }
        }
    }

    private static List<Handle<Integer>> addAll(List<Integer> layout, RecordedPriorities<Integer> numbers) {
        List<Handle<Integer>> handles = new ArrayList<>();
        for (Integer each : layout) {
            handles.add(numbers.add(each, each * APART));
        }
        return handles;
    }

    private static List<Integer> polled(RecordedPriorities<Integer> numbers, int count) {
        List<Integer> polled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            polled.add(numbers.poll());
        }
        return polled;
    }

    @Test
    @Order(4)
    @DisplayName(
            "peek looks at what the next poll will take, and leaves it there; size and isEmpty tell what is inside")
    @TryNext("A new priority and a cancellation change who is first. Neither peek nor a new priority changes size.")
    void peeksAndCounts() {
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.peek()).isNull();
        Handle<String> a = queue.add("a", 1);
        Handle<String> b = queue.add("b", 2);
        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.peek()).isEqualTo("a");
        queue.reprioritize(a, 3);
        assertThat(queue.peek()).isEqualTo("b");
        queue.reprioritize(a, 1);
        assertThat(queue.peek()).isEqualTo("a");
        queue.reprioritize(b, 0);
        assertThat(queue.peek()).isEqualTo("b");
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.cancel(b)).isTrue();
        assertThat(queue.peek()).isEqualTo("a");
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.cancel(a)).isTrue();
        assertThat(queue.peek()).isNull();
        assertThat(queue.size()).isZero();
        assertThat(queue.isEmpty()).isTrue();
        queue.add("c", 3);
        assertThat(queue.poll()).isEqualTo("c");
        assertThat(queue.poll()).isNull();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    @Order(5)
    @DisplayName("Priorities may be equal, and elements may be: each leaves once")
    @TryNext("Nothing may be dropped because something like it is inside already.")
    void equalsAreKeptApart() {
        for (int i = 0; i < 8; i++) {
            queue.add(i % 2 == 0 ? "a" : "b", 7);
        }
        assertThat(queue.size()).isEqualTo(8);
        List<String> polled = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            polled.add(queue.poll());
        }
        assertThat(polled).containsExactlyInAnyOrder("a", "b", "a", "b", "a", "b", "a", "b");
        assertThat(queue.poll()).isNull();
    }

    @Test
    @Order(6)
    @DisplayName("The comparator decides, and nothing else: any order, any priority, any negative number")
    @TryNext("compare says less with a number below 0, whichever. The priorities need not be Comparable.")
    void comparatorDecides() {
        record Level(int height) {}
        for (List<Integer> added : BinaryHeapTest.orders(List.of(1, 2, 3, 4, 5))) {
            IndexedPriorityQueue<Integer, Level> highest = new IndexedPriorityQueue<>((a, b) ->
                    a.height() == b.height() ? 0 : a.height() > b.height() ? Integer.MIN_VALUE : Integer.MAX_VALUE);
            Handle<Integer> raised = highest.add(6, new Level(0));
            added.forEach(each -> highest.add(each, new Level(each)));
            highest.reprioritize(raised, new Level(6));
            for (int expected = 6; expected >= 1; expected--) {
                assertThat(highest.poll())
                        .as("poll, of 1 to 6, the highest first")
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    @Order(7)
    @DisplayName("Null is refused with a NullPointerException at the door, and nothing changes")
    @TryNext("The first priority is compared with nothing: neither null nor a missing comparator is noticed by itself.")
    void refusesNull() {
        assertThatThrownBy(() -> new IndexedPriorityQueue<String, Integer>(null), "new IndexedPriorityQueue<>(null)")
                .isInstanceOf(NullPointerException.class);
        RecordedPriorities<String> nullsFirst = RecordedPriorities.of(
                new IndexedPriorityQueue<>(Comparator.nullsFirst(Comparator.<Integer>naturalOrder())));
        for (int inside = 0; inside < 3; inside++) {
            assertThatThrownBy(() -> nullsFirst.add(null, 1)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> nullsFirst.add("a", null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> nullsFirst.cancel(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> nullsFirst.reprioritize(null, 1)).isInstanceOf(NullPointerException.class);
            assertThat(nullsFirst.size()).isEqualTo(inside);
            Handle<String> added = nullsFirst.add("a" + inside, inside);
            assertThatThrownBy(() -> nullsFirst.reprioritize(added, null)).isInstanceOf(NullPointerException.class);
        }
        for (int expected = 0; expected < 3; expected++) {
            assertThat(nullsFirst.poll()).isEqualTo("a" + expected);
        }
    }

    @Test
    @Order(8)
    @DisplayName("A queue has no bound: 40 000 come in, get other priorities or are cancelled, and leave sorted")
    @TryNext("The room must grow, and every handle must still know its element afterwards.")
    void holdsMany() {
        IndexedPriorityQueue<Integer, Integer> numbers = new IndexedPriorityQueue<>(Comparator.naturalOrder());
        Random random = new Random(Seeds.seed());
        List<Handle<Integer>> handles = new ArrayList<>();
        int[] priorities = new int[MANY];
        for (int i = 0; i < MANY; i++) {
            handles.add(numbers.add(i, random.nextInt(MANY)));
        }
        for (int i = 0; i < MANY; i++) {
            priorities[i] = random.nextInt(MANY);
            numbers.reprioritize(handles.get(i), priorities[i]);
        }
        for (int i = 0; i < MANY; i += 4) {
            assertThat(numbers.cancel(handles.get(i)))
                    .as("cancel(handle of %d)", i)
                    .isTrue();
        }
        int left = MANY - MANY / 4;
        assertThat(numbers.size()).isEqualTo(left);
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < left; i++) {
            Integer polled = numbers.poll();
            if (polled == null || polled % 4 == 0 || priorities[polled] < before) {
                throw new RuleBroken(
                        "What comes first leaves first, by the priority it was given last, and unless it was cancelled",
                        List.of("poll number " + i + " → " + polled + " after one of priority " + before));
            }
            before = priorities[polled];
        }
        assertThat(numbers.poll()).isNull();
    }
}
