package queues.bounded;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/** Without padding, without a remembered limit, and all volatile: plainer, and slower. */
public class MpscQueue<E> extends AbstractQueue<E> {
    private final AtomicReferenceArray<E> slots;
    private final AtomicLong head;
    private final AtomicLong tail;

    public MpscQueue(int capacity) {
        this(capacity, 0);
    }

    MpscQueue(int capacity, long firstIndex) {
        if (capacity < 1 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        slots = new AtomicReferenceArray<>(capacity);
        head = new AtomicLong(firstIndex);
        tail = new AtomicLong(firstIndex);
    }

    private int slot(long at) {
        return (int) at & slots.length() - 1;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        while (true) {
            long at = tail.get();
            if (at - head.get() >= slots.length()) {
                return false;
            }
            if (tail.compareAndSet(at, at + 1)) {
                slots.set(slot(at), element);
                return true;
            }
        }
    }

    @Override
    public E poll() {
        E element = peek();
        return element == null ? null : relaxedPoll();
    }

    public E relaxedPoll() {
        long at = head.get();
        E element = slots.getAndSet(slot(at), null);
        if (element != null) {
            head.set(at + 1);
        }
        return element;
    }

    @Override
    public E peek() {
        long at = head.get();
        while (tail.get() != at) {
            E element = slots.get(slot(at));
            if (element != null) {
                return element;
            }
            Thread.yield();
        }
        return null;
    }

    @Override
    public int size() {
        long first = head.get();
        return (int) Math.min(tail.get() - first, slots.length());
    }

    @Override
    public Iterator<E> iterator() {
        long first = head.get();
        List<E> inside = LongStream.range(0, slots.length())
                .mapToObj(i -> slots.get(slot(first + i)))
                .filter(Objects::nonNull)
                .toList();
        return inside.iterator();
    }
}
