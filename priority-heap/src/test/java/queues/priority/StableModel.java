package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** What {@link StablePriorityQueue} promises, in the plainest way: a list in the order of arrival, searched each time. */
final class StableModel<E> extends AbstractQueue<E> {
    private final List<E> byArrival = new ArrayList<>();
    private final Comparator<? super E> order;

    StableModel(Comparator<? super E> order) {
        this.order = order;
    }

    @Override
    public boolean offer(E element) {
        return byArrival.add(element);
    }

    @Override
    public E peek() {
        E first = null;
        for (E each : byArrival) {
            if (first == null || order.compare(each, first) < 0) {
                first = each;
            }
        }
        return first;
    }

    @Override
    public E poll() {
        E first = peek();
        byArrival.remove(first);
        return first;
    }

    @Override
    public boolean remove(Object element) {
        return byArrival.remove(element);
    }

    @Override
    public int size() {
        return byArrival.size();
    }

    @Override
    public Iterator<E> iterator() {
        return byArrival.iterator();
    }
}
