package queues.priority;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;

class BinaryHeapLeakTest extends HeapLeakContract {
    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new BinaryHeap<>(order);
    }

    @Override
    <E> Queue<E> heapOf(Comparator<? super E> order, List<E> elements) {
        return new BinaryHeap<>(order, elements);
    }
}
