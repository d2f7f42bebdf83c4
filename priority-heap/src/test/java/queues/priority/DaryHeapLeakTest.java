package queues.priority;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;

class DaryHeapLeakTest extends HeapLeakContract {
    @Override
    <E> Queue<E> heap(Comparator<? super E> order) {
        return new DaryHeap<>(3, order);
    }

    @Override
    <E> Queue<E> heapOf(Comparator<? super E> order, List<E> elements) {
        return new DaryHeap<>(3, order, elements);
    }
}
