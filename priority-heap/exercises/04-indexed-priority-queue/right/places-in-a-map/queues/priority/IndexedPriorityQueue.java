package queues.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The index beside the heap: a map from handles, by identity, to places. Elements change places by swaps. */
public class IndexedPriorityQueue<E, P> {
    private record Ticket<E>(E element) implements Handle<E> {}

    private final Comparator<? super P> order;
    private final List<Handle<E>> heap = new ArrayList<>();
    private final List<P> priorities = new ArrayList<>();
    private final Map<Handle<E>, Integer> places = new IdentityHashMap<>();

    public IndexedPriorityQueue(Comparator<? super P> order) {
        this.order = Objects.requireNonNull(order);
    }

    public int size() {
        return heap.size();
    }

    public boolean isEmpty() {
        return heap.isEmpty();
    }

    public Handle<E> add(E element, P priority) {
        Handle<E> added = new Ticket<>(Objects.requireNonNull(element));
        priorities.add(Objects.requireNonNull(priority));
        heap.add(added);
        places.put(added, heap.size() - 1);
        up(heap.size() - 1);
        return added;
    }

    private boolean isBefore(int one, int other) {
        return order.compare(priorities.get(one), priorities.get(other)) < 0;
    }

    private void swap(int one, int other) {
        priorities.set(one, priorities.set(other, priorities.get(one)));
        heap.set(one, heap.set(other, heap.get(one)));
        places.put(heap.get(one), one);
        places.put(heap.get(other), other);
    }

    private void up(int place) {
        int parent = (place - 1) / 2;
        if (place > 0 && isBefore(place, parent)) {
            swap(place, parent);
            up(parent);
        }
    }

    private void down(int place) {
        int child = 2 * place + 1;
        if (child + 1 < heap.size() && isBefore(child + 1, child)) {
            child++;
        }
        if (child < heap.size() && isBefore(child, place)) {
            swap(place, child);
            down(child);
        }
    }

    public E peek() {
        return heap.isEmpty() ? null : heap.get(0).element();
    }

    public E poll() {
        E first = peek();
        if (first != null) {
            cancel(heap.get(0));
        }
        return first;
    }

    public void reprioritize(Handle<E> handle, P priority) {
        Objects.requireNonNull(priority);
        Integer place = places.get(Objects.requireNonNull(handle));
        if (place == null) {
            throw new IllegalArgumentException("not inside");
        }
        priorities.set(place, priority);
        up(place);
        down(places.get(handle));
    }

    public boolean cancel(Handle<E> handle) {
        Integer place = places.get(Objects.requireNonNull(handle));
        if (place == null) {
            return false;
        }
        int last = heap.size() - 1;
        swap(place, last);
        heap.remove(last);
        priorities.remove(last);
        places.remove(handle);
        if (place < last) {
            Handle<E> moved = heap.get(place);
            up(place);
            down(places.get(moved));
        }
        return true;
    }
}
