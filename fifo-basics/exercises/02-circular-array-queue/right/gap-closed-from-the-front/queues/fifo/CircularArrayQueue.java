package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Grows by a half, puts the elements at the end of the larger array, and closes a gap by moving those before it. */
public class CircularArrayQueue<E> extends AbstractQueue<E> {
    private Object[] slots;
    private int head;
    private int size;

    public CircularArrayQueue() {
        this(16);
    }

    public CircularArrayQueue(int initialCapacity) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException("no ring of " + initialCapacity);
        }
        slots = new Object[initialCapacity];
    }

    private int slot(int i) {
        return (head + i) % slots.length;
    }

    @SuppressWarnings("unchecked")
    private E at(int i) {
        return (E) slots[slot(i)];
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (size == slots.length) {
            Object[] larger = new Object[slots.length + Math.max(1, slots.length / 2)];
            int first = larger.length - size;
            for (int i = 0; i < size; i++) {
                larger[first + i] = at(i);
            }
            slots = larger;
            head = first;
        }
        slots[slot(size++)] = element;
        return true;
    }

    @Override
    public E poll() {
        E element = peek();
        if (element != null) {
            dropHead();
        }
        return element;
    }

    private void dropHead() {
        slots[head] = null;
        head = slot(1);
        size--;
    }

    @Override
    public E peek() {
        return size == 0 ? null : at(0);
    }

    @Override
    public int size() {
        return size;
    }

    int capacity() {
        return slots.length;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next;
            private int last = -1;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public E next() {
                if (next >= size) {
                    throw new NoSuchElementException();
                }
                last = next++;
                return at(last);
            }

            @Override
            public void remove() {
                if (last < 0) {
                    throw new IllegalStateException();
                }
                for (int i = last; i > 0; i--) {
                    slots[slot(i)] = at(i - 1);
                }
                dropHead();
                next = last;
                last = -1;
            }
        };
    }
}
