package queues.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import queues.kit.Comparisons;
import queues.kit.Cost;
import queues.kit.HeapOrder;
import queues.kit.Seeds;
import queues.kit.TryNext;

class StablePriorityQueueCostTest {
    private static final int SIZE = 4096;
    private static final int FEW = 3;

    private final Comparisons<Job> order = Comparisons.by(Comparator.comparingInt(Job::priority));

    record Job(int priority, int number) {}

    @Test
    @Order(1)
    @DisplayName("offer compares at most 4 times for each level, however many of its equals are inside")
    @TryNext("Among equals the place is found by number, not by walking past them.")
    void offersAlongAPath() {
        inputs().forEach((told, priority) -> {
            Queue<Job> queue = new StablePriorityQueue<>(order);
            for (int i = 0; i < SIZE; i++) {
                Job job = new Job(priority.applyAsInt(i), i);
                order.assertAtMost(
                        "offer compares at most 4 times for each level",
                        "offer number " + (i + 1) + ", of priorities that are " + told,
                        4L * HeapOrder.levels(2, i + 1),
                        () -> queue.offer(job));
            }
        });
    }

    @Test
    @Order(2)
    @DisplayName("poll compares at most 4 times for each level")
    @TryNext("Does poll look at all elements, or only at those on one path?")
    void pollsAlongAPath() {
        inputs().forEach((told, priority) -> {
            Queue<Job> queue = filled(priority, SIZE);
            for (int left = SIZE; left > 0; left--) {
                order.assertAtMost(
                        "poll compares at most 4 times for each level",
                        "poll with " + left + " inside, of priorities that were " + told,
                        4L * HeapOrder.levels(2, left),
                        queue::poll);
            }
        });
    }

    @Test
    @Order(3)
    @DisplayName("Removal compares at most 4 times for each level, by remove(Object) and by an iterator")
    @TryNext("Finding takes equals and no comparator. Once found, one path is enough: nothing is built anew.")
    void removesAlongAPath() {
        inputs().forEach((told, priority) -> {
            Queue<Job> queue = filled(priority, SIZE);
            for (int i = 0; i < SIZE / 2; i += 16) {
                Job removed = new Job(priority.applyAsInt(i), i);
                order.assertAtMost(
                        "Removal compares at most 4 times for each level",
                        "remove from " + queue.size() + ", of priorities that are " + told,
                        4L * HeapOrder.levels(2, queue.size()),
                        () -> queue.remove((Object) removed));
            }
            Iterator<Job> elements = queue.iterator();
            for (int i = 0; i < SIZE / 32; i++) {
                elements.next();
                order.assertAtMost(
                        "Removal compares at most 4 times for each level",
                        "iterator.remove() from " + queue.size() + ", of priorities that are " + told,
                        4L * HeapOrder.levels(2, queue.size()),
                        elements::remove);
            }
        });
    }

    @Test
    @Order(4)
    @DisplayName(
            "peek, size, contains and a walk compare nothing; peek and size take the same time however many are inside")
    @TryNext("What comes first is known before anybody asks, and so is the number of elements.")
    void looksWithoutComparing() {
        Queue<Job> queue = filled(i -> i % 7, SIZE);
        order.assertAtMost("Looking compares nothing", "peek()", 0, queue::peek);
        order.assertAtMost("Looking compares nothing", "size()", 0, queue::size);
        order.assertAtMost("Looking compares nothing", "contains(…)", 0, () -> queue.contains(new Job(-1, -1)));
        order.assertAtMost("Looking compares nothing", "a walk", 0, () -> queue.forEach(each -> {}));
        Queue<Job> few = filled(i -> i, FEW);
        Queue<Job> many = filled(i -> i, Cost.MANY);
        Cost.assertConstant("peek and size take about the same time", "peek()", few::peek, many::peek);
        Cost.assertConstant("peek and size take about the same time", "size()", few::size, many::size);
    }

    private Queue<Job> filled(IntUnaryOperator priority, int size) {
        Queue<Job> queue = new StablePriorityQueue<>(order);
        for (int i = 0; i < size; i++) {
            queue.offer(new Job(priority.applyAsInt(i), i));
        }
        assertThat(queue.size()).as("size() after %d offers", size).isEqualTo(size);
        return queue;
    }

    /** The priority of the i-th job, in several ways. */
    private static Map<String, IntUnaryOperator> inputs() {
        List<Integer> random = new Random(Seeds.seed()).ints(SIZE).boxed().toList();
        Map<String, IntUnaryOperator> inputs = new LinkedHashMap<>();
        inputs.put("all equal", i -> 5);
        inputs.put("one of three", i -> i % 3);
        inputs.put("ascending", i -> i);
        inputs.put("descending", i -> -i);
        inputs.put("random", random::get);
        return inputs;
    }
}
