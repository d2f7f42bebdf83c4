package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Indices that only ever count up, and a power of two of slots to mask them with. Removal moves the front part. */
public class CircularArrayQueue<E> extends AbstractQueue<E> {
    private Object[] ring;
    private long head;
    private long tail;

    public CircularArrayQueue() {
        this(16);
    }

    public CircularArrayQueue(int initialCapacity) {
        if (initialCapacity < 1) {
            throw new IllegalArgumentException();
        }
        int highest = Integer.highestOneBit(initialCapacity);
        ring = new Object[highest == initialCapacity ? highest : 2 * highest];
    }

    private int at(long index) {
        return (int) (index & ring.length - 1);
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (tail - head == ring.length) {
            Object[] old = ring;
            ring = new Object[2 * old.length];
            for (long i = head; i < tail; i++) {
                ring[at(i)] = old[(int) (i & old.length - 1)];
            }
        }
        ring[at(tail++)] = element;
        return true;
    }

    @SuppressWarnings("unchecked")
    private E get(long index) {
        return (E) ring[at(index)];
    }

    @Override
    public E poll() {
        E element = peek();
        if (element != null) {
            ring[at(head++)] = null;
        }
        return element;
    }

    @Override
    public E peek() {
        return head == tail ? null : get(head);
    }

    @Override
    public int size() {
        return (int) (tail - head);
    }

    int capacity() {
        return ring.length;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private long index = head;
            private boolean stands;

            @Override
            public boolean hasNext() {
                return index < tail;
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                stands = true;
                return get(index++);
            }

            @Override
            public void remove() {
                if (!stands) {
                    throw new IllegalStateException();
                }
                stands = false;
                for (long i = index - 1; i > head; i--) {
                    ring[at(i)] = ring[at(i - 1)];
                }
                poll();
            }
        };
    }
}
