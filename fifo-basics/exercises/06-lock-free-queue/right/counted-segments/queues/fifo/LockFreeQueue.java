package queues.fifo;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Short arrays in a list, and two counters in each that are added to instead of compared (Ramalhete and Correia's
 * FAAArrayQueue). A number gives a right to a cell and no more: whoever takes comes too early for it, spoils the cell, and
 * both draw again. So nobody waits for a cell to be filled.
 */
public class LockFreeQueue<E> extends AbstractQueue<E> {
    private static final int CELLS = 4;
    private static final Object SPOILED = new Object();

    private final AtomicReference<Segment> head = new AtomicReference<>(new Segment());
    private final AtomicReference<Segment> tail = new AtomicReference<>(head.get());

    private static final class Segment {
        final AtomicReferenceArray<Object> cells = new AtomicReferenceArray<>(CELLS);
        final AtomicInteger in = new AtomicInteger();
        final AtomicInteger out = new AtomicInteger();
        final AtomicReference<Segment> next = new AtomicReference<>();

        boolean isUsedUp() {
            return out.get() >= in.get() && next.get() == null;
        }
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        while (true) {
            Segment last = tail.get();
            int place = last.in.getAndIncrement();
            if (place < CELLS) {
                if (last.cells.compareAndSet(place, null, element)) {
                    return true;
                }
            } else {
                last.next.compareAndSet(null, new Segment());
                tail.compareAndSet(last, last.next.get());
            }
        }
    }

    @Override
    public E poll() {
        while (true) {
            Segment first = head.get();
            if (first.isUsedUp()) {
                return null;
            }
            int place = first.out.getAndIncrement();
            if (place >= CELLS) {
                leave(first);
            } else {
                Object item = first.cells.getAndSet(place, SPOILED);
                if (item != null && item != SPOILED) {
                    return element(item);
                }
            }
        }
    }

    private void leave(Segment first) {
        Segment next = first.next.get();
        if (next != null) {
            head.compareAndSet(first, next);
        }
    }

    /** Spoils an empty cell that it comes to, and counts a spoiled one out. */
    @Override
    public E peek() {
        while (true) {
            Segment first = head.get();
            if (first.isUsedUp()) {
                return null;
            }
            int place = first.out.get();
            if (place >= CELLS) {
                leave(first);
            } else if (!first.cells.compareAndSet(place, null, SPOILED)) {
                Object item = first.cells.get(place);
                if (item != SPOILED) {
                    return element(item);
                }
                first.out.compareAndSet(place, place + 1);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private E element(Object item) {
        return (E) item;
    }

    @Override
    public boolean isEmpty() {
        return peek() == null;
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableList(elements()).iterator();
    }

    private List<E> elements() {
        List<E> found = new ArrayList<>();
        for (Segment each = head.get(); each != null; each = each.next.get()) {
            for (int place = 0; place < CELLS; place++) {
                Object item = each.cells.get(place);
                if (item != null && item != SPOILED) {
                    found.add(element(item));
                }
            }
        }
        return found;
    }
}
