package queues.priority;

import java.util.AbstractQueue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The array begins with arity - 1 slots that stay empty, so that each family begins at a multiple of the arity: four
 * siblings of four bytes each then never lie on two cache lines. The children of place p begin at arity * (p - arity + 2).
 * An element sinks as it is compared, and what has moved moves back when the comparator throws.
 */
public class DaryHeap<E> extends AbstractQueue<E> {
    private final int arity;
    private final int root;
    private final Comparator<? super E> order;
    private Object[] places;
    private int behind;

    public DaryHeap(int arity, Comparator<? super E> order) {
        if (arity < 2 || 64 < arity) {
            throw new IllegalArgumentException("arity " + arity);
        }
        this.arity = arity;
        this.order = Objects.requireNonNull(order);
        root = arity - 1;
        behind = root;
        places = new Object[2 * arity];
    }

    public DaryHeap(int arity, Comparator<? super E> order, Collection<? extends E> elements) {
        this(arity, order);
        for (E each : elements) {
            makeRoom();
            places[behind++] = Objects.requireNonNull(each);
        }
        for (int top = parent(behind - 1); top >= root; top--) {
            sink(top, at(top), behind);
        }
    }

    @SuppressWarnings("unchecked")
    private E at(int place) {
        return (E) places[place];
    }

    private int parent(int place) {
        return place / arity + arity - 2;
    }

    private void makeRoom() {
        if (behind == places.length) {
            places = Arrays.copyOf(places, 2 * behind);
        }
    }

    @Override
    public int size() {
        return behind - root;
    }

    Object[] array() {
        return Arrays.copyOfRange(places, root, behind);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        makeRoom();
        climb(behind, element);
        behind++;
        return true;
    }

    @Override
    public E peek() {
        return at(root);
    }

    @Override
    public E poll() {
        E first = peek();
        if (first != null) {
            removeAt(root);
        }
        return first;
    }

    @Override
    public boolean remove(Object element) {
        for (int place = root; place < behind; place++) {
            if (element != null && element.equals(places[place])) {
                removeAt(place);
                return true;
            }
        }
        return false;
    }

    private void removeAt(int gap) {
        int end = behind - 1;
        E last = at(end);
        if (gap < end) {
            E gone = at(gap);
            try {
                if (sink(gap, last, end) == gap) {
                    climb(gap, last);
                }
            } catch (RuntimeException thrown) {
                places[gap] = gone;
                throw thrown;
            }
        }
        places[end] = null;
        behind = end;
    }

    private int sink(int gap, E element, int end) {
        int place = gap;
        try {
            for (int child = firstChild(place, end); child >= 0; child = firstChild(place, end)) {
                if (order.compare(element, at(child)) <= 0) {
                    break;
                }
                places[place] = places[child];
                place = child;
            }
        } catch (RuntimeException thrown) {
            for (int back = place; back != gap; back = parent(back)) {
                places[back] = places[parent(back)];
            }
            throw thrown;
        }
        places[place] = element;
        return place;
    }

    private int firstChild(int place, int end) {
        long family = (long) arity * (place - arity + 2);
        if (family >= end) {
            return -1;
        }
        int first = (int) family;
        int afterLast = Math.min(end, first + arity);
        for (int child = first + 1; child < afterLast; child++) {
            if (order.compare(at(child), at(first)) < 0) {
                first = child;
            }
        }
        return first;
    }

    private void climb(int from, E element) {
        int top = from;
        while (top > root && order.compare(element, at(parent(top))) < 0) {
            top = parent(top);
        }
        for (int place = from; place != top; place = parent(place)) {
            places[place] = places[parent(place)];
        }
        places[top] = element;
    }

    /** Over a copy; what is removed is looked for by identity. */
    @Override
    public Iterator<E> iterator() {
        Object[] copy = array();
        return new Iterator<>() {
            private int next;
            private Object returned;

            @Override
            public boolean hasNext() {
                return next < copy.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (next == copy.length) {
                    throw new NoSuchElementException();
                }
                returned = copy[next++];
                return (E) returned;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                int place = root;
                while (places[place] != returned) {
                    place++;
                }
                returned = null;
                removeAt(place);
            }
        };
    }
}
