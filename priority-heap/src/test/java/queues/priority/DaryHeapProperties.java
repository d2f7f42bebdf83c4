package queues.priority;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import queues.kit.Conformance;
import queues.kit.QueueOp;
import queues.kit.TryNext;
import queues.kit.WatchedHeap;

class DaryHeapProperties {

    @Property(tries = 400)
    @Label("Whatever is called, the answers are those of java.util.PriorityQueue, and the heap order holds")
    @TryNext("Draw the tree and replay the calls above; the last line is the first that differs.")
    void answersLikeAPriorityQueue(
            @ForAll @IntRange(min = 2, max = 9) int arity,
            @ForAll(supplier = QueueOp.ByPriority.class) List<QueueOp> calls) {
        Comparator<Integer> order = Comparator.naturalOrder();
        conforms(new DaryHeap<>(arity, order), arity, order, List.of(), calls);
    }

    @Property(tries = 200)
    @Label("A heap that was made of a collection, by another order, answers the same way")
    @TryNext("Is the array in heap order before the first call? The first line that differs may come much later.")
    void answersTheSameWhenMadeOfACollection(
            @ForAll @Size(max = 20) List<@IntRange(max = 20) Integer> elements,
            @ForAll @IntRange(min = 2, max = 9) int arity,
            @ForAll(supplier = QueueOp.ByPriority.class) List<QueueOp> calls) {
        Comparator<Integer> order = Comparator.reverseOrder();
        conforms(new DaryHeap<>(arity, order, elements), arity, order, elements, calls);
    }

    private static void conforms(
            DaryHeap<Integer> heap, int arity, Comparator<Integer> order, List<Integer> elements, List<QueueOp> calls) {
        PriorityQueue<Integer> model = new PriorityQueue<>(order);
        model.addAll(elements);
        Conformance.check(
                elements.isEmpty()
                        ? "a heap of arity " + arity + " answers like java.util.PriorityQueue"
                        : "a heap of arity " + arity + ", made of " + elements
                                + ", largest first, answers like java.util.PriorityQueue",
                heap,
                model,
                calls,
                () -> WatchedHeap.look(heap, heap.array(), arity, order));
    }
}
