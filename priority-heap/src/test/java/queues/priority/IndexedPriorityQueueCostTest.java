package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Cost;
import queues.kit.HeapOrder;
import queues.kit.Seeds;
import queues.kit.TryNext;

class IndexedPriorityQueueCostTest {
    private static final int SIZE = 4096;
    private static final int FEW = 15;
    private static final int MANY = 200_000;
    private static final String RULE =
            "From an empty queue on, calls compare on average at most 4 times for each level";

    private final Comparisons<Integer> order = Comparisons.by(Comparator.<Integer>naturalOrder());
    private final IndexedPriorityQueue<Integer, Integer> queue = new IndexedPriorityQueue<>(order);
    private final List<Handle<Integer>> handles = new ArrayList<>();

    /** One queue of some size, and handles of elements all over it. */
    private record Subject(IndexedPriorityQueue<Integer, Integer> queue, List<Handle<Integer>> handles) {
        static Subject of(int size) {
            Subject made = new Subject(new IndexedPriorityQueue<>(Comparator.naturalOrder()), new ArrayList<>());
            for (int i = 0; i < size; i++) {
                made.handles.add(made.queue.add(i, i));
            }
            return made;
        }
    }

    @Test
    @Order(1)
    @DisplayName("add and poll compare on average at most 4 times for each level")
    @TryNext("One path, up or down, and on each level the children of one place. Nobody else needs to be asked.")
    void addsAndPolls() {
        inputs().forEach((told, priority) -> {
            expect("add × 4096, then poll × 4096, of priorities that are " + told, 2 * SIZE, () -> {
                addAll(priority);
                IntStream.range(0, SIZE).forEach(i -> queue.poll());
            });
        });
    }

    @Test
    @Order(2)
    @DisplayName("reprioritize compares on average at most 4 times for each level, whichever way it goes")
    @TryNext("The one with the new priority has to find its place. All others are in order already.")
    void reprioritizes() {
        inputs().forEach((told, priority) -> {
            String calls =
                    "add × 4096, then reprioritize × 12288, to first, to last and to priorities that are " + told;
            expect(calls, 4 * SIZE, () -> {
                addAll(priority);
                for (int i = 0; i < SIZE; i++) {
                    queue.reprioritize(handles.get(i), -SIZE - i);
                    queue.reprioritize(handles.get(i), 2 * SIZE + i);
                    queue.reprioritize(handles.get(i), priority.applyAsInt(SIZE - 1 - i));
                }
            });
        });
    }

    @Test
    @Order(3)
    @DisplayName("cancel compares on average at most 4 times for each level, whichever element goes")
    @TryNext("Only the one that fills the gap has to find its place.")
    void cancels() {
        inputs().forEach((told, priority) -> {
            expect("add × 4096, then cancel × 4096, of priorities that are " + told, 2 * SIZE, () -> {
                addAll(priority);
                handles.forEach(queue::cancel);
            });
        });
    }

    @Test
    @Order(4)
    @DisplayName("peek, size and isEmpty compare nothing, and neither does the refusal of a handle")
    @TryNext("Who is first is known before anybody asks. And whether a handle is live is no question of priority.")
    void looksWithoutComparing() {
        addAll(i -> i);
        handles.subList(0, SIZE / 2).forEach(queue::cancel);
        order.assertAtMost("Looking compares nothing", "peek()", 0, queue::peek);
        order.assertAtMost("Looking compares nothing", "size()", 0, queue::size);
        order.assertAtMost("Looking compares nothing", "isEmpty()", 0, queue::isEmpty);
        order.assertAtMost(
                "Refusing compares nothing", "cancel(a stale handle)", 0, () -> queue.cancel(handles.get(0)));
    }

    @Test
    @Order(5)
    @DisplayName("peek, reprioritize and cancel look for nothing: they take about as long, however many are inside")
    @TryNext("From a handle to its place without a search: by what it knows itself.")
    void searchesForNothing() {
        Subject few = Subject.of(FEW);
        Subject many = Subject.of(MANY);
        String rule = "A call looks for nothing among the others";
        Cost.assertConstant(rule, "peek()", MANY, few.queue()::peek, many.queue()::peek);
        Cost.assertConstant(rule, "reprioritize, of one after another,", MANY, turning(few), turning(many));
        Cost.assertConstant(rule, "cancel, and add anew, of one after another,", MANY, renewing(few), renewing(many));
    }

    /** Gives one after another, from the middle on, a priority that leaves it where it is. */
    private static Supplier<?> turning(Subject subject) {
        int[] at = {subject.handles().size() / 2};
        return () -> {
            at[0] = (at[0] + 1) % subject.handles().size();
            Handle<Integer> next = subject.handles().get(at[0]);
            subject.queue().reprioritize(next, next.element());
            return next;
        };
    }

    /** Cancels one after another, from the middle on, and adds the like of it. */
    private static Supplier<?> renewing(Subject subject) {
        int[] at = {subject.handles().size() / 2};
        return () -> {
            at[0] = (at[0] + 1) % subject.handles().size();
            Handle<Integer> next = subject.handles().get(at[0]);
            subject.queue().cancel(next);
            return subject.handles().set(at[0], subject.queue().add(next.element(), next.element()));
        };
    }

    private void addAll(IntUnaryOperator priority) {
        handles.clear();
        for (int i = 0; i < SIZE; i++) {
            handles.add(queue.add(i, priority.applyAsInt(i)));
        }
    }

    /** Lets the calls be made on a queue that is empty, and leaves it empty. */
    private void expect(String told, int calls, Runnable made) {
        order.assertAtMost(RULE, told, 4L * HeapOrder.levels(2, SIZE) * calls, made);
        while (queue.poll() != null) {}
    }

    /** The priority of the i-th element, in several ways. */
    private static Map<String, IntUnaryOperator> inputs() {
        List<Integer> random =
                new Random(Seeds.seed()).ints(SIZE, 0, SIZE).boxed().toList();
        Map<String, IntUnaryOperator> inputs = new LinkedHashMap<>();
        inputs.put("ascending", i -> i);
        inputs.put("descending", i -> SIZE - i);
        inputs.put("all equal", i -> 5);
        inputs.put("random", random::get);
        return inputs;
    }
}
