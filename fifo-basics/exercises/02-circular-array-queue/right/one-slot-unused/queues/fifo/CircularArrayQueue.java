package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Head and tail, no count: one slot stays unused to tell full from empty. Removal rebuilds the ring. */
public class CircularArrayQueue<E> extends AbstractQueue<E> {
    private List<E> slots;
    private int head;
    private int tail;

    public CircularArrayQueue() {
        this(16);
    }

    public CircularArrayQueue(int initialCapacity) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException();
        }
        slots = empty(initialCapacity + 1);
    }

    private static <E> List<E> empty(int length) {
        List<E> made = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            made.add(null);
        }
        return made;
    }

    private int after(int index) {
        return index + 1 == slots.size() ? 0 : index + 1;
    }

    @Override
    public boolean offer(E element) {
        if (element == null) {
            throw new NullPointerException();
        }
        if (after(tail) == head) {
            rebuild(content(), 2 * slots.size());
        }
        slots.set(tail, element);
        tail = after(tail);
        return true;
    }

    private List<E> content() {
        List<E> content = new ArrayList<>();
        for (int i = head; i != tail; i = after(i)) {
            content.add(slots.get(i));
        }
        return content;
    }

    private void rebuild(List<E> content, int length) {
        slots = empty(length);
        head = 0;
        tail = 0;
        for (E each : content) {
            slots.set(tail++, each);
        }
    }

    @Override
    public E poll() {
        if (head == tail) {
            return null;
        }
        E element = slots.set(head, null);
        head = after(head);
        return element;
    }

    @Override
    public E peek() {
        return head == tail ? null : slots.get(head);
    }

    @Override
    public int size() {
        return Math.floorMod(tail - head, slots.size());
    }

    int capacity() {
        return slots.size() - 1;
    }

    @Override
    public Iterator<E> iterator() {
        List<E> content = content();
        Iterator<E> walk = content.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public E next() {
                return walk.next();
            }

            @Override
            public void remove() {
                walk.remove();
                rebuild(content, slots.size());
            }
        };
    }
}
