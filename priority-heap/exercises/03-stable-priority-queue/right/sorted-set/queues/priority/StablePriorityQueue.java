package queues.priority;

import java.util.AbstractQueue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A balanced tree by priority and number. It needs no heap, and a walk over it is in order. */
public class StablePriorityQueue<E> extends AbstractQueue<E> {
    private record Place<E>(E element, long number) {}

    private final TreeMap<Place<E>, E> elements;
    private long next;

    public StablePriorityQueue(Comparator<? super E> order) {
        this(order, 0);
    }

    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        Objects.requireNonNull(order);
        elements = new TreeMap<>(Comparator.<Place<E>, E>comparing(Place::element, order)
                .thenComparing((one, other) -> Long.signum(one.number() - other.number())));
        next = firstSequence;
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean offer(E element) {
        elements.put(new Place<>(Objects.requireNonNull(element), next++), element);
        return true;
    }

    @Override
    public E peek() {
        return elements.isEmpty() ? null : elements.firstEntry().getValue();
    }

    @Override
    public E poll() {
        Map.Entry<Place<E>, E> first = elements.pollFirstEntry();
        return first == null ? null : first.getValue();
    }

    @Override
    public boolean remove(Object element) {
        Stream<Place<E>> equals =
                elements.keySet().stream().filter(each -> each.element().equals(element));
        return equals.findFirst().map(elements::remove).isPresent();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.values().iterator();
    }
}
