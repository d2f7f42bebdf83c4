package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Each slot holds a cell that says which turn it is for: even turns wait for the producer, odd ones for the consumer. */
public class SpscRingBuffer<E> extends AbstractQueue<E> {
    private record Cell<E>(long turn, E element) {}

    private final AtomicReferenceArray<Cell<E>> cells;
    private volatile long head;
    private volatile long tail;

    public SpscRingBuffer(int capacity) {
        this(capacity, 0);
    }

    SpscRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        cells = new AtomicReferenceArray<>(capacity);
        head = firstIndex;
        tail = firstIndex;
        for (long index = firstIndex; index < firstIndex + capacity; index++) {
            cells.set(slot(index), new Cell<>(2 * index, null));
        }
    }

    private int slot(long index) {
        return (int) (index % cells.length());
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        if (cells.get(slot(tail)).turn != 2 * tail) {
            return false;
        }
        cells.set(slot(tail), new Cell<>(2 * tail + 1, element));
        tail = tail + 1;
        return true;
    }

    @Override
    public E poll() {
        E element = peek();
        if (element != null) {
            cells.set(slot(head), new Cell<>(2 * (head + cells.length()), null));
            head = head + 1;
        }
        return element;
    }

    @Override
    public E peek() {
        return at(head);
    }

    private E at(long index) {
        Cell<E> cell = cells.get(slot(index));
        return cell.turn == 2 * index + 1 ? cell.element : null;
    }

    @Override
    public int size() {
        long taken = head;
        return (int) Math.max(0, Math.min(tail - taken, cells.length()));
    }

    @Override
    public Iterator<E> iterator() {
        List<E> inside = new ArrayList<>();
        long index = head;
        for (E element = at(index); element != null; element = at(++index)) {
            inside.add(element);
        }
        return Collections.unmodifiableList(inside).iterator();
    }
}
