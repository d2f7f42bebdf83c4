package queues.priority;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * The JDK's own heap, which loses elements when its comparator throws. So there are two: the first tries each call, and
 * what the comparator answered is played back to the second. A first one that broke is copied from the second.
 */
public class BinaryHeap<E> extends AbstractQueue<E> {
    private final Comparator<? super E> order;
    private final Queue<Integer> answers = new ArrayDeque<>();
    private boolean playing;
    private PriorityQueue<Entry> first = new PriorityQueue<>();
    private PriorityQueue<Entry> second = new PriorityQueue<>();

    /** Orders itself, because only such a PriorityQueue can be made of a collection in linear time. */
    private final class Entry implements Comparable<Entry> {
        private final E element;

        Entry(E element) {
            this.element = Objects.requireNonNull(element);
        }

        @Override
        public int compareTo(Entry other) {
            if (playing) {
                return answers.remove();
            }
            int answer = order.compare(element, other.element);
            answers.add(answer);
            return answer;
        }
    }

    public BinaryHeap(Comparator<? super E> order) {
        this.order = Objects.requireNonNull(order);
    }

    public BinaryHeap(Comparator<? super E> order, Collection<? extends E> elements) {
        this(order);
        List<Entry> entries = new ArrayList<>();
        elements.forEach(each -> entries.add(new Entry(each)));
        if (!entries.isEmpty()) {
            first = new PriorityQueue<>(entries);
            second = new PriorityQueue<>(first);
        }
        answers.clear();
    }

    private void call(Consumer<PriorityQueue<Entry>> made) {
        try {
            made.accept(first);
        } catch (RuntimeException | Error thrown) {
            first = new PriorityQueue<>(second);
            answers.clear();
            throw thrown;
        }
        playing = true;
        made.accept(second);
        playing = false;
    }

    @Override
    public int size() {
        return first.size();
    }

    Object[] array() {
        return Arrays.stream(first.toArray(new Object[0]))
                .map(each -> elementOf(each))
                .toArray();
    }

    @SuppressWarnings("unchecked")
    private E elementOf(Object entry) {
        return ((Entry) entry).element;
    }

    @Override
    public boolean offer(E element) {
        Entry entry = new Entry(element);
        call(queue -> queue.offer(entry));
        return true;
    }

    @Override
    public E peek() {
        return first.isEmpty() ? null : first.peek().element;
    }

    @Override
    public E poll() {
        E element = peek();
        call(PriorityQueue::poll);
        return element;
    }

    @Override
    public boolean remove(Object element) {
        for (Entry each : first) {
            if (each.element.equals(element)) {
                call(queue -> queue.remove(each));
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<E> iterator() {
        Iterator<Entry> copy = new ArrayList<>(first).iterator();
        return new Iterator<>() {
            private Entry returned;

            @Override
            public boolean hasNext() {
                return copy.hasNext();
            }

            @Override
            public E next() {
                returned = copy.next();
                return returned.element;
            }

            @Override
            public void remove() {
                if (returned == null) {
                    throw new IllegalStateException();
                }
                Entry removed = returned;
                call(queue -> queue.remove(removed));
                returned = null;
            }
        };
    }
}
