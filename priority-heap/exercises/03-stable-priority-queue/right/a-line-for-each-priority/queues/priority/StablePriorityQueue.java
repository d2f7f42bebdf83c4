package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;

/** No numbers: those that are equal stand in a line, and the line stands in a map under whoever is at its head. */
public class StablePriorityQueue<E> extends AbstractQueue<E> {
    private final TreeMap<E, ArrayDeque<E>> lines;
    private int size;

    public StablePriorityQueue(Comparator<? super E> order) {
        this(order, 0);
    }

    StablePriorityQueue(Comparator<? super E> order, long firstSequence) {
        lines = new TreeMap<>(Objects.requireNonNull(order));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        lines.computeIfAbsent(element, first -> new ArrayDeque<>()).add(element);
        size++;
        return true;
    }

    @Override
    public E peek() {
        return lines.isEmpty() ? null : lines.firstKey();
    }

    @Override
    public E poll() {
        Map.Entry<E, ArrayDeque<E>> first = lines.pollFirstEntry();
        if (first == null) {
            return null;
        }
        E element = first.getValue().remove();
        putBack(first.getValue());
        size--;
        return element;
    }

    private void putBack(ArrayDeque<E> line) {
        if (!line.isEmpty()) {
            lines.put(line.peek(), line);
        }
    }

    @Override
    public boolean remove(Object element) {
        for (Iterator<E> walk = iterator(); walk.hasNext(); ) {
            if (walk.next().equals(element)) {
                walk.remove();
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<E> iterator() {
        Queue<ArrayDeque<E>> all = new ArrayDeque<>(lines.values());
        return new Iterator<>() {
            private ArrayDeque<E> line = new ArrayDeque<>();
            private Iterator<E> within = line.iterator();
            private ArrayDeque<E> returnedFrom;
            private Iterator<E> returnedBy;

            @Override
            public boolean hasNext() {
                return within.hasNext() || !all.isEmpty();
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (!within.hasNext()) {
                    line = all.remove();
                    within = line.iterator();
                }
                returnedFrom = line;
                returnedBy = within;
                return within.next();
            }

            @Override
            public void remove() {
                if (returnedBy == null) {
                    throw new IllegalStateException();
                }
                lines.remove(returnedFrom.peek());
                returnedBy.remove();
                putBack(returnedFrom);
                size--;
                returnedBy = null;
            }
        };
    }
}
