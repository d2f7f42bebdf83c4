package queues.bounded;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** No slots at all: two immutable stacks in one object, and one compare-and-set that replaces the whole. */
public class MpmcRingBuffer<E> extends AbstractQueue<E> {
    private final AtomicReference<State<E>> state = new AtomicReference<>(new State<>(null, null, 0));
    private final int capacity;

    private record Cell<E>(E item, Cell<E> below) {}

    /** {@code front} has the first element on top, {@code back} the last; front is empty only if all is. */
    private record State<E>(Cell<E> front, Cell<E> back, int size) {
        State<E> with(E item) {
            return front == null
                    ? new State<>(new Cell<>(item, null), null, 1)
                    : new State<>(front, new Cell<>(item, back), size + 1);
        }

        State<E> withoutFirst() {
            Cell<E> rest = front.below();
            return rest != null ? new State<>(rest, back, size - 1) : new State<>(turned(back), null, size - 1);
        }

        private static <E> Cell<E> turned(Cell<E> stack) {
            Cell<E> turned = null;
            for (Cell<E> cell = stack; cell != null; cell = cell.below()) {
                turned = new Cell<>(cell.item(), turned);
            }
            return turned;
        }

        List<E> elements() {
            List<E> all = new ArrayList<>();
            for (Cell<E> cell = front; cell != null; cell = cell.below()) {
                all.add(cell.item());
            }
            int middle = all.size();
            for (Cell<E> cell = back; cell != null; cell = cell.below()) {
                all.add(cell.item());
            }
            Collections.reverse(all.subList(middle, all.size()));
            return all;
        }
    }

    public MpmcRingBuffer(int capacity) {
        this(capacity, 0);
    }

    MpmcRingBuffer(int capacity, long firstIndex) {
        if (capacity < 1 || capacity > 1 << 30 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    @Override
    public boolean offer(E element) {
        Objects.requireNonNull(element);
        State<E> before = state.getAndUpdate(now -> now.size() == capacity ? now : now.with(element));
        return before.size() < capacity;
    }

    @Override
    public E poll() {
        State<E> before = state.getAndUpdate(now -> now.size() == 0 ? now : now.withoutFirst());
        return before.size() == 0 ? null : before.front().item();
    }

    public E relaxedPoll() {
        return poll();
    }

    @Override
    public E peek() {
        State<E> now = state.get();
        return now.size() == 0 ? null : now.front().item();
    }

    @Override
    public int size() {
        return state.get().size();
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.unmodifiableList(state.get().elements()).iterator();
    }
}
