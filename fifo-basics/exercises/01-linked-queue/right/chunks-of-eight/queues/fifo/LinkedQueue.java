package queues.fifo;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/** A list whose nodes hold up to eight elements each. */
public class LinkedQueue<E> extends AbstractQueue<E> {
    private static final int ROOM = 8;

    private Chunk head = new Chunk();
    private Chunk tail = head;
    private int size;

    private static final class Chunk {
        final Object[] slots = new Object[ROOM];
        int from;
        int to;
        Chunk next;
    }

    @SuppressWarnings("unchecked")
    private static <E> E read(Chunk chunk, int slot) {
        return (E) chunk.slots[slot];
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (tail.to == ROOM) {
            tail.next = new Chunk();
            tail = tail.next;
        }
        tail.slots[tail.to++] = element;
        size++;
        return true;
    }

    @Override
    public E poll() {
        E element = peek();
        if (element != null) {
            head.slots[head.from++] = null;
            size--;
        }
        return element;
    }

    @Override
    public E peek() {
        while (head.from == head.to && head != tail) {
            head = head.next;
        }
        return size == 0 ? null : read(head, head.from);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private Chunk chunk = head;
            private int slot = head.from;
            private Chunk returnedFrom;
            private int returnedSlot;

            @Override
            public boolean hasNext() {
                while (slot >= chunk.to && chunk.next != null) {
                    chunk = chunk.next;
                    slot = chunk.from;
                }
                return slot < chunk.to;
            }

            @Override
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                returnedFrom = chunk;
                returnedSlot = slot++;
                return read(chunk, returnedSlot);
            }

            @Override
            public void remove() {
                if (returnedFrom == null) {
                    throw new IllegalStateException();
                }
                Object[] slots = returnedFrom.slots;
                System.arraycopy(slots, returnedSlot + 1, slots, returnedSlot, returnedFrom.to - returnedSlot - 1);
                slots[--returnedFrom.to] = null;
                if (chunk == returnedFrom) {
                    slot = returnedSlot;
                }
                returnedFrom = null;
                size--;
            }
        };
    }
}
