package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** A list kept in order, the first at its end; a search by halves finds the place in front of all equals. */
public class StablePriorityQueue<E> extends AbstractQueue<E> {
    private final Comparator<? super E> order;
    private final List<E> lastToFirst = new ArrayList<>();

    public StablePriorityQueue(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order);
    }

    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        this(order);
    }

    @Override
    public int size() {
        return lastToFirst.size();
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        int low = 0;
        int high = lastToFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(lastToFirst.get(middle), element) > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        lastToFirst.add(low, element);
        return true;
    }

    @Override
    public E peek() {
        return lastToFirst.isEmpty() ? null : lastToFirst.get(lastToFirst.size() - 1);
    }

    @Override
    public E poll() {
        return lastToFirst.isEmpty() ? null : lastToFirst.remove(lastToFirst.size() - 1);
    }

    @Override
    public boolean remove(Object element) {
        int oldest = lastToFirst.lastIndexOf(element);
        if (oldest >= 0) {
            lastToFirst.remove(oldest);
        }
        return oldest >= 0;
    }

    @Override
    public Iterator<E> iterator() {
        return lastToFirst.iterator();
    }
}
